import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { notEmployedOn } from '../employment/employed-on.ts';
import { refreshRetirement } from '../employment/retirement.sql.ts';
import { loadPerson } from '../person/load-person.ts';
import { Position } from '../position/position.entity.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import { appoint } from './appoint.ts';
import { endOn } from './end-on.ts';
import { knownAppointments } from './known-appointments.ts';
import { loadPosition } from './load-position.ts';
import type { TransferEmployeeInput } from './transfer.input.ts';
import { transferRejections } from './transfer.rule.ts';

/** Someone leaves their definitive position for another one, by a decree. */
@Injectable()
export class Transfer {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: TransferEmployeeInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree } = input;
      const rejections = decreeRejections(decree, unit.today);
      const position = await loadPosition(unit, input.position, decree.effectiveOn, rejections);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (position === null || person === null) return { rejections, warnings: [] };

      const known = await knownAppointments(unit, person.id);
      const present = known.find(
        ({ kind, valid }) => kind === 'DEFINITIVE' && (valid.to === null || decree.effectiveOn < valid.to),
      );
      rejections.push(
        ...(await notEmployedOn(unit, person.id, decree.effectiveOn)),
        ...transferRejections(
          present && { positionId: present.positionId, from: present.valid.from },
          position.id,
          decree.effectiveOn,
        ),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };

      const from = present && (await unit.em.findOneOrFail(Position, { id: present.positionId }));
      const since = knownFrom(unit.now, known);
      if (present !== undefined) endOn(unit, present, decree, since);
      appoint(unit, { personId: person.id, position, kind: 'DEFINITIVE', decree, since });
      await unit.em.flush();
      await refreshRetirement(unit.sql, [person.id]);
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            (facts) => ({
              type: 'asn.personnel.employee-transferred.v1',
              effectiveAt: decree.effectiveOn,
              data: {
                basis: basisOf(decree),
                from: from ? { positionId: from.id, unitId: from.unitId } : null,
                to: { positionId: position.id, unitId: position.unitId },
                placements: facts.placements,
                retiresOn: facts.retiresOn,
              },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], personId: person.id };
    });
  }
}
