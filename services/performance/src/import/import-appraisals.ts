import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { recordChanges, UseCases, type Payload, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { appraisalAggregate } from '../appraisal/appraisal-aggregate.ts';
import { accountOf } from '../employee/account.ts';
import { readSkp22, type Skp22Row, type YearResult } from './skp22.rule.ts';

/** A row of a file: its number there, and whom it is about (our opaque id). */
export interface ImportedRow extends Skp22Row {
  row: number;
  employee: string;
}

export interface RefusedRow {
  row: number;
  reasons: Rejection[];
}

export interface ImportTaken extends Payload {
  sealed: number;
  /** Rows that say what is sealed already. */
  unchanged: number;
  refused: RefusedRow[];
}

type Result = YearResult & { row: number; employee: string };
type Sealed = Pick<YearResult, 'result' | 'behaviour'>;

/** Seals results of earlier years as the national form tells them. Rows stand or fall alone; again changes nothing. */
@Injectable()
export class ImportAppraisals {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  /** @param importId of the file: what is sealed names it, with the row */
  async run(context: RequestContext, importId: string, rows: readonly ImportedRow[]): Promise<ImportTaken> {
    await this.authority.require(context);
    const answer = await this.useCases.run<ImportTaken>(context, async (unit) => {
      const refused: RefusedRow[] = [];
      const results = rows.flatMap((row): Result[] => {
        const read = readSkp22(row, unit.today);
        if (!Array.isArray(read)) return [{ ...read, row: row.row, employee: row.employee }];
        refused.push({ row: row.row, reasons: read });
        return [];
      });
      const known = await knownPeople(unit, results);
      const already = await lockYears(
        unit,
        results.filter(({ employee }) => known.has(employee)),
      );
      const news: Result[] = [];
      for (const result of results) {
        const key = keyOf(result);
        const stands = already.get(key) ?? null;
        if (!known.has(result.employee)) refused.push({ row: result.row, reasons: [EMPLOYEE_UNKNOWN] });
        else if (stands === null) news.push(result);
        else if (stands.result !== result.result || stands.behaviour !== result.behaviour)
          refused.push({ row: result.row, reasons: [SEALED_OTHERWISE] });
        // A later row about the same year of the same person is held to this one.
        if (known.has(result.employee) && stands === null) already.set(key, result);
      }
      const ids = await seal(unit, importId, news, accountOf(context.actor));
      await recordChanges(
        unit,
        appraisalAggregate,
        ids.map((id) => ({
          id,
          events: [(data) => ({ type: 'asn.performance.appraisal-sealed.v1', data })],
        })),
      );
      refused.sort((a, b) => a.row - b.row);
      const unchanged = rows.length - refused.length - news.length;
      return { rejections: [], warnings: [], sealed: news.length, unchanged, refused };
    });
    if (!('sealed' in answer)) throw new Error('an import is refused by the row');
    return answer;
  }
}

const keyOf = ({ employee, year }: Pick<Result, 'employee' | 'year'>): string => `${employee} ${year}`;

async function knownPeople({ sql }: UnitOfWork, results: readonly Result[]): Promise<Set<string>> {
  const { rows } = await sql.query<{ person_id: string }>(
    'select person_id from workforce_person where person_id = any ($1::uuid[])',
    [results.map(({ employee }) => employee)],
  );
  return new Set(rows.map(({ person_id }) => person_id));
}

/** What is sealed of these years, under their locks; each has a row afterwards. */
async function lockYears({ sql }: UnitOfWork, results: readonly Result[]): Promise<Map<string, Sealed>> {
  const people = results.map(({ employee }) => employee);
  const years = results.map(({ year }) => year);
  await sql.query(
    `insert into appraisal (id, person_id, year, term)
     select gen_random_uuid(), person_id, year, 'YEAR'
     from (select distinct * from unnest($1::uuid[], $2::int[]) as told (person_id, year) order by 1, 2) told
     on conflict (person_id, year, term) do nothing`,
    [people, years],
  );
  const { rows } = await sql.query<{ employee: string; year: number } & Sealed>(
    `with locked as (
       select a.id, a.person_id, a.year from appraisal a
       join (select distinct * from unnest($1::uuid[], $2::int[]) as told (person_id, year)) told
         on told.person_id = a.person_id and told.year = a.year
       where a.term = 'YEAR' order by a.person_id, a.year for update of a
     )
     select distinct on (locked.id) locked.person_id as employee, locked.year, s.result, s.behaviour
     from locked join sealed_appraisal s on s.appraisal_id = locked.id
     order by locked.id, s.revision desc`,
    [people, years],
  );
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Seals results whose years are locked; a proposal gives way to what the national records say. */
async function seal(
  { sql, now, today }: UnitOfWork,
  importId: string,
  results: readonly Result[],
  account: string,
): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `with told as (
       select a.id, told.* from jsonb_to_recordset($1::jsonb) as told
         (employee uuid, year int, result text, behaviour text, predikat text, "row" int)
       join appraisal a on a.person_id = told.employee and a.year = told.year and a.term = 'YEAR'
     ), given_up as (
       delete from appraisal_proposal where appraisal_id in (select id from told)
     )
     insert into sealed_appraisal (appraisal_id, revision, result, behaviour, predikat, basis, note, import_id,
       import_row, sealed_on, sealed_at, sealed_by)
     select id, 1, result, behaviour, predikat, 'IMPORT', '', $2::uuid, "row", $3::date, $4::timestamptz, $5
     from told returning appraisal_id as id`,
    [JSON.stringify(results), importId, today, now, account],
  );
  return rows.map(({ id }) => id);
}

const EMPLOYEE_UNKNOWN = rejection(
  'EMPLOYEE_UNKNOWN',
  { id: 'Pegawai ini tidak dikenal.', en: 'There is no such employee.' },
  { path: ['pnsDinilaiOrang'] },
);
const SEALED_OTHERWISE = rejection(
  'SEALED_OTHERWISE',
  {
    id: 'Tahun ini sudah ditetapkan dengan hasil lain; gunakan koreksi dengan keputusan.',
    en: 'Another result of this year is sealed; a decree can correct it.',
  },
  { law: 'PermenPANRB 6/2022', path: ['tahun'] },
);
