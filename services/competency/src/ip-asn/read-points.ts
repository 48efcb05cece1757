import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { IpAsnPointsType } from './points.type.ts';
import { pointCases } from './points.ts';

/** The figures in force on a day, in the order in which they are listed. */
export async function readPointsInForce(sql: Sql, on: LocalDate): Promise<IpAsnPointsType[]> {
  const { rows } = await sql.query<IpAsnPointsType>(
    `select distinct on (point_case) point_case as "case", points::float8 as points, valid_from::text as "from", source
     from ip_asn_points where valid_from <= $1 order by point_case, valid_from desc`,
    [on],
  );
  return rows.sort((a, b) => pointCases.indexOf(a.case) - pointCases.indexOf(b.case));
}
