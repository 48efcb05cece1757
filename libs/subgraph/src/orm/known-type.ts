import { Type } from '@mikro-orm/core';

/** When a row was known: since an instant, until one (null: still). */
export interface Known {
  since: Date;
  until: Date | null;
}

/** `tstzrange` as `Known`. */
export class KnownType extends Type<Known, string> {
  override convertToDatabaseValue(value: Known | string): string {
    if (typeof value === 'string') return value;
    return `[${value.since.toISOString()},${value.until?.toISOString() ?? ''})`;
  }

  override convertToJSValue(value: Known | string): Known {
    if (typeof value !== 'string') return value;
    const [since = '', until = ''] = value.slice(1, -1).replaceAll('"', '').split(',');
    return { since: new Date(since), until: until === '' ? null : new Date(until) };
  }

  override getColumnType(): string {
    return 'tstzrange';
  }

  override compareAsType(): string {
    return 'string';
  }
}
