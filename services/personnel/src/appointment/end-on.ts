import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import { Appointment } from './appointment.entity.ts';

/** Makes `day` the first day without this appointment, from now on known so. `day` lies after its first day. */
export function endOn(unit: UnitOfWork, appointment: Appointment, day: LocalDate): void {
  appointment.known = { since: appointment.known.since, until: unit.now };
  unit.em.create(Appointment, {
    rowId: randomUUID(),
    id: appointment.id,
    personId: appointment.personId,
    positionId: appointment.positionId,
    kind: appointment.kind,
    seat: appointment.seat,
    valid: { from: appointment.valid.from, to: day },
    known: { since: unit.now, until: null },
    decreeNumber: appointment.decreeNumber,
    decreeDate: appointment.decreeDate,
    importId: appointment.importId,
    importRow: appointment.importRow,
  });
}
