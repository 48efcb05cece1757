import type { Sql } from '@asn/event-log';
import type { RequirementSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** What a position requires, as the other services are told of it. The id is the position's. */
export const requirementAggregate: Aggregate<RequirementSnapshot> = {
  table: 'requirement_told',
  snapshot: { type: 'asn.competency.requirement-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, RequirementSnapshot>> {
  const { rows } = await tx.query<RequirementSnapshot & { id: string }>(
    'select id, levels from requirement_told where id = any ($1::uuid[])',
    [ids],
  );
  return new Map(rows.map(({ id, levels }) => [id, { levels }]));
}
