import { UseCases, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import { loadPerson } from '../person/load-person.ts';
import { Position } from '../position/position.entity.ts';
import { recordChanges } from '../record/record-changes.ts';
import { Appointment } from './appointment.entity.ts';
import { endOn } from './end-on.ts';
import { knownAppointments } from './known-appointments.ts';
import { loadPosition } from './load-position.ts';
import type { TransferEmployeeInput } from './transfer.input.ts';
import { transferRejections } from './transfer.rule.ts';

export interface Transferred extends Payload {
  personId?: string;
}

/** Someone leaves their definitive position for another one, by a decree. */
@Injectable()
export class Transfer {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: TransferEmployeeInput): Promise<Transferred> {
    return this.useCases.run<Transferred>(context, async (unit) => {
      const { decree } = input;
      const rejections = decreeRejections(decree, unit.today);
      const position = await loadPosition(unit, input.position, decree.effectiveOn, rejections);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (position === null || person === null) return { rejections, warnings: [] };

      const present = (await knownAppointments(unit, person.id)).find(
        ({ kind, valid }) => kind === 'DEFINITIVE' && (valid.to === null || decree.effectiveOn < valid.to),
      );
      rejections.push(
        ...transferRejections(
          present && { positionId: present.positionId, from: present.valid.from },
          position.id,
          decree.effectiveOn,
        ),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };

      const from = present && (await unit.em.findOneOrFail(Position, { id: present.positionId }));
      if (present !== undefined) endOn(unit, present, decree.effectiveOn);
      unit.em.create(Appointment, {
        rowId: randomUUID(),
        id: randomUUID(),
        personId: person.id,
        positionId: position.id,
        kind: 'DEFINITIVE',
        seat: position.seat,
        valid: { from: decree.effectiveOn, to: null },
        known: { since: unit.now, until: null },
        decreeNumber: decree.number,
        decreeDate: decree.date,
      });
      await unit.em.flush();
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            (facts) => ({
              type: 'asn.personnel.employee-transferred.v1',
              effectiveAt: decree.effectiveOn,
              data: {
                basis: { decree: { number: decree.number, date: decree.date } },
                from: from ? { positionId: from.id, unitId: from.unitId } : null,
                to: { positionId: position.id, unitId: position.unitId },
                placements: facts.placements,
              },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], personId: person.id };
    });
  }
}
