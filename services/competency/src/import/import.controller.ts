import { inLanguage } from '@asn/law';
import { Allow, OperationLog, refusal, type RequestContext } from '@asn/subgraph';
import { Body, Controller, HttpCode, HttpException, Param, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ImportRows, kinds, type ImportKind } from './import-rows.ts';

const batch = z.strictObject({
  importId: z.uuid(),
  rows: z
    .array(
      z.strictObject({
        row: z.int().positive(),
        cells: z.record(z.string().max(60), z.string().max(1000)),
        employee: z.uuid().optional(),
        unit: z.uuid().optional(),
      }),
    )
    .min(1)
    .max(1000),
});

/** Files of the dictionary, the catalogue, required levels, assessments, and courses and trainings of the national form. */
@Controller('imports')
@Allow('PERSONNEL_ADMIN')
export class ImportController {
  constructor(
    private readonly importRows: ImportRows,
    private readonly log: OperationLog,
  ) {}

  /** At most 1,000 rows; each stands or falls alone, and the same rows again change nothing. */
  @Post(':kind')
  @HttpCode(200)
  async take(
    @Param('kind') kind: string,
    @Body() body: unknown,
    @Req() { context }: FastifyRequest & { context: RequestContext },
  ) {
    const { data } = batch.safeParse(body);
    if (data === undefined || !isKind(kind))
      throw new HttpException(refusal('BAD_REQUEST', NO_BATCH, context.language), 400);
    const { taken, unchanged, refused } = await this.importRows.run(context, kind, data.importId, data.rows);
    await this.log.record(context, `${kind} imported`, data.importId);
    const told = refused.map(({ row, reasons }) => ({
      row,
      reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, context.language) })),
    }));
    return { taken, unchanged, refused: told };
  }
}

const isKind = (kind: string): kind is ImportKind => Object.hasOwn(kinds, kind);

const NO_BATCH = {
  id: 'Kirim importId dan 1 sampai 1.000 baris: nomor baris dan selnya menurut nama kolom.',
  en: 'Send importId and 1 to 1,000 rows: the number of the row, and its cells by the name of the column.',
};
