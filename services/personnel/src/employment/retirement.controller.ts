import { Allow, OperationLog, type RequestContext } from '@asn/subgraph';
import { BadRequestException, Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { RefreshRetirements, type Refreshed } from './refresh-retirements.ts';

const question = z.object({ after: z.uuid().nullable().default(null) });

/** For the command line: looks again at when everyone retires. */
@Controller('retirement')
@Allow('PERSONNEL_ADMIN')
export class RetirementController {
  constructor(
    private readonly refresh: RefreshRetirements,
    private readonly log: OperationLog,
  ) {}

  /** One batch: how many people it had, whose day changed, and where the next one goes on. */
  @Post('refresh')
  @HttpCode(200)
  async batch(@Body() body: unknown, @Req() { context }: FastifyRequest & { context: RequestContext }) {
    const { data } = question.safeParse(body ?? {});
    if (data === undefined) {
      const errors = [{ message: 'after is the id of a person', extensions: { code: 'BAD_REQUEST' } }];
      throw new BadRequestException({ errors });
    }
    if (data.after === null) await this.log.record(context, 'retirements refreshed', 'everyone');
    const { people, changed, next } = (await this.refresh.run(context, data.after)) as Refreshed;
    return { people, changed, next };
  }
}
