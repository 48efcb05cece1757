import type { UnitOfWork } from '@asn/subgraph';
import type { ManagedDevice } from '../device/manage.ts';
import { CLOCK_TOLERANCE_SECONDS, ownerOfPin } from '../device/owner-of-pin.sql.ts';
import type { MachineEvent } from './attlog-line.ts';

export interface KeptEvents {
  /** How many of them were new. */
  recorded: number;
  /** How many of the new ones are somebody's. */
  attributed: number;
  /** When the last of the new ones happened. */
  newest: Date | null;
}

/**
 * Keeps what a machine told, each PIN and second once, whose row is locked. Who the PIN belongs to on that day is who
 * came; of a PIN that is nobody's, and of a time that has not come, it is kept without a person.
 *
 * @param recordedBy the account that handed it in, or `device|<id>`
 * @param zone in which the machine's clock shows the time
 */
export async function keepEvents(
  { sql, now }: Pick<UnitOfWork, 'sql' | 'now'>,
  device: Pick<ManagedDevice, 'id' | 'serial' | 'tellsDirection'>,
  events: readonly MachineEvent[],
  { recordedBy, zone }: { recordedBy: string; zone: string },
): Promise<KeptEvents> {
  // The machine, or whoever emptied it, forgets what was acknowledged: the commit waits for the disk.
  await sql.query('set local synchronous_commit = on');
  const { rows } = await sql.query<{ recorded: number; attributed: number; newest: string | null }>(
    `with told as (
       select distinct on (pin, local_time) pin, local_time, direction,
         local_time at time zone $8 as occurred_at
       from unnest($4::text[], $5::timestamp[], $6::text[]) as told (pin, local_time, direction)
       order by pin, local_time),
     kept as (
       insert into check_in (device_id, event_id, person_id, occurred_at, received_at, direction, day, recorded_by,
         machine_id, pin, local_time)
       select $2, gen_random_uuid(), owner.person_id, told.occurred_at, $3, told.direction, told.local_time::date, $7,
         $1, told.pin, told.local_time
       from told left join lateral (${ownerOfPin('$1', 'told.pin', 'told.local_time::date')}) owner
         on told.occurred_at <= $3::timestamptz + interval '${CLOCK_TOLERANCE_SECONDS} seconds'
       on conflict (machine_id, pin, local_time) where machine_id is not null do nothing
       returning person_id, occurred_at)
     select count(*)::int as recorded, count(person_id)::int as attributed, max(occurred_at)::text as newest from kept`,
    [
      device.id,
      device.serial,
      now,
      events.map(({ pin }) => pin),
      events.map(({ localTime }) => localTime),
      events.map(({ direction }) => (device.tellsDirection ? direction : null)),
      recordedBy,
      zone,
    ],
  );
  const [kept = { recorded: 0, attributed: 0, newest: null }] = rows;
  await sql.query('update device set events = events + $2 where id = $1', [device.id, kept.recorded]);
  return { ...kept, newest: kept.newest === null ? null : new Date(kept.newest) };
}
