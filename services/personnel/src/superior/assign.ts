import { covers, overlap, type LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { isOpaqueId, type RequestContext, type UnitOfWork, UseCases } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { loadPerson } from '../person/load-person.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import type { AssignSuperiorInput } from './assign.input.ts';
import { assignmentRejections } from './assign.rule.ts';
import { loadSuperior } from './load-superior.ts';
import { SuperiorException } from './superior-exception.entity.ts';

/** Someone is led by another than the structure gives, for a time and a reason; or such an exception ends. */
@Injectable()
export class AssignSuperior {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AssignSuperiorInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { from, reason } = input;
      const to = input.to ?? null;
      const superiorId = input.superior ?? null;
      const rejections: EmployeeChanged['rejections'] = [];
      await lockPeople(unit.sql, [input.employee, superiorId]);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      const superior =
        superiorId === null ? null : await loadPerson(unit, superiorId, ['superior'], rejections);
      if (person === null || (superiorId !== null && superior === null)) return { rejections, warnings: [] };

      const known = await knownExceptions(unit, person.id);
      const inForce = known.find(({ valid }) => covers(valid, from));
      const ledByEmployee = superior !== null && (await leads(unit, person.id, superior.id, from, to));
      rejections.push(
        ...assignmentRejections({
          employeeId: person.id,
          superiorId,
          from,
          to,
          reason,
          exceptionInForce: inForce !== undefined,
          ledByEmployee,
        }),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };

      const since = knownFrom(unit.now, known);
      if (inForce !== undefined) endExceptionOn(unit, inForce, from, since);
      if (superior !== null) {
        unit.em.create(SuperiorException, {
          id: randomUUID(),
          personId: person.id,
          superiorId: superior.id,
          reason,
          valid: { from, to },
          known: { since, until: null },
        });
      }
      await unit.em.flush();
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            ({ superiors }) => ({
              type: 'asn.personnel.superior-assigned.v1',
              effectiveAt: from,
              data: { reason, superiors },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], personId: person.id };
    });
  }
}

/** Both, in the order of their ids: of two assignments that make a loop, the second waits for the first and sees it. */
async function lockPeople(tx: Sql, ids: readonly (string | null)[]): Promise<void> {
  const known = ids.filter((id) => id !== null && isOpaqueId(id));
  await tx.query('select from person where id = any ($1::uuid[]) order by id for update', [known]);
}

const knownExceptions = (unit: UnitOfWork, personId: string): Promise<SuperiorException[]> =>
  unit.em.find(SuperiorException, { personId, [sql`upper_inf(known)`]: true });

function endExceptionOn(unit: UnitOfWork, exception: SuperiorException, day: LocalDate, since: Date): void {
  exception.known = { since: exception.known.since, until: since };
  const { personId, superiorId, reason, valid } = exception;
  // One that begins on this very day is not in force for a day: it is not known any more.
  if (valid.from === day) return;
  unit.em.create(SuperiorException, {
    id: randomUUID(),
    personId,
    superiorId,
    reason,
    valid: { from: valid.from, to: day },
    known: { since, until: null },
  });
}

async function leads(
  unit: UnitOfWork,
  leaderId: string,
  personId: string,
  from: LocalDate,
  to: LocalDate | null,
): Promise<boolean> {
  const exceptions = await knownExceptions(unit, personId);
  const meanwhile = exceptions.filter(({ valid }) => overlap(valid, { from, to }));
  if (meanwhile.some(({ superiorId }) => superiorId === leaderId)) return true;
  return (await loadSuperior(unit, personId, from)) === leaderId;
}
