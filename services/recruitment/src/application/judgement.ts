import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import { daysOf, type Selection } from '../selection/load-selection.ts';
import { openIdentities } from './identities.ts';
import type { JudgementInput } from './judge.input.ts';
import { judgementRejections, recordedFindings, verdictOf, type Finding } from './requirement.rule.ts';

interface Applied {
  id: string;
  birth_date: LocalDate;
  education_level: string;
  education_levels: string[];
  maximum_age: number;
}

/** A judgement, and where it stands in the input. */
export interface Judgement extends JudgementInput {
  path: string[];
}

/**
 * Judges applications of a selection anew and keeps what was found, with the verdict that follows.
 *
 * @param rejections where what is wrong is added; then nothing is kept
 * @returns the verdict of each application
 */
export async function recordJudgements(
  unit: UnitOfWork,
  selection: Selection,
  judgements: readonly Judgement[],
  rejections: Rejection[],
): Promise<Map<string, 'MS' | 'TMS'>> {
  const applied = await applications(unit.sql, selection.id, judgements);
  const lastDay = daysOf(selection, 'REGISTRATION').to;
  const seen = new Set<string>();
  const judged = judgements.flatMap(({ application, findings, path }) => {
    const found = applied.get(application);
    const repeated = seen.has(application);
    seen.add(application);
    if (found === undefined || repeated) {
      const reason = repeated ? JUDGED_TWICE : APPLICATION_NOT_FOUND;
      rejections.push({ ...reason, path: [...path, 'application'] });
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
  if (rejections.length === 0) await write(unit, judged);
  return new Map(judged.map(({ application, findings }) => [application, verdictOf(findings)]));
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
  { sql, actor, now }: UnitOfWork,
  judged: readonly { application: string; findings: Finding[] }[],
): Promise<void> {
  const verdicts = judged.map(({ application, findings }) => ({ application, verdict: verdictOf(findings) }));
  const rows = judged.flatMap(({ application, findings }) =>
    findings.map((finding) => ({ application, ...finding })),
  );
  await sql.query(
    `insert into requirement_check (application_id, requirement, met, reason, judged_by, judged_at)
     select application, requirement, met, reason, $2::text, $3::timestamptz
     from jsonb_to_recordset($1::jsonb) as told (application uuid, requirement text, met boolean, reason text)`,
    [JSON.stringify(rows), `${actor.caller.issuer}|${actor.caller.subject}`, now],
  );
  await sql.query(
    `update application a set verdict = told.verdict
     from jsonb_to_recordset($1::jsonb) as told (application uuid, verdict text) where a.id = told.application`,
    [JSON.stringify(verdicts)],
  );
}

const APPLICATION_NOT_FOUND = rejection('APPLICATION_NOT_FOUND', {
  id: 'Lamaran tidak ditemukan dalam seleksi ini.',
  en: 'The selection has no such application.',
});
const JUDGED_TWICE = rejection('JUDGED_TWICE', {
  id: 'Lamaran ini dinilai dua kali dalam permintaan yang sama.',
  en: 'The application is judged twice in one request.',
});
