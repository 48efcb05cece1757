import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import { decidedBy } from '../decree/basis.ts';
import type { Decree } from '../decree/decree.rule.ts';
import type { Position } from '../position/position.entity.ts';
import { Appointment, type AppointmentKind } from './appointment.entity.ts';

export interface NewAppointment {
  personId: string;
  position: Position;
  kind: AppointmentKind;
  decree: Decree;
  /** The instant from which it is known (UTC). */
  since: Date;
  /** The first day without it; open when absent. */
  until?: LocalDate | null;
}

/** Appoints someone from the decree's TMT on. */
export function appoint(
  unit: UnitOfWork,
  { personId, position, kind, decree, since, until }: NewAppointment,
): Appointment {
  return unit.em.create(Appointment, {
    rowId: randomUUID(),
    id: randomUUID(),
    personId,
    positionId: position.id,
    kind,
    seat: position.seat,
    valid: { from: decree.effectiveOn, to: until ?? null },
    known: { since, until: null },
    ...decidedBy(decree),
  });
}
