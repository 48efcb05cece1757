import type { Sql } from '../database/database.ts';

/** How long a relay that says nothing more keeps others from taking over, in milliseconds. */
export const leaseDuration = 5_000;

export interface Lease {
  name: string;
  holder: string;
  epoch: number;
}

/** What the relay is doing; see `RelayStatus`. */
export type RelayState = 'PUBLISHING' | 'WAITING' | 'BLOCKED' | 'CLOSED';

/**
 * Takes the lease when it is free, has run out or is one's own, under a new epoch above `floor`. The database's clock
 * counts: the machines' own need not agree.
 * @returns undefined when another process holds it
 */
export async function takeLease(
  database: Sql,
  name: string,
  holder: string,
  floor: number,
): Promise<Lease | undefined> {
  const { rows } = await database.query<{ epoch: string }>(
    `INSERT INTO relay_lease AS lease (name, holder, epoch, expires_at, state)
     VALUES ($1, $2, $3::bigint + 1, clock_timestamp() + $4::int * interval '1 ms', 'PUBLISHING')
     ON CONFLICT (name) DO UPDATE
     SET holder = excluded.holder, epoch = greatest(lease.epoch + 1, excluded.epoch), expires_at = excluded.expires_at
     WHERE lease.expires_at < clock_timestamp() OR lease.holder = excluded.holder
     RETURNING epoch`,
    [name, holder, floor, leaseDuration],
  );
  return rows[0] && { name, holder, epoch: Number(rows[0].epoch) };
}

/** @returns false when the lease is lost */
export async function renewLease(database: Sql, lease: Lease): Promise<boolean> {
  const { rowCount } = await database.query(
    `UPDATE relay_lease SET expires_at = clock_timestamp() + $4::int * interval '1 ms', state = 'PUBLISHING',
            detail = NULL
     WHERE name = $1 AND holder = $2 AND epoch = $3`,
    [lease.name, lease.holder, lease.epoch, leaseDuration],
  );
  return rowCount > 0;
}

/** Says in the lease what the holder is up to, so that any process can be asked. */
export async function noteState(
  database: Sql,
  name: string,
  holder: string,
  state: RelayState,
  detail: string | null,
): Promise<void> {
  await database.query('UPDATE relay_lease SET state = $3, detail = $4 WHERE name = $1 AND holder = $2', [
    name,
    holder,
    state,
    detail,
  ]);
}

/** Lets the next relay begin at once. */
export async function releaseLease(database: Sql, name: string, holder: string): Promise<void> {
  await database.query(
    `UPDATE relay_lease SET expires_at = '-infinity', state = 'CLOSED', detail = NULL
     WHERE name = $1 AND holder = $2`,
    [name, holder],
  );
}
