import { Clock, dayOf } from '@asn/civil-date';
import { ormDatabase, Repeated, SUBGRAPH, type OrmTransaction, type SubgraphOptions } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { countAlone, keepCounts, letIn, readVersion, takeDue } from './count-years.sql.ts';
import { firstScheduledIn, yearsOf } from './load-due.ts';
import { textOfYear } from './year-key.ts';

/**
 * Counts in the background whose day is over or whose facts changed, so that who has reached a number of days is found
 * without counting anybody in a request. The tables note themselves whom a change concerns (005-discipline-counts.sql).
 */
@Injectable()
export class CountDiscipline extends Repeated {
  protected readonly what = 'the days of those whose facts changed were not counted';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
    protected readonly logger: Logger,
  ) {
    super();
  }

  protected work(): Promise<boolean> {
    return ormDatabase(this.orm).transaction((tx) => this.#count(tx));
  }

  async #count(tx: OrmTransaction): Promise<boolean> {
    if (!(await countAlone(tx))) return false;
    const firstScheduled = await firstScheduledIn(tx.em);
    if (firstScheduled === null) return false;
    const judging = { zone: this.subgraph.environment.CIVIL_TIME_ZONE, now: this.clock.now() };
    const today = dayOf(judging.now, judging.zone);
    // A year that was over before any working time was laid down has nothing to count.
    const years = lastTwoYears(today).filter((year) => `${year}-12-31` >= firstScheduled);
    // Committed before they are counted: a change that does not see their rows could not have them counted again.
    if (await letIn(tx, years)) return true;
    // Before anything is read: what is laid down while this counts has it count again.
    const version = await readVersion(tx);
    const due = await takeDue(tx, { version, now: judging.now });
    if (due.length === 0) return false;
    const weighed = await yearsOf(tx.em, judging, due);
    const counted = due.flatMap((key) => {
      const year = weighed.get(textOfYear(key));
      return year === undefined ? [] : [{ ...key, ...year }];
    });
    await keepCounts(tx, counted, { version, today });
    return true;
  }
}

/** A case of last year may still be open. */
const lastTwoYears = (today: string): number[] => {
  const year = Number(today.slice(0, 4));
  return [year, year - 1];
};
