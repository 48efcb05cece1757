import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import type { RankingInput } from '../ranking/ranking-input.ts';
import { stageRejections, type StageDays } from './stage.rule.ts';
import type { SelectionKind, Step } from './stage.table.ts';

/** A selection as its use cases work with it. */
export interface Selection {
  id: string;
  kind: SelectionKind;
  year: number;
  stages: StageDays[];
  rules: RankingInput['rules'];
  /** In how many days, from the first of a stage for objections, applicants may object. */
  objectionDays: number;
}

/**
 * The selection, with its row locked: steps of one selection wait for each other. Null, with a rejection, when there is
 * none; a step out of its stage is a rejection beside the selection.
 */
export async function loadSelection(
  { sql, today }: Pick<UnitOfWork, 'sql' | 'today'>,
  id: string,
  step: Step | null,
  rejections: Rejection[],
): Promise<Selection | null> {
  const { rows } = isOpaqueId(id)
    ? await sql.query<Omit<Selection, 'stages'>>(
        `select s.id, s.kind, s.year, r.rules, r.objection_days as "objectionDays" from selection s
         join selection_rules r on r.kind = s.kind and r.valid_from = s.rules_from
         where s.id = $1 for update of s`,
        [id],
      )
    : { rows: [] };
  const found = rows[0];
  if (found === undefined) {
    rejections.push(SELECTION_NOT_FOUND);
    return null;
  }
  const stages = await sql.query<StageDays>(
    `select stage, starts_on::text as "from", ends_on::text as "to" from selection_stage
     where selection_id = $1 order by starts_on, ends_on`,
    [id],
  );
  if (step !== null) rejections.push(...stageRejections(step, stages.rows, today));
  return { ...found, stages: stages.rows };
}

/** The days of one stage. */
export const daysOf = (
  { stages }: Selection,
  stage: StageDays['stage'],
): { from: LocalDate; to: LocalDate } => {
  const found = stages.find((row) => row.stage === stage);
  if (found === undefined) throw new Error(`the selection has no stage ${stage}`);
  return found;
};

const SELECTION_NOT_FOUND = rejection(
  'SELECTION_NOT_FOUND',
  { id: 'Seleksi tidak ditemukan.', en: 'There is no such selection.' },
  { path: ['selection'] },
);
