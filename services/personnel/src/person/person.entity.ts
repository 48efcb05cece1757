import type { LocalDate } from '@asn/civil-date';
import { defineEntity, p } from '@mikro-orm/postgresql';

export type Sex = 'M' | 'F';

const schema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: p.uuid().primary(),
    siasnId: p.text().nullable().unique('person_siasn_id_unique'),
    name: p.text(),
    titleBefore: p.text().nullable(),
    titleAfter: p.text().nullable(),
    birthPlace: p.text().nullable(),
    birthDate: p.date().$type<LocalDate>(),
    sex: p.string().columnType('char(1)').$type<Sex>(),
    educationLevel: p.text().nullable(),
    education: p.text().nullable(),
    educationYear: p.integer().nullable(),
    details: p.json<Record<string, string>>().default('{}'),
    version: p.integer().default(0),
  },
  indexes: [{ name: 'person_name_index', properties: ['name', 'id'] }],
  checks: [{ name: 'person_sex_check', expression: `sex in ('M', 'F')` }],
});

/** Someone who is or was a civil servant. The root of the aggregate: its row is locked by whoever changes it. */
export class Person extends schema.class {
  /** Takes the next version, for one event. Call it under the row's lock. */
  nextVersion(): number {
    this.version += 1;
    return this.version;
  }

  /** The name as it is written in letters, with its titles. */
  get fullName(): string {
    const named = [this.titleBefore, this.name].filter(Boolean).join(' ');
    return this.titleAfter ? `${named}, ${this.titleAfter}` : named;
  }
}
schema.setClass(Person);
export const PersonSchema = schema;
