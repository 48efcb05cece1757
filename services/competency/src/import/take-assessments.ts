import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';
import { assessmentSources, type AssessmentSource } from '../assessment/actual-level.rule.ts';
import { assessmentRejections, OWN_ASSESSMENT } from '../assessment/assessment.rule.ts';
import { accountOf } from '../person/account.ts';
import { EMPLOYEE_NOT_FOUND } from '../person/reached.ts';
import { lockProfiles } from '../profile/profile-aggregate.ts';
import { recordAssessments } from '../profile/record-profile.ts';
import { Cells } from './cells.ts';
import { knownPeople } from './known-people.ts';
import { readRows, type ImportedRow, type TakeRows } from './import.ts';

interface Result {
  employee: string;
  source: AssessmentSource;
  assessor: string;
  on: LocalDate;
  validUntil: LocalDate | null;
  competency: string;
  level: number;
}

/** Results of an assessment centre, a test or a 360: one competency of a person in a row. */
export const takeAssessments: TakeRows = async (unit, _, rows) => {
  const { rows: dictionary } = await unit.sql.query<{ code: string }>('select code from competency');
  const competencies = new Set(dictionary.map(({ code }) => code));
  const people = await knownPeople(unit, rows);
  const { read, refused } = readRows(rows, (row) => readResult(row, unit, competencies, people));
  await lockProfiles(
    unit.sql,
    read.map(({ employee }) => employee),
  );
  const levels = await findLevels(unit, read);
  const news = read.filter((result) => {
    const key = keyOf(result);
    const level = levels.get(key);
    if (level !== undefined && level !== result.level)
      refused.push({ row: result.row, reasons: [ASSESSED_OTHERWISE] });
    // A later row about the same is held to this one.
    levels.set(key, level ?? result.level);
    return level === undefined;
  });
  await keep(unit, news);
  await recordAssessments(
    unit,
    news.map(({ employee }) => employee),
  );
  return { taken: news.length, refused };
};

function readResult(
  { cells: row, employee = '' }: ImportedRow,
  { today, actor }: UnitOfWork,
  competencies: ReadonlySet<string>,
  people: ReadonlySet<string>,
): Result | Rejection[] {
  if (!people.has(employee)) return [EMPLOYEE_NOT_FOUND];
  if (employee === actor.personId) return [OWN_ASSESSMENT];
  const cells = new Cells(row);
  const result = {
    employee,
    source: cells.oneOf('source', assessmentSources),
    assessor: cells.text('assessor'),
    on: cells.date('on') ?? localDate('0001-01-01'),
    validUntil: cells.optionalDate('validUntil'),
    competency: cells.text('competency').toUpperCase(),
    level: cells.whole('level'),
  };
  if (cells.rejections.length > 0) return cells.rejections;
  const rejections = assessmentRejections({ ...result, results: [result] }, competencies, today);
  if (result.source === 'SUPERIOR') rejections.push(BY_THE_SUPERIOR);
  return rejections.length > 0 ? rejections : result;
}

const keyOf = ({ employee, source, on, competency }: Omit<Result, 'assessor' | 'validUntil' | 'level'>) =>
  `${employee} ${source} ${on} ${competency}`;

/** What is recorded of these, as it was first recorded: a correction since then is not undone by the file. */
async function findLevels({ sql }: UnitOfWork, results: readonly Result[]): Promise<Map<string, number>> {
  const { rows } = await sql.query<Result>(
    `select a.person_id as employee, a.source, a.assessed_on::text as "on", a.competency, a.level
     from assessment a where a.person_id = any ($1::uuid[]) and a.corrects is null`,
    [results.map(({ employee }) => employee)],
  );
  return new Map(rows.map((row) => [keyOf(row), row.level]));
}

async function keep({ sql, now, actor }: UnitOfWork, results: readonly Result[]): Promise<void> {
  await sql.query(
    `insert into assessment
       (id, person_id, competency, level, source, assessor, assessed_on, valid_until, recorded_at, recorded_by)
     select gen_random_uuid(), employee, competency, level, source, assessor, "on", "validUntil", $2::timestamptz, $3
     from jsonb_to_recordset($1::jsonb) as told (employee uuid, competency text, level int, source text, assessor text,
       "on" date, "validUntil" date)`,
    [JSON.stringify(results), now, accountOf(actor)],
  );
}

const ASSESSED_OTHERWISE = rejection(
  'ASSESSED_OTHERWISE',
  {
    id: 'Penilaian dari sumber dan tanggal ini sudah tercatat dengan level lain; gunakan koreksi.',
    en: 'An assessment of this source and day is on record with another level; correct that one.',
  },
  { path: ['level'] },
);
const BY_THE_SUPERIOR = rejection(
  'BY_THE_SUPERIOR',
  {
    id: 'Penilaian atasan dicatat oleh atasan itu sendiri.',
    en: 'A superior records their own assessment.',
  },
  { path: ['source'] },
);
