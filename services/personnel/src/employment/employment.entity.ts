import type { LocalDate } from '@asn/civil-date';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PersonSchema } from '../person/person.entity.ts';

export type EmploymentKind = 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PARUH_WAKTU';

const schema = defineEntity({
  name: 'Employment',
  tableName: 'employment',
  properties: {
    id: p.uuid().primary(),
    personId: () => p.manyToOne(PersonSchema).mapToPk().fieldName('person_id'),
    kind: p.text().$type<EmploymentKind>(),
    nip: p.string().columnType('char(18)').unique('employment_nip_unique'),
    oldNip: p.text().nullable(),
    legalStanding: p.text().nullable(),
    startedOn: p.date().$type<LocalDate>(),
    endedOn: p.date().$type<LocalDate>().nullable(),
    contractUntil: p.date().$type<LocalDate>().nullable(),
    permanentOn: p.date().$type<LocalDate>().nullable(),
    startDecreeNumber: p.text().nullable(),
    startDecreeDate: p.date().$type<LocalDate>().nullable(),
    permanentDecreeNumber: p.text().nullable(),
    permanentDecreeDate: p.date().$type<LocalDate>().nullable(),
    recordedAt: p.datetime().columnType('timestamptz').defaultRaw('now()'),
  },
  indexes: [{ name: 'employment_person_id_index', properties: ['personId'] }],
  checks: [
    { name: 'employment_kind_check', expression: `kind in ('CPNS', 'PNS', 'PPPK', 'PPPK_PARUH_WAKTU')` },
    {
      name: 'employment_during_excl',
      expression:
        'exclude using gist (person_id with =, daterange(started_on, ended_on) with &&) deferrable initially deferred',
    },
  ],
});

/** A contract or appointment under which a person serves: one NIP, one kind. A person may have several in turn. */
export class Employment extends schema.class {}
schema.setClass(Employment);
export const EmploymentSchema = schema;
