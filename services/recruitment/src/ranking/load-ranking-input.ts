import type { Sql } from '@asn/event-log';
import { openIdentities } from '../application/identities.ts';
import { interviewPoints, type Rubric, type ScorerMarks } from '../interview/interview.rule.ts';
import type { Selection } from '../selection/load-selection.ts';
import type { CpnsEntry, PppkEntry, RankedLine, RankingInput } from './ranking-input.ts';

interface Row {
  application_id: string;
  participant: string;
  line: string;
  disqualified: boolean;
  invited: boolean | null;
  gpa: number | null;
  seniority: number;
  points: Record<string, number>;
}

/** What decides a selection as it stands now, and which application each number is. */
export interface Ranked {
  input: RankingInput;
  applicationOf: Map<string, string>;
  /** Invited participants with every other part of the SKB, whose interview the panel has not scored. */
  unscored: string[];
}

/**
 * Reads what decides a selection. Birth dates are read to put them in order and go no further.
 *
 * @param lots the participants of ties in the order in which they were drawn
 */
export async function loadRankingInput(
  sql: Sql,
  selection: Selection,
  lots: readonly string[],
): Promise<Ranked> {
  await openIdentities(sql);
  const lines = await sql.query<RankedLine>(
    'select id, kind, places from formation_line where selection_id = $1 order by id',
    [selection.id],
  );
  const { rows } = await sql.query<Row>(
    `select a.id as application_id, a.participant_number as participant, a.line_id as line, a.disqualified_in <> '{}' as disqualified, a.invited, a.gpa,
       dense_rank() over (partition by a.line_id order by i.birth_date)::int as seniority,
       coalesce(p.points, '{}') as points
     from application a join applicant_identity i using (applicant_id)
     left join (
       select application_id, jsonb_object_agg(part, points) as points from test_points
       where application_id in (select id from application where selection_id = $1) group by 1
     ) p on p.application_id = a.id
     where a.selection_id = $1 and a.verdict = 'MS'`,
    [selection.id],
  );
  const applicationOf = new Map(rows.map((row) => [row.participant, row.application_id]));
  const common = ({ participant, line, seniority, disqualified }: Row) => ({
    participant,
    line,
    seniority,
    disqualified,
    lot: lots.includes(participant) ? lots.indexOf(participant) + 1 : null,
  });
  if (selection.rules.kind === 'PPPK') {
    const entries = rows.map((row): PppkEntry => {
      const { technical, managerialSociocultural, interview } = row.points;
      const came =
        technical !== undefined && managerialSociocultural !== undefined && interview !== undefined;
      return { ...common(row), points: came ? { technical, managerialSociocultural, interview } : null };
    });
    return { input: { rules: selection.rules, lines: lines.rows, entries }, applicationOf, unscored: [] };
  }
  const { parts, interviews } = await skbOf(sql, selection.id);
  const unscored: string[] = [];
  const entries = rows.map((row): CpnsEntry => {
    const { twk, tiu, tkp } = row.points;
    const { skb, lacksInterview } = skbPoints(row, parts, interviews.get(row.application_id) ?? null);
    if (lacksInterview) unscored.push(row.participant);
    return {
      ...common(row),
      gpa: row.gpa,
      skd: twk === undefined || tiu === undefined || tkp === undefined ? null : { twk, tiu, tkp },
      skb,
    };
  });
  return { input: { rules: selection.rules, lines: lines.rows, entries }, applicationOf, unscored };
}

type Part = { part: string; weight: number };

/** The SKB of one participant in ten-thousandths: the hundredths of each part by its weight. Null without all parts. */
function skbPoints(
  row: Row,
  parts: readonly Part[],
  interview: number | null,
): { skb: number | null; lacksInterview: boolean } {
  const nothing = { skb: null, lacksInterview: false };
  if (row.invited !== true || parts.length === 0) return nothing;
  const told = parts.map(({ part, weight }) => ({
    part,
    value: part === 'INTERVIEW' ? interview : (row.points[part] ?? null),
    weight,
  }));
  const others = told.filter(({ part }) => part !== 'INTERVIEW');
  if (others.some(({ value }) => value === null)) return nothing;
  if (told.some(({ value }) => value === null)) return { skb: null, lacksInterview: true };
  return {
    skb: told.reduce((sum, { value, weight }) => sum + (value ?? 0) * weight, 0),
    lacksInterview: false,
  };
}

async function skbOf(
  sql: Sql,
  selectionId: string,
): Promise<{ parts: Part[]; interviews: Map<string, number | null> }> {
  const parts = await sql.query<Part>('select part, weight from skb_part where selection_id = $1', [
    selectionId,
  ]);
  const rubric = await sql.query<Rubric>(
    'select criterion, weight, highest from rubric_criterion where selection_id = $1',
    [selectionId],
  );
  const scores = await sql.query<{ application_id: string; marks: ScorerMarks[] }>(
    `select scored.application_id,
       jsonb_agg(jsonb_build_object('marks', scored.marks, 'conflicted', exists (
         select from conflict_of_interest c
         where c.application_id = scored.application_id and c.employee_id = scored.employee_id))) as marks
     from (
       select s.application_id, s.employee_id, jsonb_object_agg(s.criterion, s.points) as marks
       from interview_score s join application a on a.id = s.application_id
       where a.selection_id = $1 group by 1, 2
     ) scored group by 1`,
    [selectionId],
  );
  return {
    parts: parts.rows,
    interviews: new Map(
      scores.rows.map((row) => [row.application_id, interviewPoints(row.marks, rubric.rows)]),
    ),
  };
}
