import type { Sql } from '@asn/event-log';
import type { PositionSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** A title in a unit with its need. */
export const positionAggregate: Aggregate<PositionSnapshot> = {
  table: 'position',
  snapshot: { type: 'asn.personnel.position-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, PositionSnapshot>> {
  const { rows } = await tx.query<PositionSnapshot & { id: string }>(
    `select id, unit_id as "unitId", title, kind, echelon, seat, leads, need from position where id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
