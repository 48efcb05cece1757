import { addDays, Clock } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { sqlOf, SUBGRAPH, writeEvents, type SubgraphOptions } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { recordChanges, type Recorder } from '@asn/subgraph';
import { accountAggregate, accountTied } from './account-aggregate.ts';
import { hasGrant, insertGrant } from './give-grant.ts';
import { lockAccount } from './lock-account.ts';

/** The setting of that name; null when it is not set. */
export const BOOTSTRAP_ADMIN = Symbol('BOOTSTRAP_ADMIN');

/**
 * Sees to it, each time the service starts, that the account named by BOOTSTRAP_ADMIN administers: nobody else could
 * give the first role. Two instances that start at once wait for each other at the account's row.
 */
@Injectable()
export class BootstrapAdmin implements OnApplicationBootstrap {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
    @Inject(BOOTSTRAP_ADMIN) private readonly named: string | null,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const [issuer, subject] = this.named?.split('|') ?? [];
    if (issuer === undefined || subject === undefined) return;
    await this.orm.em.fork().transactional(async (em) => {
      const sql = sqlOf(em);
      const account = await lockAccount(sql, { issuer, subject });
      const today = this.clock.today();
      const grant = { account: account.id, role: 'PERSONNEL_ADMIN' as const, unitId: null, from: today };
      if (await hasGrant(sql, { ...grant, to: addDays(today, 1) })) return;
      const given = await insertGrant(sql, {
        ...grant,
        to: null,
        reason: REASON,
        givenBy: 'BOOTSTRAP_ADMIN',
      });
      const events = account.isNew ? [accountTied, given] : [given];
      await recordChanges(this.#recorder(sql), accountAggregate, [{ id: account.id, events }]);
    });
  }

  #recorder(sql: Sql): Recorder {
    const recording = { source: this.subgraph.environment.EVENT_SOURCE, now: this.clock.now() };
    return {
      sql,
      correlationId: randomUUID(),
      record: (events, snapshots) => writeEvents(sql, recording, events, snapshots),
    };
  }
}

const REASON =
  'Setelan BOOTSTRAP_ADMIN: pengelola pertama. / The setting BOOTSTRAP_ADMIN: the first administrator.';
