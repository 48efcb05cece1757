import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { objectionStages, type ObjectionStage } from './objection.rule.ts';

const LAW = 'PermenPANRB 6/2024';

/**
 * What keeps a selection from going on: objections without an answer, and such to the result as were upheld and of which
 * no later edition took account.
 *
 * @param stages the stages whose objections must be settled; both when absent
 */
export async function unsettledRejections(
  sql: Sql,
  selectionId: string,
  stages: readonly ObjectionStage[] = objectionStages,
): Promise<Rejection[]> {
  const { rows } = await sql.query<{ unanswered: number; unpublished: number }>(
    `select count(*) filter (where w.objection_id is null)::int as unanswered,
       count(*) filter (where w.upheld and o.stage = 'RESULT_OBJECTION' and not exists (
         select from publication p where p.selection_id = $1 and p.edition > w.edition))::int as unpublished
     from objection o left join objection_answer w on w.objection_id = o.id
     where o.selection_id = $1 and o.stage = any ($2)`,
    [selectionId, stages],
  );
  const { unanswered = 0, unpublished = 0 } = rows[0] ?? {};
  const rejections: Rejection[] = [];
  if (unanswered > 0) {
    rejections.push(
      rejection(
        'OBJECTION_UNANSWERED',
        { id: `${unanswered} sanggah belum dijawab.`, en: `Objections without an answer: ${unanswered}.` },
        { law: LAW },
      ),
    );
  }
  if (unpublished > 0) {
    rejections.push(
      rejection(
        'RESULT_TO_BE_PUBLISHED_ANEW',
        {
          id: `${unpublished} sanggah hasil diterima; umumkan hasil yang baru dahulu.`,
          en: `Objections to the result that were upheld: ${unpublished}; publish the new result first.`,
        },
        { law: LAW },
      ),
    );
  }
  return rejections;
}
