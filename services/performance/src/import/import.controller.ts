import { inLanguage } from '@asn/law';
import { Allow, OperationLog, refusal, type RequestContext } from '@asn/subgraph';
import { Body, Controller, HttpCode, HttpException, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ImportAppraisals } from './import-appraisals.ts';

const code = z.int();
const batch = z.strictObject({
  importId: z.uuid(),
  rows: z
    .array(
      z.strictObject({
        row: z.int().positive(),
        employee: z.uuid(),
        tahun: code,
        hasilKinerjaNilai: code,
        perilakuKerjaNilai: code,
        kuadranKinerjaNilai: code,
      }),
    )
    .min(1)
    .max(1000),
});

/** Results of earlier years, in the national form SKP22, with people by our opaque ids. */
@Controller('imports')
@Allow('PERSONNEL_ADMIN')
export class ImportController {
  constructor(
    private readonly appraisals: ImportAppraisals,
    private readonly log: OperationLog,
  ) {}

  /** At most 1,000 rows; each stands or falls alone, and the same rows again change nothing. */
  @Post('appraisals')
  @HttpCode(200)
  async takeAppraisals(
    @Body() body: unknown,
    @Req() { context }: FastifyRequest & { context: RequestContext },
  ) {
    const { data } = batch.safeParse(body);
    if (data === undefined) throw new HttpException(refusal('BAD_REQUEST', NO_BATCH, context.language), 400);
    const { sealed, unchanged, refused } = await this.appraisals.run(context, data.importId, data.rows);
    await this.log.record(context, 'appraisals imported', data.importId);
    const told = refused.map(({ row, reasons }) => ({
      row,
      reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, context.language) })),
    }));
    return { sealed, unchanged, refused: told };
  }
}

const NO_BATCH = {
  id: 'Kirim importId dan 1 sampai 1.000 baris dengan kode bilangan bulat.',
  en: 'Send importId and 1 to 1,000 rows whose codes are whole numbers.',
};
