import { databaseUrl, identifier, withClient } from '@asn/local/servers';
import pg from 'pg';
import { connect } from './office.ts';
import { offer } from './offer.ts';

const SECONDS = 5;
const CONNECTIONS = 8;

/**
 * The least that it takes to bring a committed row from one database of the server to another: a NOTIFY with the row
 * tells a client, which writes it to the other database. No order, no outbox, nothing that survives a crash.
 *
 * @returns milliseconds from commit to commit, of each row
 */
export async function hopBetweenDatabases(
  resources: AsyncDisposableStack,
  superuserUrl: string,
  perSecond: number,
): Promise<number[]> {
  const [from, to] = [
    await openTable(resources, superuserUrl, 'hop_from'),
    await openTable(resources, superuserUrl, 'hop_to'),
  ];
  const listener = await connect(resources, from.url);
  let taken = 0;
  const done = new Promise<void>((resolve, reject) => {
    listener.on('notification', ({ payload }) => {
      to.pool.query('insert into hop values ($1)', [payload]).then(() => {
        taken += 1;
        if (taken === perSecond * SECONDS) resolve();
      }, reject);
    });
  });
  await listener.query('listen hop');
  await offer(perSecond * SECONDS, perSecond, async (index) => {
    await from.pool.query(
      `with written as (insert into hop values ($1) returning id) select pg_notify('hop', id::text) from written`,
      [index],
    );
  });
  await done;
  const [begun, ended] = [await commits(from.pool), await commits(to.pool)];
  return begun.map((at, index) => ended[index]! - at);
}

async function openTable(resources: AsyncDisposableStack, superuserUrl: string, name: string) {
  await withClient(superuserUrl, (sql) => sql.query(`create database ${identifier(name)}`));
  const url = databaseUrl(superuserUrl, { database: name });
  const pool = new pg.Pool({ connectionString: url, max: CONNECTIONS });
  resources.defer(() => pool.end());
  await pool.query('create table hop (id int primary key)');
  return { url, pool };
}

async function commits(pool: pg.Pool): Promise<number[]> {
  const { rows } = await pool.query<{ at: number }>(
    'select extract(epoch from pg_xact_commit_timestamp(xmin))::float8 * 1000 as at from hop order by id',
  );
  return rows.map(({ at }) => at);
}
