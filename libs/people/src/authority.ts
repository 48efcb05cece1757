import { ToldError } from '@asn/access';
import { Clock } from '@asn/civil-date';
import { batched, EventStream, type RequestContext } from '@asn/subgraph';
import {
  Inject,
  Injectable,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
  type Provider,
} from '@nestjs/common';
import { sql } from 'kysely';
import type { FollowingEnvironment } from './following-environment.ts';
import { SOURCE_MAX_AGE_SECONDS, Sources } from './sources.ts';

const AUTHORITY_MAX_AGE_SECONDS = Symbol('AUTHORITY_MAX_AGE_SECONDS');

const LOOK_EVERY_MS = 1_000;

/**
 * Whether this service may go by what it knows of who leads whom. It may not while that is being loaded, while
 * events of it wait behind a parked key, or after the log has been out of reach for too long: a superior who was
 * moved away yesterday would still be shown yesterday's people. What is one's own needs no authority.
 */
@Injectable()
export class Authority implements OnApplicationBootstrap, BeforeApplicationShutdown {
  #lastContact: Date | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly events: EventStream,
    private readonly clock: Clock,
    @Inject(AUTHORITY_MAX_AGE_SECONDS) private readonly maxAgeSeconds: number,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => this.#look(), LOOK_EVERY_MS).unref();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.#timer);
  }

  /** Lets a request go on to what is about others. Throws STALE_AUTHORITY. */
  async require(context: RequestContext): Promise<void> {
    if (this.#inContact() && (await batched(context, 'authority', 'workforce', () => completeness(context))))
      return;
    throw new ToldError('STALE_AUTHORITY', {
      id: 'Data kewenangan belum mutakhir, jadi data orang lain belum dapat ditampilkan; coba lagi nanti.',
      en: 'Who may see whom is not up to date, so what is about others cannot be shown now; try again later.',
    });
  }

  /** Unknown counts as no contact: after a restart, the log must have been reached once. */
  #inContact(): boolean {
    this.#look();
    if (this.#lastContact === undefined) return false;
    return this.clock.now().getTime() - this.#lastContact.getTime() <= this.maxAgeSeconds * 1_000;
  }

  #look(): void {
    if (this.events.consumerStatus()?.state === 'FOLLOWING') this.#lastContact = this.clock.now();
  }
}

async function completeness(context: RequestContext): Promise<Map<string, boolean>> {
  const { rows } = await sql<{ complete: boolean }>`
    select not exists (select from parked_key) and not exists (select from inbox_topic where state <> 'FOLLOWING')
      as complete`.execute(context.db);
  return new Map([['workforce', rows[0]?.complete ?? false]]);
}

/** What a module provides to ask for authority, and how old what it knows may be. */
export const authorityProviders = (environment: FollowingEnvironment): Provider[] => [
  Authority,
  { provide: AUTHORITY_MAX_AGE_SECONDS, useValue: environment.AUTHORITY_MAX_AGE_SECONDS },
  Sources,
  { provide: SOURCE_MAX_AGE_SECONDS, useValue: environment.SOURCE_MAX_AGE_SECONDS },
];
