import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { Circle } from './geofence.rule.ts';

/**
 * The circles in which somebody may check in on a day: of each unit where they are placed its own, or that of the
 * nearest unit above it; none where that is anywhere.
 */
export async function loadCircles(sql: Sql, personId: string, day: LocalDate): Promise<Circle[]> {
  const { rows } = await sql.query<Circle>(
    `with recursive above (placed_in, unit_id, depth) as (
       select unit_id, unit_id, 0 from workforce_placement where person_id = $1 and valid @> $2::date
       union
       ${PARENTS})
     ${NEAREST} where latitude is not null`,
    [personId, day],
  );
  return rows;
}

/** The circle of a unit on a day, its own or one from above; null: anywhere. */
export async function loadCircle(sql: Sql, unitId: string, day: LocalDate): Promise<Circle | null> {
  const { rows } = await sql.query<Circle>(
    `with recursive above (placed_in, unit_id, depth) as (
       select $1::uuid, $1::uuid, 0
       union
       ${PARENTS})
     ${NEAREST} where latitude is not null`,
    [unitId, day],
  );
  return rows[0] ?? null;
}

const PARENTS = `
  select above.placed_in, u.parent_id, above.depth + 1
  from above join workforce_unit u on u.unit_id = above.unit_id and u.valid @> $2::date
  where u.parent_id is not null and above.depth < 32`;

const NEAREST = `
  select latitude, longitude, "radiusMetres" from (
    select distinct on (placed_in) latitude, longitude, radius_metres as "radiusMetres"
    from above cross join lateral (
      select latitude, longitude, radius_metres from geofence
      where geofence.unit_id = above.unit_id and valid @> $2::date order by id desc limit 1) fence
    order by placed_in, depth) nearest`;
