import type { LocalDate } from '@asn/civil-date';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PersonSchema } from '../person/person.entity.ts';

const schema = defineEntity({
  name: 'RankRecord',
  tableName: 'rank_record',
  properties: {
    id: p.uuid().primary(),
    personId: () => p.manyToOne(PersonSchema).mapToPk().fieldName('person_id'),
    grade: p.text(),
    effectiveOn: p.date().$type<LocalDate>(),
    serviceYears: p.integer().nullable(),
    serviceMonths: p.integer().nullable(),
    decreeNumber: p.text().nullable(),
    decreeDate: p.date().$type<LocalDate>().nullable(),
    importId: p.uuid().nullable(),
    importRow: p.integer().nullable(),
    correctsId: p.uuid().nullable(),
    recordedAt: p.datetime().columnType('timestamptz'),
  },
  indexes: [
    { name: 'rank_record_person_id_effective_on_index', properties: ['personId', 'effectiveOn'] },
    { name: 'rank_record_effective_on_index', properties: ['effectiveOn', 'personId'] },
    { name: 'rank_record_corrects_id_index', properties: ['correctsId'] },
  ],
});

/** A rank (golongan) from a day on. Append-only: a correction is a later row that names the one it corrects. */
export class RankRecord extends schema.class {}
schema.setClass(RankRecord);
export const RankRecordSchema = schema;
