import { Clock } from '@asn/civil-date';
import { faultOf, sqlOf } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { Logger } from 'nestjs-pino';
import { setTimeout as sleep } from 'node:timers/promises';
import { Unavailable } from './asked.ts';
import { HandoverSource } from './handover.ts';
import { HireCandidate } from './hire-candidate.ts';
import { claimProposal, postponeProposal, type Proposal } from './proposal.sql.ts';

/** Where candidates are fetched from; null where recruitment has no address. */
export const HANDOVER_SOURCE = Symbol('HANDOVER_SOURCE');

const LOOK_EVERY_MS = 500;
/** Longer than two questions and a transaction take: whoever holds a proposal so long is dead. */
const CLAIM_MS = 30_000;
const FIRST_RETRY_MS = 1_000;
const LONGEST_RETRY_MS = 300_000;

/** Hires the candidates whose turn it is, one after the other, as long as the service runs. */
@Injectable()
export class HireCandidates implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #closing = new AbortController();
  #running: Promise<void> = Promise.resolve();

  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    private readonly hireCandidate: HireCandidate,
    private readonly logger: Logger,
    @Inject(HANDOVER_SOURCE) private readonly source: HandoverSource | null,
  ) {}

  onApplicationBootstrap(): void {
    this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    while (!signal.aborted) {
      const worked = await this.#next().catch((error: unknown) => {
        this.logger.warn(faultOf(error), 'candidates cannot be looked for; trying again');
        return false;
      });
      if (!worked) await sleep(LOOK_EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Tries one candidate. False when none is due. */
  async #next(): Promise<boolean> {
    const proposal = await claimProposal(this.#sql(), this.clock.now(), this.#in(CLAIM_MS));
    if (proposal === null) return false;
    try {
      if (this.source === null) throw new Unavailable('RECRUITMENT_URL is not set');
      await this.hireCandidate.run(proposal, await this.source.fetch(proposal.id));
    } catch (error) {
      await this.#failed(proposal, error);
    }
    return true;
  }

  async #failed({ id, attempts }: Proposal, error: unknown): Promise<void> {
    const failure = error instanceof Unavailable ? error.message : faultOf(error).fault;
    this.logger.warn({ candidate: id, attempts, failure }, 'a candidate is tried again later');
    const wait = Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
    await postponeProposal(this.#sql(), id, failure, this.#in(wait));
  }

  #sql() {
    return sqlOf(this.orm.em.fork());
  }

  #in(milliseconds: number): Date {
    return new Date(this.clock.now().getTime() + milliseconds);
  }
}
