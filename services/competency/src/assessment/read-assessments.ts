import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { CompetencyAssessmentType } from './assessment.type.ts';

/** A row without the entry of the dictionary, which is loaded when it is asked for. */
export type AssessmentRow = Omit<CompetencyAssessmentType, 'competency'>;

/** All assessments of a person, the latest first, corrected ones too; with those of all asked for in the same breath. */
export async function loadAssessments(context: RequestContext, personId: string): Promise<AssessmentRow[]> {
  const found = await batched(context, 'assessments', personId, async (people) => {
    const { rows } = await sql<AssessmentRow & { personId: string }>`
      select a.person_id as "personId", a.id, a.competency as "competencyCode", a.level, a.source, a.assessor,
        a.assessed_on::text as "on", a.valid_until::text as "validUntil", a.reason,
        not exists (select from assessment later where later.corrects = a.id) as stands
      from assessment a where a.person_id = any (${[...people]}::uuid[])
      order by a.assessed_on desc, a.competency, a.recorded_at desc, a.id`.execute(context.db);
    const byPerson = new Map<string, AssessmentRow[]>();
    for (const { personId: id, ...row } of rows) byPerson.set(id, [...(byPerson.get(id) ?? []), row]);
    return byPerson;
  });
  return found ?? [];
}
