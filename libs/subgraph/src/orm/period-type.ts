import type { LocalDate, Period } from '@asn/civil-date';
import { Type } from '@mikro-orm/core';

/** `daterange` as a `Period`, and `tstzrange` as text, both in PostgreSQL's canonical form `[from,to)`. */
export class PeriodType extends Type<Period, string> {
  override convertToDatabaseValue(value: Period | string): string {
    return typeof value === 'string' ? value : periodText(value);
  }

  override convertToJSValue(value: Period | string): Period {
    return typeof value === 'string' ? parsePeriod(value) : value;
  }

  override getColumnType(): string {
    return 'daterange';
  }

  override compareAsType(): string {
    return 'string';
  }
}

/** The text of a period: `[2026-01-01,)`. */
export const periodText = (period: Period): string => `[${period.from ?? ''},${period.to ?? ''})`;

/** Reads PostgreSQL's text of a daterange, which it gives as `[from,to)` or `(,to)`. */
export function parsePeriod(text: string): Period {
  const match = /^[[(](\d{4}-\d{2}-\d{2})?,(\d{4}-\d{2}-\d{2})?\)$/.exec(text);
  if (match === null) throw new RangeError(`not a range of days: ${text}`);
  return {
    from: (match[1] as LocalDate | undefined) ?? null,
    to: (match[2] as LocalDate | undefined) ?? null,
  };
}
