import type { Language, Rejection } from '@asn/law';
import {
  Allow,
  isOpaqueId,
  OperationLog,
  refusal as refusalBody,
  type RequestContext,
  sqlOf,
} from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import {
  Controller,
  Get,
  HttpCode,
  HttpException,
  type OnModuleInit,
  Param,
  Post,
  Req,
  Res,
} from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Readable } from 'node:stream';
import { ApplyImport } from './apply-import.ts';
import { countRows } from './import-counts.ts';
import { findRun, type ImportRun } from './import-run.ts';
import { ImportTransactions } from './import-transactions.ts';
import { PreviewImport } from './preview-import.ts';
import { ReceiveFile } from './receive-file.ts';
import { refusedFile } from './refused-file.ts';
import { refusedRows, rowReports } from './row-reports.ts';
import { UnreadableFile } from './spreadsheet.ts';

type Request = FastifyRequest & { context: RequestContext };

/** The media type of an upload: bytes, whatever is in them. */
const UPLOAD = 'application/octet-stream';

/** Files of the national agency: received, previewed, applied, and what was refused handed back. */
@Controller('imports')
@Allow('PERSONNEL_ADMIN')
export class ImportController implements OnModuleInit {
  constructor(
    private readonly orm: MikroORM,
    private readonly receiveFile: ReceiveFile,
    private readonly previewImport: PreviewImport,
    private readonly applyImport: ApplyImport,
    private readonly transactions: ImportTransactions,
    private readonly log: OperationLog,
    private readonly host: HttpAdapterHost,
  ) {}

  /** An upload is handed on as it arrives, instead of being gathered in memory. */
  onModuleInit(): void {
    const server = this.host.httpAdapter.getInstance<FastifyInstance>();
    server.addContentTypeParser(UPLOAD, (_request, payload, done) => {
      done(null, payload);
    });
  }

  /** Takes the file in the body; its name is in the header `x-file-name`, percent-encoded. */
  @Post()
  @HttpCode(201)
  async receive(@Req() request: Request) {
    const { body, context } = request;
    if (!(body instanceof Readable)) {
      throw refusal(415, context.language, 'NOT_AN_UPLOAD', {
        id: `Kirim berkasnya sebagai ${UPLOAD}.`,
        en: `Send the file as ${UPLOAD}.`,
      });
    }
    try {
      // Left open when reading stops early: the refusal must still be sent through its connection.
      const chunks = body.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
      const run = await this.receiveFile.run(context, fileNameOf(request), chunks);
      await this.log.record(context, 'import received', run.id);
      return await this.#told(run.id, context);
    } catch (error) {
      body.resume();
      if (!(error instanceof UnreadableFile)) throw error;
      const { code, message } = error.rejection;
      throw refusal(code === 'FILE_TOO_LARGE' ? 413 : 422, context.language, code, message);
    }
  }

  /** State, progress and counts. */
  @Get(':id')
  async state(@Param('id') id: string, @Req() { context }: Request) {
    return this.#told(id, context);
  }

  /** What applying would do, in sum, with the first findings. */
  @Post(':id/preview')
  @HttpCode(200)
  async preview(@Param('id') id: string, @Req() { context }: Request) {
    await this.previewImport.run(await this.#find(id, context));
    await this.log.record(context, 'import previewed', id);
    const findings = await rowReports(this.#sql(), id, 'found', context.language, FINDINGS_SHOWN);
    return { ...(await this.#told(id, context)), findings };
  }

  /** Begins to apply, or goes on after a crash; it runs on when the caller goes away. */
  @Post(':id/apply')
  @HttpCode(202)
  async apply(@Param('id') id: string, @Req() { context }: Request) {
    const run = await this.#find(id, context);
    await this.log.record(context, 'import applied', id);
    if (run.state !== 'APPLIED') await this.applyImport.begin(run);
    return this.#told(id, context);
  }

  /** Rows that turned out other than previewed. */
  @Get(':id/otherwise')
  async otherwise(@Param('id') id: string, @Req() { context }: Request) {
    await this.#find(id, context);
    return rowReports(this.#sql(), id, 'otherwise', context.language);
  }

  /** The refused rows as a file of the form in which they came, each with its reasons. */
  @Get(':id/refused')
  async refused(@Param('id') id: string, @Req() { context }: Request, @Res() reply: FastifyReply) {
    const run = await this.#find(id, context);
    await this.log.record(context, 'refused rows read', id);
    const file = refusedFile(run.form, refusedRows(this.transactions, id), context.language);
    await reply
      .type(run.form.type === 'csv' ? 'text/csv' : XLSX)
      .header('content-disposition', `attachment; filename="refused-${id}.${run.form.type}"`)
      .send(Readable.from(file));
  }

  async #find(id: string, { language }: RequestContext): Promise<ImportRun> {
    const run = isOpaqueId(id) ? await findRun(this.#sql(), id) : undefined;
    if (run !== undefined) return run;
    throw refusal(404, language, 'IMPORT_NOT_FOUND', {
      id: 'Impor tidak ditemukan.',
      en: 'There is no such import.',
    });
  }

  async #told(id: string, context: RequestContext) {
    // Looked at first: what stops running meanwhile is done by the time its state is read.
    const running = this.applyImport.isRunning(id);
    const run = await this.#find(id, context);
    const { kind, state, fileName, rows, effectiveOn } = run;
    const counts = await countRows(this.#sql(), run);
    return { id, kind, state, fileName, rows, effectiveOn, counts, running };
  }

  #sql() {
    return sqlOf(this.orm.em.fork());
  }
}

const FINDINGS_SHOWN = 20;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function fileNameOf({ headers }: FastifyRequest): string {
  const name = headers['x-file-name'];
  try {
    return decodeURIComponent(typeof name === 'string' ? name : '').slice(0, 200) || '-';
  } catch {
    return '-';
  }
}

const refusal = (
  status: number,
  language: Language,
  code: string,
  message: Rejection['message'],
): HttpException => new HttpException(refusalBody(code, message, language), status);
