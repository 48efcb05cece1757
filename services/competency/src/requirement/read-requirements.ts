import type { Sql } from '@asn/event-log';
import type { Position, Requirement } from './required-level.rule.ts';

const COLUMNS = `number::int, position_id as "positionId", kind, echelon, jf_level as "jfLevel", competency, level,
  valid_from::text as "from", source`;

/** All that was ever required of these positions, by themselves or by a default of their kinds. Two statements. */
export async function readRequirements(tx: Sql, positions: readonly Position[]): Promise<Requirement[]> {
  const own = await tx.query<Requirement>(
    `select ${COLUMNS} from requirement where position_id = any ($1::uuid[])`,
    [positions.map(({ id }) => id)],
  );
  const defaults = await tx.query<Requirement>(
    `select ${COLUMNS} from requirement where kind = any ($1::text[])`,
    [[...new Set(positions.map(({ kind }) => kind))]],
  );
  return [...own.rows, ...defaults.rows];
}
