import {
  consume,
  pgDatabase,
  redrive,
  startRelay,
  type Consumer,
  type ConsumerStatus,
  type EventLog,
  type Reactions,
  type Redrive,
  type Relay,
} from '@asn/event-log';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { faultOf } from '../graph/mask-error.ts';
import { ormDatabase, type OrmTransaction } from '../orm/database.ts';
import { SUBGRAPH, type SubgraphOptions } from '../start/subgraph-options.ts';
import { openEventLog } from './open-event-log.ts';
import { topicsOf } from './topics.ts';

const RETRY_MS = 1_000;

/** The service's part in the event log: the relay of its outbox, and the consumer of what it follows. */
@Injectable()
export class EventStream implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #closing = new AbortController();
  /** The relay's own connections: under load it must not queue behind requests. */
  readonly #relayPool: pg.Pool;
  #log: EventLog | undefined;
  #relay: Relay | undefined;
  #consumer: Consumer | undefined;
  #beginning: Promise<void> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly logger: Logger,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {
    this.#relayPool = new pg.Pool({ connectionString: subgraph.environment.DATABASE_URL, max: 2 });
    // An idle connection that breaks is replaced; without a listener it would end the process.
    this.#relayPool.on('error', (error) =>
      this.logger.warn(faultOf(error), 'a connection of the relay broke'),
    );
  }

  /** Begins in the background: a log that is away does not keep the service from serving. */
  onApplicationBootstrap(): void {
    this.#log = openEventLog(this.subgraph.service, this.subgraph.environment);
    this.#beginning = this.#begin(this.#log);
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing.abort();
    await this.#beginning;
    await Promise.all([this.#relay?.close(), this.#consumer?.close()]);
    await this.#log?.close();
    await this.#relayPool.end();
  }

  /** What keeps events from flowing, in a sentence without personal data; undefined when they flow. */
  trouble(): string | undefined {
    if (this.#relay === undefined) return 'the event log does not answer';
    const relay = this.#relay.status();
    if (relay.state === 'WAITING' || relay.state === 'BLOCKED')
      return `relay ${relay.state}: ${relay.detail ?? ''}`;
    const consumer = this.consumerStatus();
    if (consumer !== undefined && consumer.state !== 'FOLLOWING') {
      return `consumer ${consumer.state}: ${consumer.detail ?? ''}`;
    }
    return undefined;
  }

  /** How the consumer is doing; undefined for a service that follows nothing, or not yet. */
  consumerStatus(): ConsumerStatus | undefined {
    return this.#consumer?.status();
  }

  /** Tries the parked records of a key again, in order. */
  async redrive(topic: string, key: string): Promise<Redrive> {
    const reactions = this.#reactions();
    return reactions === undefined ? { taken: 0 } : redrive(reactions, topic, key);
  }

  async #begin(log: EventLog): Promise<void> {
    const { service, environment } = this.subgraph;
    while (!this.#closing.signal.aborted) {
      try {
        await log.admin.ensureTopics(topicsOf(this.subgraph));
        break;
      } catch (error) {
        this.logger.warn(faultOf(error), 'the event log does not answer; trying again');
        await sleep(RETRY_MS, undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
    if (this.#closing.signal.aborted) return;
    this.#relay = startRelay({
      name: service,
      database: pgDatabase(this.#relayPool),
      log,
      alive: {
        type: `asn.${service}.${service}-alive.v1`,
        topic: `asn.${service}`,
        source: environment.EVENT_SOURCE,
      },
      onStatus: (status) => this.logger.log(status, 'relay'),
    });
    const reactions = this.#reactions();
    if (reactions === undefined) return;
    this.#consumer = consume({
      ...reactions,
      log,
      onStatus: (status) => this.logger.log(status, 'consumer'),
    });
  }

  #reactions(): Reactions<OrmTransaction> | undefined {
    const { reactions } = this.subgraph;
    return reactions && { ...reactions, database: ormDatabase(this.orm) };
  }
}
