import { Clock, dayOf, type LocalDate } from '@asn/civil-date';
import { ormDatabase, Repeated, SUBGRAPH, type OrmTransaction, type SubgraphOptions } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { judgedOn } from './judged.ts';
import { placeAlone, readUnheard, replacePlaces, takeDue } from './place.sql.ts';
import { readEditions, readFacts } from './read-facts.ts';

/**
 * Places in the background whoever's box may have changed, so that a list or a count looks at nobody's facts. What it is
 * that changed, the tables note themselves (`talent_due`), in the transaction of the change.
 */
@Injectable()
export class PlacePeople extends Repeated {
  protected readonly what = 'those whose facts changed were not placed in the talent map';

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
    protected readonly logger: Logger,
  ) {
    super();
  }

  protected work(): Promise<boolean> {
    const today = dayOf(this.clock.now(), this.subgraph.environment.CIVIL_TIME_ZONE);
    return ormDatabase(this.orm).transaction((tx) => place(tx, today));
  }
}

async function place(tx: OrmTransaction, today: LocalDate): Promise<boolean> {
  if (!(await placeAlone(tx))) return false;
  const people = await takeDue(tx, today);
  if (people.length === 0) return false;
  const editions = await readEditions(tx.em);
  const unheard = await readUnheard(tx);
  const facts = await readFacts(tx.em, people);
  await replacePlaces(
    tx,
    people,
    [...facts].map(([personId, { name, ...known }]) => ({
      ...judgedOn(known, today, editions, unheard),
      personId,
      name: name ?? '',
    })),
  );
  return true;
}
