import type { UnitOfWork } from '@asn/subgraph';
import { accountOf } from '../person/account.ts';
import type { RequirementInput } from './requirement.rule.ts';

export type KeptRequirement = RequirementInput & { source: string };

/** A requirement that is written already has no row of its own: said again, it changes nothing. */
const SAME = `now.competency = written.competency and now.valid_from = written."from"
  and now.position_id is not distinct from written.position and now.kind is not distinct from written.kind
  and now.echelon is not distinct from written.echelon and now.jf_level is not distinct from written."jfLevel"`;

/**
 * Keeps requirements that are right, and marks the positions that they may be about to be told of.
 *
 * @returns how many say something that was not in force from their day on already.
 */
export async function keepRequirements(
  { sql, now, actor }: UnitOfWork,
  requirements: readonly KeptRequirement[],
): Promise<number> {
  // Two at once about the same positions would both find nothing written.
  await sql.query("select pg_advisory_xact_lock(hashtext('requirement'))");
  const { rows } = await sql.query<{ position_id: string | null; kind: string | null }>(
    `insert into requirement
       (position_id, kind, echelon, jf_level, competency, level, valid_from, source, recorded_at, recorded_by)
     select position, kind, echelon, "jfLevel", competency, level, "from", source, $2::timestamptz, $3
     from rows from (jsonb_to_recordset($1::jsonb) as (position uuid, kind text, echelon text, "jfLevel" text,
       competency text, level int, "from" date, source text)) with ordinality
       as written (position, kind, echelon, "jfLevel", competency, level, "from", source, line)
     where level is distinct from (
       select now.level from requirement now where ${SAME} order by now.number desc limit 1)
     order by line
     returning position_id, kind`,
    [JSON.stringify(requirements), now, accountOf(actor)],
  );
  const kinds = new Set(rows.flatMap(({ kind }) => kind ?? []));
  await sql.query(
    `update requirement_told set stale = true where id in (
       select position_id from workforce_position where kind = any ($1::text[]) or position_id = any ($2::uuid[]))`,
    [[...kinds], rows.flatMap(({ position_id }) => position_id ?? [])],
  );
  return rows.length;
}
