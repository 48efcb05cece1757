import type { Sql } from '@asn/event-log';

/** Lets this transaction read and write every NIK; a use case that changes identities calls it, no query does. */
const openIdentities = (sql: Sql) => sql.query(`select set_config('asn.identity_readers', 'all', true)`);

/** The person on record with this NIK, if any. */
export async function personWithNik(sql: Sql, nik: string): Promise<string | null> {
  await openIdentities(sql);
  const { rows } = await sql.query<{ person_id: string }>('select person_id from person_identity where nik = $1', [nik]);
  return rows[0]?.person_id ?? null;
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
