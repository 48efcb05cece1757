import { inLanguage } from '@asn/law';
import { Allow, OperationLog, refusal, type RequestContext } from '@asn/subgraph';
import { Body, Controller, HttpCode, HttpException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { refusedLineSentence } from './attlog-line.ts';
import { ImportAttlog } from './import-attlog.ts';

const batch = z.strictObject({
  /** Of the machine. */
  device: z.string().min(1).max(100),
  /** The place of the first line in its file, from 1. */
  from: z.int().positive(),
  lines: z.array(z.string()).min(1).max(5000),
});

/** The files that are carried from a machine by hand. */
@Controller('devices')
@Allow('PERSONNEL_ADMIN', 'UNIT_ADMIN')
export class AttlogController {
  constructor(
    private readonly attlog: ImportAttlog,
    private readonly log: OperationLog,
  ) {}

  /** At most 5,000 lines of a machine's file, as they stand in it. Answered once they are on disk. */
  @Post('attlog')
  @HttpCode(200)
  async take(@Body() body: unknown, @Req() { context }: FastifyRequest & { context: RequestContext }) {
    const { data } = batch.safeParse(body);
    if (data === undefined) throw new HttpException(refusal('BAD_REQUEST', NO_BATCH, context.language), 400);
    const taken = await this.attlog.run(context, data.device, data.lines);
    if (!('deviceId' in taken)) {
      const [first] = taken.rejections;
      if (first === undefined) throw new Error('a batch was refused without a reason');
      throw new HttpException(refusal(first.code, first.message, context.language), 404);
    }
    await this.log.record(context, 'attlog imported', taken.deviceId);
    const refused = taken.refused.map(({ at, code }) => ({
      line: data.from + at,
      code,
      message: inLanguage(refusedLineSentence(code), context.language),
    }));
    return { recorded: taken.recorded, known: taken.known, unknown: taken.unknown, refused };
  }
}

const NO_BATCH = {
  id: 'Kirim device, from, dan 1 sampai 5.000 baris dalam lines.',
  en: 'Send device, from, and 1 to 5,000 lines.',
};
