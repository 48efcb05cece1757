import type { Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import { writeDifferences } from './difference.ts';
import { effectOf, newcomer } from './employee-effect.ts';
import { ENDED_STANDINGS } from './employee-facts.ts';
import { couldRaise, planEmployee, type EmployeePlan, type Told } from './employee-plan.ts';
import type { PositionDraft } from './employee-proposal.ts';
import type { EmployeeRow } from './employee-row.ts';
import { NIK_ON_RECORD, NIP_OF_ANOTHER, SERVES_NO_MORE, UNIT_UNKNOWN } from './employee-sentences.ts';
import { lockEmployees, seeEmployees, type EmployeeState } from './employee-state.ts';
import { headsArrive } from './heads-arrive.ts';
import type { RowKind, StoredRow } from './import-batch.ts';
import type { ImportRun, RowResult } from './import-run.ts';
import { learnPosition, type UnitOnRecord } from './learn-position.ts';
import type { ImportWork, NeedOf } from './import-work.ts';
import { writeEmployees } from './write-employees.ts';

type Stored = StoredRow<EmployeeRow>;

/** Rows of the employee file. A position needs as many as hold it in the file that it is learnt from; a seat one. */
export async function employeeRows(work: ImportWork, run: ImportRun): Promise<RowKind<EmployeeRow>> {
  const told: Told = { fields: new Set(run.fields), otherHeaders: new Set(run.otherHeaders) };
  const needOf = await countHolders(work.sql, run.id);
  return {
    preview: async (preview, rows) => {
      const planned = await planRows(preview.sql, rows, told, seeEmployees);
      return planned.map(({ result }) => result);
    },
    apply: async (batch, rows) => {
      const planned = await planRows(batch.sql, rows, told, lockEmployees);
      await write(batch, run, planned, told, needOf);
      return planned.map(({ result }) => result);
    },
  };
}

interface Planned {
  row: Stored;
  result: RowResult;
  position: PositionDraft | null;
  state: EmployeeState | null;
  plan: EmployeePlan;
}

async function planRows(
  sql: Sql,
  rows: readonly Stored[],
  told: Told,
  read: typeof seeEmployees,
): Promise<Planned[]> {
  const nips = rows.map(({ value }) => value.nip.text);
  const states = await read(
    sql,
    rows.map(({ value }) => value.siasnId),
    nips,
  );
  const bySiasnId = new Map(states.map((state) => [state.facts.siasnId, state]));
  const byNip = new Map(states.map((state) => [state.facts.nip, state]));
  const units = await readUnits(sql, rows);
  const niks = await niksOnRecord(sql, rows);
  return rows.map((row) => {
    const { value } = row;
    const holder = byNip.get(value.nip.text);
    const state =
      bySiasnId.get(value.siasnId) ?? (holder?.facts.siasnId === null ? holder : undefined) ?? null;
    const unit = units.get(value.unitId);
    const position = unit === undefined ? UNIT_UNKNOWN : learnPosition(value, unit);
    const rejections: Rejection[] = 'code' in position ? [position] : [];
    if (holder !== undefined && holder !== state) rejections.push(NIP_OF_ANOTHER);
    if (state === null && ENDED_STANDINGS.has(value.legalStanding?.id ?? '')) rejections.push(SERVES_NO_MORE);
    const owner = value.nik === null ? undefined : niks.get(value.nik);
    const warnings =
      owner === undefined || owner === state?.personId ? row.warnings : [...row.warnings, NIK_ON_RECORD];
    if ('code' in position || rejections.length > 0) return refused(row, rejections, warnings);
    const plan = state === null ? NOTHING : planEmployee(value, position, state, told);
    return { row, position, state, plan, result: resultOf(row, state, plan, warnings) };
  });
}

const NOTHING: EmployeePlan = { take: [], ask: [] };

const refused = (row: Stored, rejections: Rejection[], warnings: Rejection[]): Planned => ({
  row,
  position: null,
  state: null,
  plan: NOTHING,
  result: { rowNumber: row.rowNumber, outcome: 'REFUSED', changed: [], toDecide: 0, rejections, warnings },
});

const resultOf = (
  row: Stored,
  state: EmployeeState | null,
  plan: EmployeePlan,
  warnings: Rejection[],
): RowResult => ({
  rowNumber: row.rowNumber,
  outcome: state === null ? 'CREATED' : plan.take.length > 0 ? 'CHANGED' : 'UNCHANGED',
  changed: plan.take.map(({ title }) => title),
  toDecide: plan.ask.length,
  rejections: [],
  warnings,
});

async function write(
  work: ImportWork,
  run: ImportRun,
  planned: readonly Planned[],
  told: Told,
  needOf: NeedOf,
): Promise<void> {
  const effects = planned.flatMap(({ row, position, state, plan }) => {
    if (position === null) return [];
    const basis = { import: { importId: run.id, row: row.rowNumber } };
    if (state === null) return [newcomer(row.value, position, basis, work.now)];
    if (plan.take.length === 0) return [];
    return [
      effectOf(
        state,
        plan.take.map(({ proposal }) => proposal),
        basis,
        work.now,
      ),
    ];
  });
  await writeEmployees(work, effects, needOf);
  await writeDifferences(
    work.sql,
    run.id,
    'person_id',
    planned.flatMap(({ row, state, plan }) =>
      state === null
        ? []
        : [
            {
              subjectId: state.personId,
              rowNumber: row.rowNumber,
              told: couldRaise(told),
              earlier: state.differences,
              asked: plan.ask,
            },
          ],
    ),
  );
  await headsArrive(
    work,
    effects
      .filter(({ before, facts }) => before?.siasnId !== facts.siasnId)
      .map(({ personId, facts }) => ({ personId, siasnId: facts.siasnId })),
  );
}

async function readUnits(sql: Sql, rows: readonly Stored[]): Promise<Map<string, UnitOnRecord>> {
  const { rows: units } = await sql.query<UnitOnRecord>(
    `select u.id as "unitId", u.siasn_id as "siasnId", p.echelon
     from org_unit u join org_unit_period p on p.unit_id = u.id and upper_inf(p.known) and upper_inf(p.valid)
     where u.siasn_id = any ($1::text[])`,
    [[...new Set(rows.map(({ value }) => value.unitId))]],
  );
  return new Map(units.map((unit) => [unit.siasnId, unit]));
}

async function niksOnRecord(sql: Sql, rows: readonly Stored[]): Promise<Map<string, string>> {
  const { rows: found } = await sql.query<{ nik: string; person_id: string }>(
    `select nik, person_id from person_identity where nik = any ($1::char(16)[])`,
    [rows.map(({ value }) => value.nik)],
  );
  return new Map(found.map(({ nik, person_id }) => [nik, person_id]));
}

async function countHolders(sql: Sql, importId: string): Promise<NeedOf> {
  const { rows } = await sql.query<{ unit: string; title: string; holders: number }>(
    `select u.id as unit, c.title_key as title, c.holders
     from (select unit_key, title_key, count(*)::int as holders from import_row_content
           where import_id = $1 group by 1, 2) c
     join org_unit u on u.siasn_id = c.unit_key`,
    [importId],
  );
  const holders = new Map(rows.map(({ unit, title, holders }) => [`${unit} ${title}`, holders]));
  return ({ unitId, titleId, seat }) => (seat ? 1 : (holders.get(`${unitId} ${titleId}`) ?? 1));
}
