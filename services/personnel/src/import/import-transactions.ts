import { Clock } from '@asn/civil-date';
import { sqlOf, SUBGRAPH, writeEvents, type SubgraphOptions } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { openImports } from './import-run.ts';
import type { ImportWork } from './import-work.ts';

/** Opens the transactions of imports: what rows say, and NIKs, are visible in them. */
@Injectable()
export class ImportTransactions {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  /** Runs `work` in a transaction of its own; its facts become known at its beginning. */
  run<T>(correlationId: string, work: (transaction: ImportWork) => Promise<T>): Promise<T> {
    const now = this.clock.now();
    return this.orm.em.fork().transactional(async (em) => {
      const sql = sqlOf(em);
      await openImports(sql);
      const source = this.subgraph.environment.EVENT_SOURCE;
      return work({
        sql,
        now,
        correlationId,
        record: (events, snapshots) => writeEvents(sql, { source, now }, events, snapshots),
      });
    });
  }
}
