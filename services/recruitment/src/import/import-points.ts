import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadSelection } from '../selection/load-selection.ts';
import type { Step } from '../selection/stage.table.ts';
import { readCsv } from './csv.ts';
import { refusedFile, repeated, type FileTaken, type RefusedRow } from './file-answer.ts';
import { formOf, type PointsRow } from './points-row.ts';

/** Takes the results of a test in, in its stage. A later file corrects an earlier one; the same one changes nothing. */
@Injectable()
export class ImportPoints {
  constructor(private readonly useCases: UseCases) {}

  async run(
    context: RequestContext,
    selectionId: string,
    test: string,
    bytes: Uint8Array,
  ): Promise<FileTaken> {
    const answer = await this.useCases.run<FileTaken>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, selectionId, stepOf(test), rejections);
      if (selection === null || rejections.length > 0) return refusedFile(...rejections);
      const form = formOf(test, selection.rules, await skbParts(unit.sql, selection.id));
      if (form === null) return refusedFile(NO_SUCH_TEST);
      const file = readCsv(bytes, form.columns);
      if (!Array.isArray(file)) return refusedFile(file);

      const refused: RefusedRow[] = [];
      const read = file.flatMap((row): PointsRow[] => {
        const points = form.read(row);
        if (!Array.isArray(points)) return [points];
        refused.push({ row: row.row, reasons: points });
        return [];
      });
      const { once, refused: twice } = repeated(read, ({ participantNumber }) => [participantNumber]);
      refused.push(...twice);
      const admitted = await admittedTo(unit.sql, selection.id, isBasic(test));
      const taken = once.filter(({ row, participantNumber }) => {
        const found = admitted.has(participantNumber);
        if (!found) refused.push({ row, reasons: [NOT_ADMITTED] });
        return found;
      });
      await write(unit.sql, selection.id, { test, forms: form.parts, rows: taken }, unit.now);
      refused.sort((a, b) => a.row - b.row);
      return { rejections, warnings: [], rows: file.length, taken: taken.length, refused };
    });
    return 'rows' in answer ? answer : refusedFile(...answer.rejections);
  }
}

const isBasic = (test: string): boolean => test === 'SKD' || test === 'COMPETENCY';

const stepOf = (test: string): Step =>
  test === 'SKD' ? 'RECORD_SKD' : test === 'COMPETENCY' ? 'RECORD_COMPETENCY' : 'RECORD_SKB';

async function skbParts(sql: Sql, selectionId: string): Promise<string[]> {
  const { rows } = await sql.query<{ part: string }>('select part from skb_part where selection_id = $1', [
    selectionId,
  ]);
  return rows.map(({ part }) => part);
}

/** The numbers of those who may sit a test: who meets the requirements, and for the SKB is on the shortlist. */
async function admittedTo(sql: Sql, selectionId: string, basic: boolean): Promise<Set<string>> {
  const { rows } = await sql.query<{ participant_number: string }>(
    `select participant_number from application
     where selection_id = $1 and verdict = 'MS' and ($2 or invited)`,
    [selectionId, basic],
  );
  return new Set(rows.map(({ participant_number }) => participant_number));
}

async function write(
  sql: Sql,
  selectionId: string,
  { test, forms, rows }: { test: string; forms: readonly string[]; rows: readonly PointsRow[] },
  now: Date,
): Promise<void> {
  const parts = rows.flatMap(({ participantNumber, points }) =>
    Object.entries(points ?? {}).map(([part, value]) => ({ participantNumber, part, value })),
  );
  await sql.query(
    `insert into test_points as kept (application_id, part, points, recorded_at)
     select a.id, told.part, told.value, $3::timestamptz
     from jsonb_to_recordset($2::jsonb) as told ("participantNumber" text, part text, value int)
     join application a on a.selection_id = $1 and a.participant_number = told."participantNumber"
     on conflict (application_id, part) do update set points = excluded.points, recorded_at = excluded.recorded_at
     where kept.points <> excluded.points`,
    [selectionId, JSON.stringify(parts), now],
  );
  await sql.query(
    `delete from test_points p using application a
     where a.id = p.application_id and a.selection_id = $1 and a.participant_number = any ($2) and p.part = any ($3)`,
    [selectionId, rows.filter(({ points }) => points === null).map((row) => row.participantNumber), forms],
  );
  await sql.query(
    `update application a set disqualified_in = case
       when told.disqualified then disqualified_in || $3::text else array_remove(disqualified_in, $3::text) end
     from jsonb_to_recordset($2::jsonb) as told ("participantNumber" text, disqualified boolean)
     where a.selection_id = $1 and a.participant_number = told."participantNumber"
       and ($3::text = any (a.disqualified_in)) <> told.disqualified`,
    [selectionId, JSON.stringify(rows), test],
  );
}

const NO_SUCH_TEST = rejection('NO_SUCH_TEST', {
  id: 'Seleksi ini tidak mempunyai tes tersebut, atau nilainya diberikan oleh tim wawancara.',
  en: 'The selection has no such test, or it is scored by its panel.',
});
const NOT_ADMITTED = rejection(
  'NOT_ADMITTED',
  {
    id: 'NO PESERTA ini tidak berhak mengikuti tes tersebut.',
    en: 'There is no such participant who may sit this test.',
  },
  { path: ['NO PESERTA'] },
);
