import type { Actor, Caller } from '@asn/access';
import type { Language } from '@asn/law';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Kysely } from 'kysely';

/** What a resolver, a use case or a controller knows of the request that it serves. */
export interface RequestContext {
  actor: Actor;
  language: Language;
  correlationId: string;
  /** The instant of the request (UTC). */
  now: Date;
  /** For reading. A use case has an entity manager of its own. */
  em: EntityManager;
  /** The same connection settings as `em`, for read models. */
  db: Kysely<unknown>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set once the token is verified: on every route but the health probes. */
    caller?: Caller;
    /** Set by the guard of a controller. */
    context?: RequestContext;
  }
}
