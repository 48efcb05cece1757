import type pg from 'pg';

/** What one transaction of an import wrote, as statements that write the same rows again. */
export type BareTransaction = string[];

/** The tables in which an import of people leaves state, each after those it refers to, with the aggregate's id. */
const TABLES = {
  person: 'id',
  position: 'id',
  employment: 'person_id',
  person_identity: 'person_id',
  rank_record: 'person_id',
  appointment: 'person_id',
} as const;

/** Not copied: the database counts the first itself, and the relay fills in the second later. */
const OF_THE_OUTBOX_ALONE = ['sequence', 'published_at'];

/**
 * Copies what an import of people wrote: its rows of state and outbox as multi-row inserts, in as many transactions as
 * it took, the rows of each in the one that wrote them. Rows of one transaction bear the same instant in the outbox.
 * Updates (of heads that arrived) are left out, which favours the floor.
 */
export async function copyTransactions(sql: pg.Client, importId: string): Promise<BareTransaction[]> {
  await sql.query(`drop table if exists pg_temp.written`);
  await sql.query(
    `create temporary table written as
     select key, min(recorded_at) as at from outbox where correlation_id = $1 group by key`,
    [importId],
  );
  const transactions = new Map<string, BareTransaction>();
  for (const [table, id] of Object.entries(TABLES)) {
    await collect(table, `${table} t join written on written.key = t.${id}::text`, 'written.at');
  }
  const ofImport = `(select * from outbox where correlation_id = ${sql.escapeLiteral(importId)} order by sequence) t`;
  await collect('outbox', ofImport, 't.recorded_at', OF_THE_OUTBOX_ALONE);
  return [...transactions].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, statements]) => statements);

  async function collect(table: string, from: string, at: string, without: string[] = []): Promise<void> {
    const columns = (await columnsOf(sql, table)).filter((column) => !without.includes(column));
    const values = columns.map((column) => `quote_nullable(t."${column}")`).join(', ');
    const { rows } = await sql.query<{ at: string; rows: string }>(
      `select ${at}::text as at, string_agg('(' || concat_ws(',', ${values}) || ')', ',') as rows
       from ${from} group by ${at}`,
    );
    for (const row of rows) {
      const statements = transactions.get(row.at) ?? [];
      statements.push(`insert into "${table}" ("${columns.join('", "')}") values ${row.rows}`);
      transactions.set(row.at, statements);
    }
  }
}

async function columnsOf(sql: pg.Client, table: string): Promise<string[]> {
  const { rows } = await sql.query<{ column_name: string }>(
    `select column_name from information_schema.columns where table_name = $1 and table_schema = 'public'
     order by ordinal_position`,
    [table],
  );
  return rows.map(({ column_name }) => column_name);
}

/** Writes them all, one transaction after the other on one connection, as the role that serves. */
export async function insertBare(sql: pg.Client, transactions: readonly BareTransaction[]): Promise<void> {
  for (const statements of transactions) {
    await sql.query('begin');
    // Row level security lets nobody write identities who may not read them.
    await sql.query(`select set_config('asn.identity_readers', 'all', true)`);
    for (const statement of statements) await sql.query(statement);
    await sql.query('commit');
  }
}
