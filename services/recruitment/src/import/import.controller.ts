import { inLanguage } from '@asn/law';
import { Allow, OperationLog, refusal, type RequestContext } from '@asn/subgraph';
import { Controller, HttpCode, HttpException, Param, Post, Req, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import type { FileTaken } from './file-answer.ts';
import { ImportApplicants } from './import-applicants.ts';
import { ImportPoints } from './import-points.ts';

type Request = FastifyRequest & { context: RequestContext };

/** The media type of an upload: bytes, whatever is in them. */
const UPLOAD = 'application/octet-stream';
/** More than 100,000 participants need. */
const MOST_BYTES = 67_108_864;

/** Files of a selection as CSV: its participants and their results. Rows stand or fall alone. */
@Controller('selections')
@Allow('PERSONNEL_ADMIN')
export class ImportController implements OnModuleInit {
  constructor(
    private readonly applicants: ImportApplicants,
    private readonly points: ImportPoints,
    private readonly log: OperationLog,
    private readonly host: HttpAdapterHost,
  ) {}

  /** An upload is handed on as it arrives: it is longer than a request of the graph may be. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(UPLOAD, (_request, payload, done) => {
      done(null, payload);
    });
  }

  /** The participant export of the national portal. */
  @Post(':id/applicants')
  @HttpCode(200)
  async takeApplicants(@Param('id') id: string, @Req() request: Request) {
    const taken = await this.applicants.run(request.context, id, await bytesOf(request));
    return this.#told(request.context, 'applicants imported', id, taken);
  }

  /** Results of SKD, of COMPETENCY (PPPK), or of a part of the SKB. */
  @Post(':id/results/:test')
  @HttpCode(200)
  async takeResults(@Param('id') id: string, @Param('test') test: string, @Req() request: Request) {
    const taken = await this.points.run(request.context, id, test, await bytesOf(request));
    return this.#told(request.context, 'test results imported', id, taken);
  }

  async #told(context: RequestContext, operation: string, id: string, file: FileTaken) {
    const { rejections, rows, taken, refused } = file;
    const [first] = rejections;
    if (first !== undefined)
      throw new HttpException(refusal(first.code, first.message, context.language), 422);
    await this.log.record(context, operation, id);
    const told = refused.map(({ row, reasons }) => ({
      row,
      reasons: reasons.map(({ code, message }) => ({ code, message: inLanguage(message, context.language) })),
    }));
    return { rows, taken, refused: told };
  }
}

async function bytesOf({ body, context }: Request): Promise<Uint8Array> {
  if (!(body instanceof Readable)) {
    const sentence = { id: `Kirim berkasnya sebagai ${UPLOAD}.`, en: `Send the file as ${UPLOAD}.` };
    throw new HttpException(refusal('NOT_AN_UPLOAD', sentence, context.language), 415);
  }
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) {
      const sentence = { id: 'Berkas terlalu besar (paling besar 64 MiB).', en: 'The file is over 64 MiB.' };
      throw new HttpException(refusal('FILE_TOO_LARGE', sentence, context.language), 413);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
