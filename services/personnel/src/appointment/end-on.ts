import type { UnitOfWork } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import { endedBy } from '../decree/basis.ts';
import type { Decree } from '../decree/decree.rule.ts';
import { Appointment } from './appointment.entity.ts';

/**
 * Makes the decree's TMT, which lies after its first day, the first day without this appointment; known so from
 * `since` (UTC).
 */
export function endOn(unit: UnitOfWork, appointment: Appointment, decree: Decree, since: Date): void {
  appointment.known = { since: appointment.known.since, until: since };
  unit.em.create(Appointment, {
    rowId: randomUUID(),
    id: appointment.id,
    personId: appointment.personId,
    positionId: appointment.positionId,
    kind: appointment.kind,
    seat: appointment.seat,
    valid: { from: appointment.valid.from, to: decree.effectiveOn },
    known: { since, until: null },
    decreeNumber: appointment.decreeNumber,
    decreeDate: appointment.decreeDate,
    importId: appointment.importId,
    importRow: appointment.importRow,
    ...endedBy(decree),
  });
}
