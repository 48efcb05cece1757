import { rejection } from '@asn/law';
import { isOpaqueId, type RequestContext, type UnitOfWork, UseCases } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { refreshRetirement } from '../employment/retirement.sql.ts';
import { loadPerson } from '../person/load-person.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import { Appointment } from './appointment.entity.ts';
import { endOn } from './end-on.ts';
import type { EndAppointmentInput } from './end.input.ts';
import { endRejections } from './end.rule.ts';
import { knownAppointments } from './known-appointments.ts';

/** Someone leaves a position, or stops acting in one, by a decree. */
@Injectable()
export class EndAppointment {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: EndAppointmentInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree } = input;
      const rejections = decreeRejections(decree, unit.today);
      const { known, appointment } = await this.#find(unit, input.appointment);
      if (appointment === undefined) rejections.push(APPOINTMENT_NOT_FOUND);
      else rejections.push(...endRejections(appointment.valid, decree.effectiveOn));
      if (rejections.length > 0 || appointment === undefined) return { rejections, warnings: [] };

      endOn(unit, appointment, decree, knownFrom(unit.now, known));
      await unit.em.flush();
      await refreshRetirement(unit.sql, [appointment.personId]);
      await recordChanges(unit, employeeAggregate, [
        {
          id: appointment.personId,
          events: [
            ({ placements, retiresOn }) => ({
              type: 'asn.personnel.appointment-ended.v1',
              effectiveAt: decree.effectiveOn,
              data: {
                basis: basisOf(decree),
                appointmentId: appointment.id,
                endedOn: decree.effectiveOn,
                placements,
                retiresOn,
              },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], personId: appointment.personId };
    });
  }

  /** As it is known once its person is locked: whoever came first may have changed it. */
  async #find(unit: UnitOfWork, id: string) {
    const seen = isOpaqueId(id)
      ? await unit.em.findOne(Appointment, { id, [sql`upper_inf(known)`]: true })
      : null;
    const person = seen && (await loadPerson(unit, seen.personId, ['appointment'], []));
    const known = person === null ? [] : await knownAppointments(unit, person.id);
    return { known, appointment: known.find((one) => one.id === id) };
  }
}

const APPOINTMENT_NOT_FOUND = rejection(
  'APPOINTMENT_NOT_FOUND',
  { id: 'Riwayat jabatan tidak ditemukan.', en: 'There is no such appointment.' },
  { path: ['appointment'] },
);
