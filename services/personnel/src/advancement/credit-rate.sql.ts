import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { PositionLevel } from '../position/level.rule.ts';
import type { CreditRateType } from './credit-rate.type.ts';

/** The day from which the latest figures of a level hold. */
export async function latestRateOn(sql: Sql, level: PositionLevel): Promise<LocalDate | null> {
  const { rows } = await sql.query<{ latest: LocalDate | null }>(
    'select max(valid_from)::text as latest from credit_rate where level = $1',
    [level],
  );
  return rows[0]?.latest ?? null;
}

/** Figures from a day on. */
export interface NewRate {
  level: PositionLevel;
  from: LocalDate;
  coefficient: number;
  forRank?: number | null;
  forLevel?: number | null;
  source: string;
}

/** Adds figures; `recordedBy` is the account that did. */
export async function writeCreditRate(
  sql: Sql,
  { level, from, coefficient, forRank, forLevel, source }: NewRate,
  recordedBy: string,
  now: Date,
): Promise<void> {
  await sql.query(
    `insert into credit_rate (level, valid_from, coefficient, for_rank, for_level, source, recorded_by, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [level, from, coefficient, forRank ?? null, forLevel ?? null, source.trim(), recordedBy, now],
  );
}

/** All figures on record, the latest of each level first. */
export async function readCreditFigures(sql: Sql): Promise<CreditRateType[]> {
  const { rows } = await sql.query<CreditRateType>(
    `select level, valid_from::text as "from", coefficient::float8, for_rank::float8 as "forRank",
       for_level::float8 as "forLevel", source
     from credit_rate order by level, valid_from desc`,
  );
  return rows;
}
