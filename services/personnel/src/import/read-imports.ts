import type { RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { RowOutcome } from './import-run.ts';
import type { ImportRowType, ImportRunType } from './import-run.type.ts';

type After = { name: string; id: string } | null;

async function readRuns(
  context: RequestContext,
  condition: RawBuilder<unknown>,
  limit: number,
): Promise<ImportRunType[]> {
  const { rows } = await sql<ImportRunType>`
    select id, kind, state, file_name as "fileName", rows, effective_on::text as "effectiveOn", absent,
      to_jsonb(received_at) as "receivedAt", to_jsonb(applied_at) as "appliedAt", received_at::text as name
    from import_run where ${condition} order by received_at desc, id limit ${limit}`.execute(context.db);
  return rows.map((row) => ({
    ...row,
    receivedAt: new Date(row.receivedAt),
    appliedAt: row.appliedAt === null ? null : new Date(row.appliedAt),
  }));
}

/** A stretch of all imports, the latest first. */
export const readImportRuns = (
  context: RequestContext,
  after: After,
  limit: number,
): Promise<ImportRunType[]> =>
  readRuns(
    context,
    after === null
      ? sql`true`
      : sql`(received_at < ${after.name}::timestamptz
             or received_at = ${after.name}::timestamptz and id > ${after.id}::uuid)`,
    limit,
  );

/** One import; undefined when there is none of this id. */
export async function readImportRun(context: RequestContext, id: string): Promise<ImportRunType | undefined> {
  const [found] = await readRuns(context, sql`id = ${id}::uuid`, 1);
  return found;
}

/** A stretch of an import's rows, in the order of the file; of one outcome, or all. */
export async function readImportRows(
  context: RequestContext,
  importId: string,
  outcome: RowOutcome | null,
  after: After,
  limit: number,
): Promise<ImportRowType[]> {
  const { rows } = await sql<ImportRowType>`
    select import_id as id, row_number::text as name, row_number as "row", previewed, applied, changed,
      to_decide as "toDecide", rejections, warnings
    from import_row
    where import_id = ${importId}::uuid and row_number > ${after === null ? 0 : Number(after.name)}
      and ${outcome === null ? sql`true` : sql`coalesce(applied, previewed) = ${outcome}`}
    order by row_number limit ${limit}`.execute(context.db);
  return rows;
}
