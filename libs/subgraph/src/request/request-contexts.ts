import type { GrantedRole } from '@asn/access';
import { Clock } from '@asn/civil-date';
import { languageOf } from '@asn/law';
import { loadActor } from '@asn/workforce';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Kysely } from 'kysely';
import { randomUUID } from 'node:crypto';
import { SUBGRAPH, type SubgraphOptions } from '../start/subgraph-options.ts';
import type { RequestContext } from './request-context.ts';

/** Makes the context of a verified request: who calls, looked up in this service's own records. */
@Injectable()
export class RequestContexts {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  async of(request: FastifyRequest): Promise<RequestContext> {
    if (request.caller === undefined) throw new Error('the request has not been authenticated');
    const { em, db } = this.#reading();
    const correlationId = request.headers['x-correlation-id'];
    return {
      actor: await loadActor(db, this.subgraph.relations, request.caller, this.clock.today()),
      language: languageOf(request.headers['accept-language']),
      correlationId:
        typeof correlationId === 'string' && UUID.test(correlationId) ? correlationId : randomUUID(),
      now: this.clock.now(),
      em,
      db,
    };
  }

  /** The context of what the service does by itself, as one who has this role in the whole regency. */
  ofService(role: GrantedRole, correlationId: string): RequestContext {
    const { environment, service } = this.subgraph;
    return {
      actor: {
        caller: { issuer: environment.ISSUER_URL, subject: service, token: '' },
        personId: null,
        today: this.clock.today(),
        roles: new Set([role]),
        regencyWide: new Set([role]),
        administeredUnits: [],
        ledUnits: [],
        ledPeople: [],
        ownUnits: [],
        superiors: [],
      },
      language: 'id',
      correlationId,
      now: this.clock.now(),
      ...this.#reading(),
    };
  }

  #reading(): Pick<RequestContext, 'em' | 'db'> {
    const em = this.orm.em.fork();
    return { em, db: em.getKysely<object>() as Kysely<unknown> };
  }
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
