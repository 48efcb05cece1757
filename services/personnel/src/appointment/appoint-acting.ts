import type { Sql } from '@asn/event-log';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { covers } from '@asn/civil-date';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { notEmployedOn } from '../employment/employed-on.ts';
import { loadPerson } from '../person/load-person.ts';
import type { Position } from '../position/position.entity.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import { actingRejections } from './acting.rule.ts';
import type { AppointActingInput } from './appoint-acting.input.ts';
import { appoint } from './appoint.ts';
import { knownAppointments } from './known-appointments.ts';
import { loadPosition } from './load-position.ts';

/** Someone acts in a post, or takes an additional task, beside their own position. */
@Injectable()
export class AppointActing {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AppointActingInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree, kind } = input;
      const until = input.until ?? null;
      const rejections = decreeRejections(decree, unit.today);
      const position = await loadPosition(unit, input.position, decree.effectiveOn, rejections);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (position === null || person === null) return { rejections, warnings: [] };

      const known = await knownAppointments(unit, person.id);
      const own = known.find((one) => one.kind === 'DEFINITIVE' && covers(one.valid, decree.effectiveOn));
      const post = await holdersOf(unit.sql, position, decree.effectiveOn, until);
      rejections.push(
        ...(await notEmployedOn(unit, person.id, decree.effectiveOn)),
        ...actingRejections({
          kind,
          from: decree.effectiveOn,
          until,
          ownPositionId: own?.positionId ?? null,
          post,
        }),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };

      const since = knownFrom(unit.now, known);
      const appointment = appoint(unit, { personId: person.id, position, kind, decree, since, until });
      await unit.em.flush();
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            ({ placements }) => ({
              type: 'asn.personnel.appointment-started.v1',
              effectiveAt: decree.effectiveOn,
              data: { basis: basisOf(decree), appointmentId: appointment.id, placements },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], personId: person.id };
    });
  }
}

/** Who holds a post on its first day and who acts in it meanwhile. Keeps others from acting in it until the commit. */
async function holdersOf(sql: Sql, { id, seat, leads }: Position, from: string, until: string | null) {
  await sql.query('select from position where id = $1 for no key update', [id]);
  const { rows } = await sql.query<{ held: boolean; acted_in: boolean }>(
    `select
       coalesce(bool_or(kind in ('DEFINITIVE', 'ADDITIONAL') and valid @> $2::date), false) as held,
       coalesce(bool_or(kind in ('PLT', 'PLH') and valid && daterange($2::date, $3::date)), false) as acted_in
     from appointment where position_id = $1 and upper_inf(known)`,
    // A period that ends before it begins is refused; here it must not break the query.
    [id, from, until !== null && until <= from ? from : until],
  );
  return { positionId: id, seat, leads, held: rows[0]?.held ?? false, actedIn: rows[0]?.acted_in ?? false };
}
