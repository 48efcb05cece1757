import type { Sql } from '@asn/event-log';
import type { Outcome } from './rank.ts';

/** Keeps the outcome of a selection in place of an earlier one. */
export async function keepOutcome(
  sql: Sql,
  selectionId: string,
  outcome: readonly Outcome[],
  applicationOf: ReadonlyMap<string, string>,
): Promise<void> {
  await sql.query(
    'delete from ranking_row where line_id in (select id from formation_line where selection_id = $1)',
    [selectionId],
  );
  const rows = outcome.map(({ participant, tie, ...row }) => ({
    ...row,
    application: applicationOf.get(participant),
    criterion: tie?.criterion ?? null,
    behind: tie?.behind ?? null,
  }));
  await sql.query(
    `insert into ranking_row
       (application_id, line_id, skd, below, status, rank, final, tie_criterion, tie_behind)
     select application, line, skd, below, status, rank, final, criterion, behind
     from jsonb_to_recordset($1::jsonb) as told (application uuid, line uuid, skd text, below text[], status text,
       rank int, final text, criterion text, behind text)`,
    [JSON.stringify(rows)],
  );
}
