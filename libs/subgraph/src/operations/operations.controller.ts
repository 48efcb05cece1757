import { Clock } from '@asn/civil-date';
import { eventStatus, parkedKeys } from '@asn/event-log';
import { MikroORM } from '@mikro-orm/postgresql';
import { BadRequestException, Body, Controller, Get, HttpCode, Inject, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { EventStream } from '../event-stream/event-stream.ts';
import { sqlOf } from '../orm/database.ts';
import { Allow } from '../request/allow.ts';
import type { RequestContext } from '../request/request-context.ts';
import { SUBGRAPH, type SubgraphOptions } from '../start/subgraph-options.ts';
import { OperationLog } from './operation-log.ts';

const redriveRequest = z.object({ topic: z.string().min(1), key: z.string().min(1) });

/** What an admin can see and do about a running service. No personal data comes through here. */
@Controller('operations')
@Allow('OPERATOR', 'PERSONNEL_ADMIN')
export class OperationsController {
  constructor(
    private readonly orm: MikroORM,
    private readonly events: EventStream,
    private readonly log: OperationLog,
    private readonly clock: Clock,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  /** Outbox, relay, consumers and their progress by versions. */
  @Get('events')
  async status() {
    const status = await eventStatus(this.#sql());
    return { service: this.subgraph.service, ...status, trouble: this.events.trouble() ?? null };
  }

  /** Keys whose events wait, and why. */
  @Get('parked')
  parked() {
    return parkedKeys(this.#sql());
  }

  /** Tries a parked key again; answers how many records took effect, and what still fails. */
  @Post('redrive')
  @HttpCode(200)
  async redrive(@Body() body: unknown, @Req() request: FastifyRequest & { context: RequestContext }) {
    const { data } = redriveRequest.safeParse(body);
    if (data === undefined)
      throw new BadRequestException({
        errors: [{ message: 'topic and key are required', extensions: { code: 'BAD_REQUEST' } }],
      });
    await this.log.record(request.context, 'redrive', data.key);
    return this.events.redrive(data.topic, data.key);
  }

  /** Sums over what the service holds, as of today: equal in every service that holds the same. */
  @Get('checksums')
  async checksums() {
    const today = this.clock.today();
    const sums: Record<string, { count: number; checksum: string }> = {};
    for (const { name, sql } of this.subgraph.checksums) {
      const { rows } = await this.#sql().query<{ count: number; checksum: string }>(sql, [today]);
      sums[name] = { count: Number(rows[0]?.count ?? 0), checksum: rows[0]?.checksum ?? '' };
    }
    return { service: this.subgraph.service, day: today, sums };
  }

  #sql() {
    return sqlOf(this.orm.em.fork());
  }
}
