import type { Actor } from '@asn/access';
import { Clock, type LocalDate } from '@asn/civil-date';
import type { EventDraft, SnapshotDraft, Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import { MikroORM, type EntityManager } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { SUBGRAPH, type SubgraphOptions } from '../start/subgraph-options.ts';
import { forgetLoaded } from '../request/batched.ts';
import type { RequestContext } from '../request/request-context.ts';
import { writeEvents } from '../event-stream/write-events.ts';
import { sqlOf } from '../orm/database.ts';
import { isRetryable, rejectedByConstraint } from './rejected-by-constraint.ts';

/** What every mutation answers: the thing it was about, or all that was wrong with the input. */
export interface Payload {
  rejections: Rejection[];
  warnings: Rejection[];
}

/** What a use case works with. Nothing it does is kept when its payload has a rejection. */
export interface UnitOfWork {
  em: EntityManager;
  /** Statements in the same transaction. Flush first what they should see. */
  sql: Sql;
  actor: Actor;
  /** The instant of the request (UTC); also when its facts became known. */
  now: Date;
  today: LocalDate;
  correlationId: string;
  /** Puts events, and the snapshots that follow from them, into the outbox of this transaction. */
  record: (events: EventDraft[], snapshots: SnapshotDraft[]) => Promise<void>;
}

/**
 * Runs use cases: a transaction and an entity manager of its own for each, so that a refused mutation leaves
 * no trace in an accepted one beside it. Deferred constraints are checked before the commit, where their
 * violation can still be told as a rejection.
 */
@Injectable()
export class UseCases {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  async run<P extends Payload>(
    context: RequestContext,
    work: (unit: UnitOfWork) => Promise<P>,
  ): Promise<P | Payload> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const payload = await this.#once(context, work);
        forgetLoaded(context);
        return payload;
      } catch (error) {
        if (error instanceof Refused) return error.payload;
        const rejection = rejectedByConstraint(error, this.subgraph.constraintRejections);
        if (rejection !== undefined) return { rejections: [rejection], warnings: [] };
        if (!isRetryable(error) || attempt === ATTEMPTS) throw error;
      }
    }
  }

  #once<P extends Payload>(context: RequestContext, work: (unit: UnitOfWork) => Promise<P>): Promise<P> {
    const now = this.clock.now();
    return this.orm.em.fork().transactional(async (em) => {
      const payload = await work({
        em,
        sql: sqlOf(em),
        actor: context.actor,
        now,
        today: context.actor.today,
        correlationId: context.correlationId,
        record: (events, snapshots) =>
          writeEvents(sqlOf(em), { source: this.subgraph.environment.EVENT_SOURCE, now }, events, snapshots),
      });
      if (payload.rejections.length > 0) throw new Refused(payload);
      await em.flush();
      await em.execute('set constraints all immediate');
      return payload;
    });
  }
}

const ATTEMPTS = 3;

/** Carries a refused payload out of its transaction, which it rolls back. */
class Refused extends Error {
  readonly payload: Payload;

  constructor(payload: Payload) {
    super('refused');
    this.payload = payload;
  }
}
