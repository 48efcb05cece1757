import type { LocalDate } from '@asn/civil-date';
import { batched, sqlOf, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { actualLevels } from '../assessment/actual-level.rule.ts';
import { loadAssessments, type AssessmentRow } from '../assessment/read-assessments.ts';
import { readRequirements } from '../requirement/read-requirements.ts';
import { requiredLevels, type Position, type RequiredLevel } from '../requirement/required-level.rule.ts';
import type { EmployeeCompetencyType } from './employee-competency.type.ts';
import { gapOf } from './gap.rule.ts';

export type EmployeeCompetencyRow = Omit<EmployeeCompetencyType, 'competency'>;

interface OnDay {
  personId: string;
  day: LocalDate;
}
const textOf = ({ personId, day }: OnDay): string => `${day} ${personId}`;

/** What a person's position requires and what was assessed, on a day, by the code of the competency. */
export async function loadCompetencies(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<EmployeeCompetencyRow[]> {
  const [required, assessments] = await Promise.all([
    batched(context, 'required levels', { personId, day }, (keys) => readRequired(context, keys), textOf),
    loadAssessments(context, personId),
  ]);
  const requiredBy = new Map((required ?? []).map((one) => [one.competency, one]));
  const actual = actualLevels(assessments.flatMap(standing), day);
  return [...new Set([...requiredBy.keys(), ...actual.keys()])].sort().map((code) => {
    const one = requiredBy.get(code);
    const assessed = actual.get(code);
    return {
      competencyCode: code,
      required: one?.level ?? null,
      requiredBy: one?.scope ?? null,
      requiredSource: one?.source ?? null,
      actual: assessed?.level ?? null,
      assessment: assessed?.row ?? null,
      ...gapOf(one?.level ?? null, assessed?.level ?? null),
    };
  });
}

/** An assessment that counts, as the rule takes it. */
function standing(row: AssessmentRow) {
  if (!row.stands || row.level === null) return [];
  const { id, competencyCode, level, source, on, validUntil } = row;
  return [{ id, competency: competencyCode, level, source, on, until: validUntil, row }];
}

/** By the definitive position of each on the day. Whoever has none is required nothing. */
async function readRequired(
  context: RequestContext,
  keys: readonly OnDay[],
): Promise<Map<string, RequiredLevel[]>> {
  const { rows } = await sql<OnDay & Position>`
    select asked.person_id as "personId", asked.day::text as day, p.position_id as id, p.kind, p.echelon, p.title
    from unnest(${keys.map(({ personId }) => personId)}::uuid[], ${keys.map(({ day }) => day)}::date[])
      as asked (person_id, day)
    join workforce_placement placed on placed.person_id = asked.person_id and placed.kind = 'DEFINITIVE'
      and placed.valid @> asked.day
    join workforce_position p on p.position_id = placed.position_id`.execute(context.db);
  const requirements = await readRequirements(sqlOf(context.em), rows);
  return new Map(rows.map((row) => [textOf(row), requiredLevels(requirements, row, row.day)]));
}
