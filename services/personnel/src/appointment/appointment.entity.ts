import type { LocalDate, Period } from '@asn/civil-date';
import { KnownType, PeriodType, type Known } from '@asn/subgraph';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { PersonSchema } from '../person/person.entity.ts';
import { PositionSchema } from '../position/position.entity.ts';

export const appointmentKinds = ['DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL'] as const;
export type AppointmentKind = (typeof appointmentKinds)[number];

const schema = defineEntity({
  name: 'Appointment',
  tableName: 'appointment',
  properties: {
    rowId: p.uuid().primary(),
    id: p.uuid(),
    personId: () => p.manyToOne(PersonSchema).mapToPk().fieldName('person_id'),
    positionId: () => p.manyToOne(PositionSchema).mapToPk().fieldName('position_id'),
    kind: p.text().$type<AppointmentKind>(),
    seat: p.boolean(),
    valid: p.type(PeriodType).$type<Period>(),
    known: p.type(KnownType).$type<Known>(),
    decreeNumber: p.text().nullable(),
    decreeDate: p.date().$type<LocalDate>().nullable(),
    endDecreeNumber: p.text().nullable(),
    endDecreeDate: p.date().$type<LocalDate>().nullable(),
    importId: p.uuid().nullable(),
    importRow: p.integer().nullable(),
  },
  indexes: [
    { name: 'appointment_id_index', properties: ['id'] },
    { name: 'appointment_person_id_index', properties: ['personId'] },
    { name: 'appointment_position_id_index', properties: ['positionId'] },
  ],
  checks: [
    { name: 'appointment_kind_check', expression: `kind in ('DEFINITIVE', 'PLT', 'PLH', 'ADDITIONAL')` },
    {
      name: 'appointment_one_definitive_excl',
      expression: `exclude using gist (person_id with =, valid with &&, known with &&) where (kind = 'DEFINITIVE') deferrable initially deferred`,
    },
    {
      name: 'appointment_one_holder_excl',
      expression: `exclude using gist (position_id with =, valid with &&, known with &&) where (kind = 'DEFINITIVE' and seat) deferrable initially deferred`,
    },
  ],
});

/**
 * Someone in a position: valid from its TMT, known since it was recorded. What changes stops being known; its row
 * stays beside the new one of the same `id`, so that the past can be asked as it was known then.
 */
export class Appointment extends schema.class {}
schema.setClass(Appointment);
export const AppointmentSchema = schema;
