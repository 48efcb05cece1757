import type { EmployeeSnapshot } from '@asn/events';
import { recordChanges, UseCases, type Change, type Payload, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import { retirementAges, type RetirementAge } from './retirement-age.table.ts';
import type { Retirement } from './retirement.rule.ts';
import { lockNextPeople, refreshRetirement } from './retirement.sql.ts';

const BATCH = 1_000;

/** What one batch came to. */
export interface Refreshed extends Payload {
  people: number;
  changed: number;
  /** Where the next batch goes on; null at the end. */
  next: string | null;
}

/**
 * Looks again at when everyone retires, after an age has changed: a batch a call and a transaction, so that it goes on
 * where it stopped. Whose day changes is told to everyone, with the regulation as its basis.
 */
@Injectable()
export class RefreshRetirements {
  constructor(private readonly useCases: UseCases) {}

  /** The people after this one, by id; null: from the beginning. */
  run(context: RequestContext, after: string | null): Promise<Refreshed | Payload> {
    return this.useCases.run<Refreshed>(context, async (unit) => {
      const people = await lockNextPeople(unit.sql, after, BATCH);
      const changed = await refreshRetirement(unit.sql, people);
      await recordChanges(
        unit,
        employeeAggregate,
        changed.map(({ personId, retirement }) => told(personId, retirement)),
      );
      const next = people.length < BATCH ? null : (people.at(-1) ?? null);
      return { rejections: [], warnings: [], people: people.length, changed: changed.length, next };
    });
  }
}

/** Who retires by no rule any more is told so on the latest law. */
const latestLaw = retirementAges.at(-1)?.law as RetirementAge['law'];

const told = (personId: string, retirement: Retirement | null): Change<EmployeeSnapshot> => ({
  id: personId,
  events: [
    ({ retiresOn }) => ({
      type: 'asn.personnel.employee-corrected.v1',
      data: { basis: basisOf(retirement?.law ?? latestLaw), corrected: ['retiresOn'], retiresOn },
    }),
  ],
});
