import { readable, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { standingsToRow, subject } from '@asn/people';
import type { LastSeen, RequestContext } from '@asn/subgraph';
import { projectedRelations, subtree } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

export interface Placed extends LastSeen {
  standings: Standing[];
}

/** The readers of this class reach the whole regency, so the row rules leave nobody out and no page has to look further. */
const READABLE = 'TALENT';

/** Who is in a box, by name: of the regency by the index of boxes, of a unit unit by unit, each until a page is full. */
export async function readPool(
  context: RequestContext,
  { box, unitId, day }: { box: number; unitId: string | null; day: LocalDate },
  after: LastSeen | null,
  limit: number,
): Promise<Placed[]> {
  if (unitId === null) return readPage(context, sql``, placesOf(sql`box = ${box}`, after, limit), limit);
  const here = placesOf(sql`unit_id = below.unit_id and box = ${box}`, after, limit);
  return readPage(
    context,
    sql`with recursive ${subtree(projectedRelations, day, 'below', sql`select ${unitId}::uuid`)}`,
    sql`select here.* from below cross join lateral (${here}) here`,
    limit,
  );
}

/** Who of the succession pool stands on one of these rungs: box 9 first, each box by name. */
export async function readSuccession(
  context: RequestContext,
  rungs: readonly number[],
  after: LastSeen | null,
  limit: number,
): Promise<Placed[]> {
  // The last one seen is by (box, name): what stands before the name is their box, turned round.
  const seen = after === null ? null : { box: 9 - Number(after.name[0]), name: after.name.slice(1) };
  const found: Placed[] = [];
  for (const box of [9, 8, 7].filter((one) => seen === null || one <= seen.box)) {
    const beyond = seen !== null && box === seen.box ? { name: seen.name, id: after!.id } : null;
    const each = rungs.map(
      (rung) => sql`(${placesOf(sql`in_succession and rung = ${rung} and box = ${box}`, beyond, limit)})`,
    );
    const more = limit - found.length;
    const rows = await readPage(context, sql``, sql.join(each, sql` union all `), more);
    found.push(...rows.map((row) => ({ ...row, name: `${9 - box}${row.name}` })));
    if (found.length === limit) break;
  }
  return found;
}

const placesOf = (condition: RawBuilder<unknown>, after: LastSeen | null, limit: number) => sql`
  select person_id, name from talent_place
  where ${condition} ${after === null ? sql`` : sql`and (name, person_id) > (${after.name}, ${after.id}::uuid)`}
  order by name, person_id limit ${limit}`;

async function readPage(
  context: RequestContext,
  beginning: RawBuilder<unknown>,
  places: RawBuilder<unknown>,
  limit: number,
): Promise<Placed[]> {
  const { actor } = context;
  const { rows } = await sql<Placed>`
    ${beginning}
    select p.person_id as id, p.name, ${standingsToRow(actor)} as standings
    from (select * from (${places}) any_of order by name, person_id limit ${limit}) p
    cross join lateral (select place.unit_id from talent_place place where place.person_id = p.person_id) placed
    where ${readable(actor, subject, READABLE)}
    order by p.name, p.person_id`.execute(context.db);
  return rows;
}
