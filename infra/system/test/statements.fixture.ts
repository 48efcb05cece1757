import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { System } from './system.fixture.ts';

interface Statement {
  id: string;
  service: string;
  calls: number;
}

/** How often something is done, and how few statements it can do with: what services do unasked can only add some. */
const REPEATS = 3;

/** Statements that each work runs in each database, without those that run when nothing is done. */
export async function statementsOf(
  system: System,
  works: (() => Promise<void>)[],
): Promise<Record<string, number>[]> {
  // The extension stands in the superuser's own database and counts for all.
  const url = new URL(system.databases.personnel.superuserUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const idle = new Set<string>();
    const runs: Statement[][][] = [];
    for (const work of works) {
      for (const { id } of await during(system, client, () => sleep(2_500))) idle.add(id);
      const repeated: Statement[][] = [];
      for (let repeat = 0; repeat < REPEATS; repeat += 1) repeated.push(await during(system, client, work));
      runs.push(repeated);
    }
    return runs.map((repeated) => least(repeated.map((statements) => countOf(statements, idle))));
  } finally {
    await client.end();
  }
}

function countOf(statements: Statement[], idle: ReadonlySet<string>): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { id, service, calls } of statements)
    if (!idle.has(id)) counts[service] = (counts[service] ?? 0) + calls;
  return counts;
}

const least = (counts: Record<string, number>[]): Record<string, number> =>
  Object.fromEntries(
    Object.keys(counts[0]!).map((service) => [
      service,
      Math.min(...counts.map((one) => one[service] ?? Infinity)),
    ]),
  );

async function during(system: System, client: pg.Client, work: () => Promise<unknown>): Promise<Statement[]> {
  const named = Object.entries(system.databases).map(
    ([name, { url }]) => [name, new URL(url).pathname.slice(1)] as const,
  );
  const databases = named.map(([, database]) => database);
  const { rows: ids } = await client.query<{ oid: string }>(
    'select oid from pg_database where datname = any ($1)',
    [databases],
  );
  for (const { oid } of ids) await client.query('select pg_stat_statements_reset(0, $1)', [oid]);
  await work();
  const { rows } = await client.query<Statement>(
    `select concat(s.queryid, '') as id, s.calls::int,
       d.datname as service
     from pg_stat_statements s join pg_database d on d.oid = s.dbid where datname = any ($1)`,
    [databases],
  );
  const nameOf = new Map(named.map(([name, database]) => [database, name]));
  return rows.map((row) => ({ ...row, service: nameOf.get(row.service)! }));
}
