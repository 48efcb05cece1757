import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { stageRows, type Step } from '../selection/stage.table.ts';
import type { RecruitmentApprovalKind } from './approval.type.ts';

export interface Approval {
  kind: RecruitmentApprovalKind;
  selectionId: string;
  waiting: number;
  until: LocalDate;
}

/** What waits for the caller today, the most urgent first. One statement. */
export async function listApprovals(context: RequestContext): Promise<Approval[]> {
  const { actor } = context;
  const parts: RawBuilder<unknown>[] = [];
  const add = (kind: RecruitmentApprovalKind, step: Step, count: RawBuilder<unknown>) => {
    const stages = stageRows.filter(({ allows }) => allows.includes(step)).map(({ stage }) => stage);
    parts.push(sql`
      select ${kind}::text as kind, s.id as "selectionId", (${count}) as waiting, max(g.ends_on)::text as until
      from selection s join selection_stage g on g.selection_id = s.id
      where g.stage = any (${stages}::text[]) and ${actor.today}::date between g.starts_on and g.ends_on
      group by s.id`);
  };
  if (actor.regencyWide.has('PERSONNEL_ADMIN')) {
    add(
      'JUDGE_APPLICATIONS',
      'JUDGE',
      sql`select count(*)::int from application where selection_id = s.id and verdict is null`,
    );
    add(
      'PROPOSE_CANDIDATES',
      'PROPOSE',
      sql`select count(*)::int from candidate where selection_id = s.id and state = 'PASSED'`,
    );
  }
  if (actor.regencyWide.has('PERSONNEL_ADMIN')) {
    // Also after its last day: it is owed still.
    parts.push(sql`
      select 'ANSWER_OBJECTIONS'::text as kind, o.selection_id as "selectionId", count(*)::int as waiting,
        min(g.ends_on)::text as until
      from objection o join selection_stage g on g.selection_id = o.selection_id and g.stage = o.stage
      where not exists (select from objection_answer w where w.objection_id = o.id)
      group by o.selection_id`);
  }
  if (actor.regencyWide.has('APPOINTING_OFFICER')) {
    add(
      'PUBLISH_RESULT',
      'PUBLISH_RESULT',
      sql`select case when exists (
            select from publication p where p.selection_id = s.id and not exists (
              select from objection o join objection_answer w on w.objection_id = o.id
              where o.selection_id = s.id and o.stage = 'RESULT_OBJECTION' and w.upheld and w.edition >= p.edition)
          ) then 0 else 1 end`,
    );
  }
  if (actor.personId !== null) {
    add(
      'SCORE_INTERVIEWS',
      'SCORE_INTERVIEW',
      sql`select count(*)::int from panel_member m join application a on a.selection_id = m.selection_id and a.invited
          where m.selection_id = s.id and m.employee_id = ${actor.personId}::uuid
            and not exists (select from interview_score v where v.application_id = a.id and v.employee_id = m.employee_id)
            and not exists (select from conflict_of_interest c
                            where c.application_id = a.id and c.employee_id = m.employee_id)`,
    );
  }
  if (parts.length === 0) return [];
  const { rows } = await sql<Approval>`
    select * from (${sql.join(parts, sql` union all `)}) told where waiting > 0 order by until, kind, "selectionId"
  `.execute(context.db);
  return rows;
}
