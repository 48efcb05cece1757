import { ormDatabase, Repeated, type OrmTransaction } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { countAlone, replacePeriods, replaceUnits, takeDue } from './count.sql.ts';
import { countedPeriods } from './periods.ts';
import { readEditions, readFacts } from './read-facts.ts';

/**
 * Counts in the background whoever's index may have changed, so that nobody is counted in a request. What it is that
 * changed, the tables note themselves (`ip_asn_due`), in the transaction of the change.
 */
@Injectable()
export class CountIpAsn extends Repeated {
  protected readonly what = 'the index of those whose facts changed was not counted';

  constructor(
    private readonly orm: MikroORM,
    protected readonly logger: Logger,
  ) {
    super();
  }

  protected work(): Promise<boolean> {
    return ormDatabase(this.orm).transaction(count);
  }
}

async function count(tx: OrmTransaction): Promise<boolean> {
  if (!(await countAlone(tx))) return false;
  const { people, units } = await takeDue(tx);
  if (units) await replaceUnits(tx);
  if (people.length > 0) {
    const [editions, facts] = [await readEditions(tx.em), await readFacts(tx.em, people)];
    await replacePeriods(
      tx,
      people,
      [...facts].flatMap(([personId, known]) =>
        countedPeriods(known, editions).map((period) => ({ ...period, personId })),
      ),
    );
  }
  return people.length + Number(units) > 0;
}
