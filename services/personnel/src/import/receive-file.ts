import { Clock, type LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { sqlOf, type RequestContext } from '@asn/subgraph';
import { MikroORM } from '@mikro-orm/postgresql';
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomUUID, type Hash } from 'node:crypto';
import type { EmployeeRow } from './employee-row.ts';
import { findRun, openImports, type ImportRun } from './import-run.ts';
import { readImportFile, type ImportFile, type ReadRow } from './read-import-file.ts';
import { inCircle, RepeatedRows } from './repeated-rows.ts';
import { fileTooLarge } from './spreadsheet.ts';
import { storeRows } from './store-rows.ts';
import { unitOrder, type UnitPlace } from './unit-order.rule.ts';
import type { UnitRow } from './unit-row.ts';

/** The largest file that is taken, in bytes. */
export const IMPORT_LIMIT = Symbol('IMPORT_LIMIT');

const ROWS_AT_ONCE = 500;

/** Stores an uploaded file row by row as it arrives: it is never whole in memory, nor half in the database. */
@Injectable()
export class ReceiveFile {
  constructor(
    private readonly orm: MikroORM,
    private readonly clock: Clock,
    @Inject(IMPORT_LIMIT) private readonly limit: number,
  ) {}

  /**
   * Stores the file as a new import, or answers the unfinished one of the same file, which is then gone on with.
   * Throws `UnreadableFile` when the file as a whole cannot be taken.
   */
  async run(
    context: RequestContext,
    fileName: string,
    upload: AsyncIterable<Uint8Array>,
  ): Promise<ImportRun> {
    const sha256 = createHash('sha256');
    const size = { bytes: 0 };
    try {
      return await this.orm.em.fork().transactional(async (em) => {
        const sql = sqlOf(em);
        await openImports(sql);
        await forgetOld(sql, this.clock.now());
        const id = randomUUID();
        const file = await readImportFile(observed(upload, sha256, size, this.limit));
        const rows = await storeFile(sql, id, file);
        const run = { id, fileName, file, rows, sha256: sha256.digest('hex'), bytes: size.bytes };
        await this.#addRun(sql, context, run, this.clock.today());
        const added = await findRun(sql, id);
        if (added === undefined) throw new Error('the import was not stored');
        return added;
      });
    } catch (error) {
      if (error instanceof AlreadyBegun) return error.run;
      throw error;
    }
  }

  async #addRun(
    sql: Sql,
    { actor }: RequestContext,
    run: { id: string; fileName: string; file: ImportFile; rows: number; sha256: string; bytes: number },
    today: LocalDate,
  ): Promise<void> {
    const kind = run.file.kind === 'employees' ? 'EMPLOYEES' : 'UNITS';
    const { form, fields, otherHeaders } = run.file;
    const { rowCount } = await sql.query(
      `insert into import_run (id, kind, state, file_name, sha256, bytes, form, fields, other_headers, rows,
                               effective_on, issuer, subject, received_at)
       values ($1, $2, 'RECEIVED', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
       on conflict (kind, sha256) where state <> 'APPLIED' do nothing`,
      [
        run.id,
        kind,
        run.fileName,
        run.sha256,
        run.bytes,
        JSON.stringify(form),
        [...fields],
        [...otherHeaders],
        run.rows,
        today,
        actor.caller.issuer,
        actor.caller.subject,
        this.clock.now(),
      ],
    );
    if (rowCount === 1) return;
    const { rows } = await sql.query<{ id: string }>(
      `select id from import_run where kind = $1 and sha256 = $2 and state <> 'APPLIED'`,
      [kind, run.sha256],
    );
    const begun = rows[0] && (await findRun(sql, rows[0].id));
    if (begun === undefined) throw new Error('the same file was applied at this moment; send it again');
    throw new AlreadyBegun(begun);
  }
}

/** Carries the unfinished import of the same file out of the transaction, which rolls this one back. */
class AlreadyBegun extends Error {
  readonly run: ImportRun;

  constructor(run: ImportRun) {
    super('already begun');
    this.run = run;
  }
}

/** The upload, with its sum and size taken as it passes. Throws once it is too large. */
async function* observed(
  upload: AsyncIterable<Uint8Array>,
  sha256: Hash,
  size: { bytes: number },
  limit: number,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of upload) {
    size.bytes += chunk.length;
    if (size.bytes > limit) throw fileTooLarge();
    sha256.update(chunk);
    yield chunk;
  }
}

async function storeFile(sql: Sql, importId: string, file: ImportFile): Promise<number> {
  try {
    return await (file.kind === 'employees'
      ? storeEmployees(sql, importId, file.rows)
      : storeUnits(sql, importId, file.rows));
  } finally {
    await file.close();
  }
}

async function storeEmployees(
  sql: Sql,
  importId: string,
  rows: AsyncIterable<ReadRow<EmployeeRow>>,
): Promise<number> {
  const repeated = new RepeatedRows();
  return storeEach(sql, importId, rows, (row, rowNumber) => repeated.ofEmployee(row, rowNumber));
}

async function storeUnits(
  sql: Sql,
  importId: string,
  rows: AsyncIterable<ReadRow<UnitRow>>,
): Promise<number> {
  const repeated = new RepeatedRows();
  const places: UnitPlace[] = [];
  const count = await storeEach(sql, importId, rows, (unit, rowNumber) => {
    const rejections = repeated.ofUnit(unit, rowNumber);
    if (rejections.length === 0) places.push({ rowNumber, id: unit.siasnId, parentId: unit.parentSiasnId });
    return rejections;
  });
  const { order, circles } = unitOrder(places);
  await sql.query(
    `update import_row r set apply_order = x.place
     from unnest($2::int[]) with ordinality as x (row_number, place)
     where r.import_id = $1 and r.row_number = x.row_number`,
    [importId, order],
  );
  for (const circle of circles) {
    await sql.query(
      `update import_row set readable = false, previewed = 'REFUSED', rejections = rejections || $3::jsonb
       where import_id = $1 and row_number = any ($2::int[])`,
      [importId, circle, JSON.stringify([inCircle(circle)])],
    );
  }
  return count;
}

async function storeEach<Row extends EmployeeRow | UnitRow>(
  sql: Sql,
  importId: string,
  rows: AsyncIterable<ReadRow<Row>>,
  check: (row: Row, rowNumber: number) => ReadRow<Row>['rejections'],
): Promise<number> {
  let count = 0;
  let waiting: ReadRow<Row>[] = [];
  // While the database stores some rows, the next ones are read.
  let storing = Promise.resolve();
  for await (const row of rows) {
    const refused = row.value === null ? [] : check(row.value, row.rowNumber);
    waiting.push(refused.length === 0 ? row : { ...row, value: null, rejections: refused });
    count += 1;
    if (waiting.length < ROWS_AT_ONCE) continue;
    await storing;
    storing = storeRows(sql, importId, waiting);
    // What goes wrong is thrown where it is awaited, unless reading goes wrong before.
    storing.catch(() => undefined);
    waiting = [];
  }
  await storing;
  await storeRows(sql, importId, waiting);
  return count;
}

/** What nobody came back to: previews not applied after 30 days, and what refused rows say after 180 days. */
async function forgetOld(sql: Sql, now: Date): Promise<void> {
  await sql.query(
    `delete from import_run
     where state in ('RECEIVED', 'PREVIEWED') and received_at < $1::timestamptz - interval '30 days'`,
    [now],
  );
  await sql.query(
    `delete from import_row_content c using import_run i
     where i.id = c.import_id and i.state = 'APPLIED' and i.received_at < $1::timestamptz - interval '180 days'`,
    [now],
  );
}
