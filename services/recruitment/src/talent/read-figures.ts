import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { figureNames } from './figures.ts';
import type { TalentFigureType } from './figures.type.ts';

/** The figures in force on a day, in the order in which they are listed. */
export async function readFiguresInForce(sql: Sql, on: LocalDate): Promise<TalentFigureType[]> {
  const { rows } = await sql.query<TalentFigureType>(
    `select distinct on (figure) figure, value::float8 as value, valid_from::text as "from", source
     from talent_figure where valid_from <= $1 order by figure, valid_from desc`,
    [on],
  );
  return rows.sort((a, b) => figureNames.indexOf(a.figure) - figureNames.indexOf(b.figure));
}
