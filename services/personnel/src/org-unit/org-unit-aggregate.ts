import type { Sql } from '@asn/event-log';
import type { OrgUnitSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** A unit with its dated names and parents, and the heads that the unit file names. */
export const orgUnitAggregate: Aggregate<OrgUnitSnapshot> = {
  table: 'org_unit',
  snapshot: { type: 'asn.personnel.org-unit-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, OrgUnitSnapshot>> {
  const { rows } = await tx.query<OrgUnitSnapshot & { id: string }>(
    `select u.id,
       coalesce((select jsonb_agg(jsonb_build_object('name', p.name, 'parentId', p.parent_id, 'echelon', p.echelon,
            'from', lower(p.valid), 'to', upper(p.valid)) order by lower(p.valid) nulls first)
        from org_unit_period p where p.unit_id = u.id and upper_inf(p.known)), '[]') as periods,
       coalesce((select jsonb_agg(jsonb_build_object('personId', h.person_id, 'from', lower(h.valid),
            'to', upper(h.valid)) order by lower(h.valid) nulls first)
        from unit_head h where h.unit_id = u.id and h.person_id is not null and upper_inf(h.known)), '[]') as heads
     from org_unit u where u.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
