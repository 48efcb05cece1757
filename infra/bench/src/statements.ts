import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';

const REPEATS = 5;
/** Long enough for all that the services do without being asked: relays that look, leases that are renewed. */
const IDLE_MS = 5_000;

/**
 * Statements that `run` needs, by database, as PostgreSQL itself counts them.
 *
 * @param server a superuser's connection to the database `postgres`, where the counts of all databases are read.
 */
export async function countStatements(
  server: pg.Client,
  run: () => Promise<void>,
): Promise<Record<string, number>> {
  // The first time, connections are opened and types looked up.
  await run();
  const background = new Set((await during(() => sleep(IDLE_MS))).map(({ statement }) => statement));
  const least: Record<string, number> = { personnel: Infinity, attendance: Infinity };
  for (let repeat = 0; repeat < REPEATS; repeat += 1) {
    const counted: Record<string, number> = { personnel: 0, attendance: 0 };
    for (const { database, statement, calls } of await during(run)) {
      if (!background.has(statement)) counted[database] = (counted[database] ?? 0) + calls;
    }
    // What came in between can only have added.
    for (const database of Object.keys(least))
      least[database] = Math.min(least[database]!, counted[database]!);
  }
  return least;

  async function during(work: () => Promise<unknown>) {
    await server.query('select pg_stat_statements_reset()');
    await work();
    const { rows } = await server.query<{ database: string; statement: string; calls: number }>(
      `select d.datname as database, d.datname || s.queryid as statement, s.calls::int as calls
       from pg_stat_statements s join pg_database d on d.oid = s.dbid
       where d.datname in ('personnel', 'attendance') and s.userid in (select oid from pg_roles where not rolsuper)`,
    );
    return rows;
  }
}
