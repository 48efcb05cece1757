import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { System } from './system.fixture.ts';

interface Statement {
  id: string;
  service: string;
  calls: number;
}

/** Statements run in each database while something is done, without those that run when nothing is. */
export async function statementsOf(
  system: System,
  work: () => Promise<void>,
): Promise<Record<string, number>> {
  // The extension stands in the superuser's own database and counts for all.
  const url = new URL(system.databases.personnel.superuserUrl);
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const idle = new Set((await during(system, client, () => sleep(2_500))).map(({ id }) => id));
    const counts: Record<string, number> = {};
    for (const { id, service, calls } of await during(system, client, work)) {
      if (!idle.has(id)) counts[service] = (counts[service] ?? 0) + calls;
    }
    return counts;
  } finally {
    await client.end();
  }
}

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
