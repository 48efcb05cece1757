import type { LocalDate } from '@asn/civil-date';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { visibleFilter } from '../employee/visible.ts';

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
    retiresOn: p.date().$type<LocalDate>().nullable(),
    details: p.json<Record<string, string>>().default('{}'),
    version: p.integer().default(0),
  },
  indexes: [
    { name: 'person_name_index', properties: ['name', 'id'] },
    { name: 'person_retires_on_index', properties: ['retiresOn', 'id'] },
  ],
  filters: { visible: visibleFilter },
  checks: [{ name: 'person_sex_check', expression: `sex in ('M', 'F')` }],
});

/** Someone who is or was a civil servant. The root of the aggregate: its row is locked by whoever changes it. */
export class Person extends schema.class {}
schema.setClass(Person);
export const PersonSchema = schema;
