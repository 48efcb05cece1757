import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { daysOf, loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import { openIdentities } from './identities.ts';
import type { JudgeApplicationsInput, JudgementInput } from './judge.input.ts';
import { judgementRejections, recordedFindings, verdictOf, type Finding } from './requirement.rule.ts';

interface Applied {
  id: string;
  birth_date: LocalDate;
  education_level: string;
  education_levels: string[];
  maximum_age: number;
}

const MOST = 500;

/** Applications are judged: age and education by the records, the rest by a person. A later judgement replaces it. */
@Injectable()
export class JudgeApplications {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: JudgeApplicationsInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, input.selection, 'JUDGE', rejections);
      if (input.judgements.length > MOST) rejections.push(TOO_MANY);
      if (selection === null || rejections.length > 0) return { rejections, warnings: [] };

      const applied = await applications(unit.sql, selection.id, input.judgements);
      const lastDay = daysOf(selection, 'REGISTRATION').to;
      const judged = input.judgements.flatMap(({ application, findings }, index) => {
        const path = ['judgements', String(index)];
        const found = applied.get(application);
        if (found === undefined) {
          rejections.push({ ...APPLICATION_NOT_FOUND, path: [...path, 'application'] });
          return [];
        }
        const told = findings.map((one): Finding => ({ ...one, reason: one.reason ?? null }));
        rejections.push(...judgementRejections(told, [...path, 'findings']));
        const line = {
          kind: selection.kind,
          educationLevels: found.education_levels,
          maximumAge: found.maximum_age,
        };
        const applicant = { birthDate: found.birth_date, educationLevel: found.education_level };
        return [{ application, findings: [...recordedFindings(applicant, line, lastDay), ...told] }];
      });
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { issuer, subject } = context.actor.caller;
      await write(unit.sql, judged, `${issuer}|${subject}`, unit.now);
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}

async function applications(
  sql: Sql,
  selectionId: string,
  judgements: readonly JudgementInput[],
): Promise<Map<string, Applied>> {
  await openIdentities(sql);
  const { rows } = await sql.query<Applied>(
    `select a.id, i.birth_date::text, a.education_level, l.education_levels, l.maximum_age
     from application a join applicant_identity i using (applicant_id) join formation_line l on l.id = a.line_id
     where a.selection_id = $1 and a.id = any ($2::uuid[])`,
    [selectionId, judgements.map(({ application }) => application).filter(isOpaqueId)],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

async function write(
  sql: Sql,
  judged: readonly { application: string; findings: Finding[] }[],
  by: string,
  now: Date,
): Promise<void> {
  const verdicts = judged.map(({ application, findings }) => ({ application, verdict: verdictOf(findings) }));
  const rows = judged.flatMap(({ application, findings }) =>
    findings.map((finding) => ({ application, ...finding })),
  );
  await sql.query(
    `insert into requirement_check (application_id, requirement, met, reason, judged_by, judged_at)
     select application, requirement, met, reason, $2::text, $3::timestamptz
     from jsonb_to_recordset($1::jsonb) as told (application uuid, requirement text, met boolean, reason text)`,
    [JSON.stringify(rows), by, now],
  );
  await sql.query(
    `update application a set verdict = told.verdict
     from jsonb_to_recordset($1::jsonb) as told (application uuid, verdict text) where a.id = told.application`,
    [JSON.stringify(verdicts)],
  );
}

const TOO_MANY = rejection(
  'TOO_MANY_JUDGEMENTS',
  { id: `Paling banyak ${MOST} lamaran sekaligus.`, en: `At most ${MOST} applications at once.` },
  { path: ['judgements'] },
);
const APPLICATION_NOT_FOUND = rejection('APPLICATION_NOT_FOUND', {
  id: 'Lamaran tidak ditemukan dalam seleksi ini.',
  en: 'The selection has no such application.',
});
