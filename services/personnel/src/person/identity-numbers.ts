import type { Sql } from '@asn/event-log';

/** Lets this transaction read and write every NIK; a use case that changes identities calls it, no query does. */
const openIdentities = (sql: Sql) => sql.query(`select set_config('asn.identity_readers', 'all', true)`);

/**
 * The person on record with this NIK, if any. Of two requests with one NIK, the second waits for the first: the
 * column is not unique, since files of the national agency hold one NIK for two people.
 */
export async function personWithNik(sql: Sql, nik: string): Promise<string | null> {
  await openIdentities(sql);
  await sql.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`nik ${nik}`]);
  const { rows } = await sql.query<{ person_id: string }>(
    'select person_id from person_identity where nik = $1',
    [nik],
  );
  return rows[0]?.person_id ?? null;
}

/** The NIK of a person; null when none is on record. */
export async function nikOf(sql: Sql, personId: string): Promise<string | null> {
  await openIdentities(sql);
  const { rows } = await sql.query<{ nik: string }>('select nik from person_identity where person_id = $1', [
    personId,
  ]);
  return rows[0]?.nik ?? null;
}

/** Keeps the NIK of a person, in place of an earlier one. */
export async function writeNik(sql: Sql, personId: string, nik: string): Promise<void> {
  await openIdentities(sql);
  await sql.query(
    `insert into person_identity (person_id, nik) values ($1, $2)
     on conflict (person_id) do update set nik = excluded.nik`,
    [personId, nik],
  );
}
