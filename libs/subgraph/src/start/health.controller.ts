import { MikroORM } from '@mikro-orm/postgresql';
import { Controller, Get, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EventStream } from '../event-stream/event-stream.ts';
import { AllowProbe } from '../request/allow.ts';

/** Probes for whoever starts and watches the service. */
@Controller('health')
@AllowProbe()
export class HealthController {
  constructor(
    private readonly orm: MikroORM,
    private readonly events: EventStream,
  ) {}

  /** 200 while the process answers. */
  @Get('live')
  live() {
    return { status: 'live' };
  }

  /** 200 when the database answers and the events flow; 503 with what is missing otherwise. */
  @Get('ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const checks = { database: await this.#databaseAnswers(), events: this.events.trouble() ?? 'ok' };
    const ready = Object.values(checks).every((check) => check === 'ok');
    await reply.code(ready ? 200 : 503).send({ status: ready ? 'ready' : 'not ready', checks });
  }

  async #databaseAnswers(): Promise<string> {
    try {
      await this.orm.em.fork().execute('select 1');
      return 'ok';
    } catch {
      return 'the database does not answer';
    }
  }
}
