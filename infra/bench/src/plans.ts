import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { Benchmark } from './benchmark.ts';
import { connect } from './office.ts';
import { askers, type Asker } from './regency/accounts.sql.ts';
import { openRegency, type Regency } from './regency/regency.ts';
import { MEASURED, uuidOf } from './regency/shape.sql.ts';
import { number, type Figure } from './results.ts';
import { asSuperuser } from './servers.ts';
import { SERVICES } from './services.ts';

const PEOPLE = 600_000;
/** Smaller tables are read whole for good reason. */
const LARGE = 10_000;
/** Of a large table; a page of fifty needs a few rows of it. */
const MOST_SHARE = 0.2;
/** A backend tells what it has read when it has been idle for ten seconds. */
const TOLD_AFTER_MS = 12_000;
/** Services count in the background after a start; how often it is looked whether they have come to rest. */
const PATIENCE = 20;

/** Every list of the graph, a page of fifty, as a screen asks for it. Not `totalCount`: who counts everyone, reads everyone. */
const lists = (unit: string, position: string): Record<string, string> => ({
  me: 'me { employee { name superior { name } } }',
  orgUnit: `orgUnit(id: "${unit}") { head { name } employees(first: 50) { nodes { name position { title } } } }`,
  employees: 'employees(first: 50) { nodes { name orgUnit { name } } }',
  employeesOfUnit: `employees(first: 50, filter: { unit: "${unit}" }) { nodes { name } }`,
  employeesOfKind: 'employees(first: 50, filter: { employmentKind: PPPK }) { nodes { name } }',
  employeesByName: 'employees(first: 50, filter: { name: "12345" }) { nodes { name } }',
  whoRetires:
    'whoRetires(first: 50, from: "2027-01-01", to: "2028-01-01") { nodes { name retirement { on } } }',
  whoMayBePromoted:
    'whoMayBePromoted(first: 50, on: "2027-04-01") { nodes { employee { name } promotion { state } } }',
  whoIsDueForKgb: 'whoIsDueForKgb(first: 50, month: "2027-01-01") { nodes { employee { name } dueOn } }',
  formation: `formation(first: 50, unit: "${unit}") { nodes { position { title } vacancy } }`,
  teamAttendance: 'teamAttendance(first: 50) { nodes { employee { name } day { status } } }',
  teamAttendanceOfUnit: `teamAttendance(first: 50, unit: "${unit}") { nodes { day { status } } }`,
  attendanceWarnings: 'attendanceWarnings(first: 50) { nodes { employee { name } } }',
  disciplineApprovals: 'disciplineApprovals(first: 50) { nodes { employee { name } } }',
  performanceApprovals: 'performanceApprovals(first: 50) { nodes { employee { name } kind } }',
  missingAppraisals: `missingAppraisals(first: 50, year: 2025, unit: "${unit}") { nodes { name } }`,
  myTeamProgress: 'myTeamProgress(first: 50) { nodes { employee { name } } }',
  dueForTraining: 'dueForTraining(first: 50) { nodes { employee { name } } }',
  learningHoursBelow:
    'learningHoursBelow(first: 50, year: 2026) { nodes { employee { name } balance { hours } } }',
  learningProposals: 'learningProposals(first: 50) { nodes { id } }',
  ipAsnDistribution: `ipAsnDistribution(unit: "${unit}") { people }`,
  talentPool: 'talentPool(first: 50, box: 9) { nodes { name } }',
  candidatesFor: `candidatesFor(first: 50, position: "${position}") { nodes { name } }`,
});

/**
 * How much of the large tables each list reads, by PostgreSQL's own count of rows that scans returned: a plan that goes
 * through a whole table shows, whether by the table or by an index.
 */
export const plans: Benchmark = async ({ resources, people = PEOPLE, say }) => {
  say(`making ${number(people)} people`);
  const regency = await openRegency(resources, people);
  const databases: Databases = new Map();
  for (const name of SERVICES)
    databases.set(name, await connect(resources, asSuperuser(regency.superuserUrl, name)));
  say('waiting until the services have counted');
  await atRest(databases);
  const figures: Figure[] = [];
  for (const asker of askers) {
    say(`asking as ${asker}`);
    figures.push(await figureOf(regency, databases, asker, say));
  }
  return figures;
};

/** All lists at once; where they read too much, one by one. */
async function figureOf(
  regency: Regency,
  databases: Databases,
  asker: Asker,
  say: (line: string) => void,
): Promise<Figure> {
  const asked = lists(uuidOf('unit', MEASURED.unit), uuidOf('post', MEASURED.head));
  const read = (some: Record<string, string>) => readBy(databases, () => askFor(regency, asker, some));
  let found = await read(asked);
  if (found.some(({ share }) => share > MOST_SHARE)) {
    found = [];
    for (const [list, query] of Object.entries(asked)) {
      const each = await read({ [list]: query });
      for (const { table, share } of each.filter((one) => one.share > MOST_SHARE))
        say(`${list} reads ${Math.round(share * 100)} % of ${table}`);
      found.push(...each.map(({ table, share }) => ({ table: `${table} for ${list}`, share })));
    }
  }
  const whole = found.filter(({ share }) => share > MOST_SHARE);
  const most = Math.max(0, ...found.map(({ share }) => share));
  return {
    what: `what a page of each list reads of a table of over ${number(LARGE)} rows, ${number(regency.people)} people, as ${asker}`,
    measured:
      whole.length === 0
        ? `${(most * 100).toFixed(2)} % at most`
        : whole.map(({ table, share }) => `${Math.round(share * 100)} % of ${table}`).join('; '),
    floor: '',
    target: `under ${MOST_SHARE * 100} %`,
    passed: whole.length === 0,
    numbers: { most_share: most },
  };
}

/** @throws unless each list is told or refused. */
async function askFor(regency: Regency, asker: Asker, some: Record<string, string>): Promise<void> {
  const answers = Object.entries(some).map(async ([list, query]) => {
    const { errors } = await regency.as[asker]({ query: `{ ${query} }` });
    const wrong = errors.find(({ extensions }) => extensions?.['code'] !== 'FORBIDDEN');
    if (wrong !== undefined) throw new Error(`${list} as ${asker}: ${JSON.stringify(wrong)}`);
  });
  await Promise.all(answers);
}

type Databases = Map<string, pg.Client>;

interface Read {
  rows: number;
  read: number;
}

/** By database and table: how many rows it has, and how many scans have returned. */
async function readOf(databases: Databases): Promise<Map<string, Read>> {
  const all = new Map<string, Read>();
  for (const [name, client] of databases) {
    const { rows } = await client.query<{ name: string; rows: number; read: number }>(
      `select t.relname as name, c.reltuples::float8 as rows,
         (t.seq_tup_read + coalesce((select sum(i.idx_tup_read) from pg_stat_user_indexes i where i.relid = t.relid), 0))::float8 as read
       from pg_stat_user_tables t join pg_class c on c.oid = t.relid where c.reltuples > $1`,
      [LARGE],
    );
    for (const row of rows) all.set(`${name}.${row.name}`, row);
  }
  return all;
}

/** The share of each large table that was read while something was done. */
async function readBy(
  databases: Databases,
  work: () => Promise<unknown>,
): Promise<{ table: string; share: number }[]> {
  const before = await readOf(databases);
  await work();
  await sleep(TOLD_AFTER_MS);
  return [...(await readOf(databases))].map(([table, { rows, read }]) => ({
    table,
    share: (read - (before.get(table)?.read ?? read)) / rows,
  }));
}

/** Resolves when a while passes in which nobody reads much. */
async function atRest(databases: Databases): Promise<void> {
  for (let turn = 0; turn < PATIENCE; turn += 1) {
    const found = await readBy(databases, async () => undefined);
    if (found.every(({ share }) => share < 0.01)) return;
  }
}
