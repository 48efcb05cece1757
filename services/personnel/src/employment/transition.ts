import type { EmployeeSnapshot } from '@asn/events';
import {
  recordChanges,
  UseCases,
  type Change as AggregateChange,
  type RequestContext,
  type UnitOfWork,
} from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { endAll, headLeft, type Ended } from '../appointment/end-all.ts';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { orgUnitAggregate } from '../org-unit/org-unit-aggregate.ts';
import { loadPerson } from '../person/load-person.ts';
import { Employment } from './employment.entity.ts';
import { readSituations, writeLifecycleRecord, type KnownSituation } from './lifecycle.sql.ts';
import { activeStanding, transitionOf } from './lifecycle.table.ts';
import { refreshRetirement } from './retirement.sql.ts';
import type { TransitionEmploymentInput } from './transition.input.ts';
import { transitionRejections, type Asked } from './transition.rule.ts';

const NOTHING_ENDED: Ended = { appointments: [], unitIds: [] };

/** Somebody goes one of the ways of `lifecycle.table.ts`, by a decree. */
@Injectable()
export class TransitionEmployment {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: TransitionEmploymentInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree, transition } = input;
      const rejections = decreeRejections(decree, unit.today);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (person === null) return { rejections, warnings: [] };
      const [situation] = await readSituations(unit.sql, [person.id]);
      if (situation === undefined) throw new Error('a person without an employment');
      const asked = askedBy(input);
      rejections.push(...transitionRejections(transition, situation, asked));
      if (rejections.length > 0) return { rejections, warnings: [] };

      const employment = await unit.em.findOneOrFail(Employment, { id: situation.employmentId });
      const { ends } = transitionOf(transition);
      change(employment, input);
      const ended = ends === undefined ? NOTHING_ENDED : await endAll(unit, person.id, decree);
      await unit.em.flush();
      await keep(unit, input, situation, employment, asked);
      await refreshRetirement(unit.sql, [person.id]);
      await recordChanges(unit, employeeAggregate, [told(person.id, input, ended)]);
      await recordChanges(
        unit,
        orgUnitAggregate,
        ended.unitIds.map((unitId) => headLeft(unitId, decree)),
      );
      return { rejections, warnings: [], personId: person.id };
    });
  }
}

const askedBy = ({ decree, until, basicTraining, healthTest }: TransitionEmploymentInput): Asked => ({
  effectiveOn: decree.effectiveOn,
  until: until ?? null,
  evidence: {
    ...(basicTraining ? { BASIC_TRAINING: basicTraining } : {}),
    ...(healthTest ? { HEALTH_TEST: healthTest } : {}),
  },
});

function change(employment: Employment, { transition, decree, until }: TransitionEmploymentInput): void {
  const { becomes, to, ends, lasts } = transitionOf(transition);
  if (becomes === 'PNS') {
    employment.kind = becomes;
    employment.permanentOn = decree.effectiveOn;
    employment.permanentDecreeNumber = decree.number;
    employment.permanentDecreeDate = decree.date;
  }
  if (to === 'ACTIVE') employment.legalStanding = activeStanding(employment.kind);
  else if (to !== 'AS_BEFORE') employment.legalStanding = to;
  if (ends === 'EMPLOYMENT') employment.endedOn = decree.effectiveOn;
  if (lasts === 'CONTRACT') employment.contractUntil = until ?? null;
}

const keep = (
  { sql, now }: UnitOfWork,
  { transition, decree }: TransitionEmploymentInput,
  { personId, employmentId, kind, standing }: KnownSituation,
  employment: Employment,
  { until, evidence }: Asked,
): Promise<void> => {
  const after = employment.legalStanding ?? activeStanding(employment.kind);
  const record = {
    ...{ personId, employmentId, transition, until, evidence, decree },
    kind: { before: kind, after: employment.kind },
    standing: { before: standing, after },
  };
  return writeLifecycleRecord(sql, record, now);
};

/** First what ended with it, each appointment by itself, then the employment as it now is. */
function told(
  personId: string,
  { decree }: TransitionEmploymentInput,
  { appointments }: Ended,
): AggregateChange<EmployeeSnapshot> {
  const basis = basisOf(decree);
  return {
    id: personId,
    events: [
      ...appointments.map(
        ({ id, endedOn }): AggregateChange<EmployeeSnapshot>['events'][number] =>
          ({ placements, retiresOn }) => ({
            type: 'asn.personnel.appointment-ended.v1',
            effectiveAt: endedOn,
            data: { basis, appointmentId: id, endedOn, placements, retiresOn },
          }),
      ),
      ({ employment, retiresOn }) => {
        if (employment === null) throw new Error('a person without an employment');
        return {
          type: 'asn.personnel.employment-changed.v1',
          effectiveAt: decree.effectiveOn,
          data: { basis, employment, retiresOn },
        };
      },
    ],
  };
}
