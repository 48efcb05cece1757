import { isLevel } from '../assessment/assessment.rule.ts';
import { isHours } from '../learning/learning.rule.ts';
import { trainingKinds } from '../training/training-kind.table.ts';
import { Cells } from './cells.ts';
import { readRows, type ImportedRow, type TakeRows } from './import.ts';

/** Most months that a certificate may be good for. */
const LONGEST_MONTHS = 240;

/** The catalogue of trainings. What is there by its code is replaced; what somebody took before stays as it was. */
export const takeCatalogue: TakeRows = async ({ sql }, _, rows) => {
  const { rows: dictionary } = await sql.query<{ code: string }>('select code from competency');
  const known = new Set(dictionary.map(({ code }) => code));
  const { read, refused } = readRows(rows, (row) => readTraining(row, known));
  // The last of several rows about one code is what the file says.
  const trainings = JSON.stringify([...new Map(read.map((one) => [one.code, one])).values()]);
  await sql.query('lock table training in share row exclusive mode');
  const { rows: changed } = await sql.query<{ id: string; code: string }>(
    `with told as (
       select * from jsonb_to_recordset($1::jsonb) as told
         (code text, name text, kind text, hours int, "validMonths" int, develops jsonb)
     ), before as (
       select t.code, t.name, t.kind, t.hours, t.valid_months, (
         select coalesce(jsonb_object_agg(c.competency, c.level), '{}') from training_competency c
         where c.training_id = t.id) as develops
       from training t
     )
     insert into training (id, code, name, kind, hours, valid_months)
     select gen_random_uuid(), code, name, kind, hours, "validMonths" from told
     where not exists (
       select from before b where b.code = told.code and (b.name, b.kind, b.hours, b.develops) =
         (told.name, told.kind, told.hours, told.develops) and b.valid_months is not distinct from told."validMonths")
     on conflict (code) do update
       set name = excluded.name, kind = excluded.kind, hours = excluded.hours, valid_months = excluded.valid_months
     returning id, code`,
    [trainings],
  );
  const ids = changed.map(({ id }) => id);
  await sql.query('delete from training_competency where training_id = any ($1::uuid[])', [ids]);
  await sql.query(
    `insert into training_competency (training_id, competency, level)
     select t.id, developed.key, developed.value::int
     from jsonb_to_recordset($1::jsonb) as told (code text, develops jsonb)
     join training t on t.code = told.code and t.id = any ($2::uuid[])
     cross join lateral jsonb_each_text(told.develops) developed`,
    [trainings, ids],
  );
  return { taken: changed.length, refused };
};

/** `develops`: `M1:3; M4:2`, the competencies and up to which level. */
function readTraining({ cells: row }: ImportedRow, known: ReadonlySet<string>) {
  const cells = new Cells(row);
  const code = cells.text('code');
  const name = cells.text('name');
  const kind = cells.oneOf('kind', trainingKinds);
  const hours = cells.whole('hours');
  const validMonths = cells.optionalWhole('validMonths');
  const developed = (cells.optional('develops') ?? '').split(/[;,]/).filter((part) => part.trim() !== '');
  const develops = developed.map((part): [string, number] => {
    const [competency = '', level = ''] = part.split(':');
    return [competency.trim().toUpperCase(), Number(level)];
  });
  if (!isHours(hours))
    cells.refuse('HOURS_IMPOSSIBLE', 'hours', {
      id: 'bukan jumlah JP yang mungkin',
      en: 'is no possible number',
    });
  if (validMonths !== null && (validMonths < 1 || validMonths > LONGEST_MONTHS))
    cells.refuse('MONTHS_IMPOSSIBLE', 'validMonths', {
      id: `1 sampai ${LONGEST_MONTHS} bulan`,
      en: `is 1 to ${LONGEST_MONTHS} months`,
    });
  if (!develops.every(([competency, level]) => known.has(competency) && isLevel(level)))
    cells.refuse('DEVELOPS_UNKNOWN', 'develops', {
      id: 'tulis kompetensi dari kamus dengan levelnya, misalnya M1:3; M4:2',
      en: 'names competencies of the dictionary with their levels, such as M1:3; M4:2',
    });
  return cells.rejections.length > 0
    ? cells.rejections
    : { code, name, kind, hours, validMonths, develops: Object.fromEntries(develops) };
}
