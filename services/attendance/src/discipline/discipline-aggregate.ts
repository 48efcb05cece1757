import type { Sql } from '@asn/event-log';
import type { DisciplineSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** The sanctions of a person that stand, as they are told to the other services. */
export const disciplineAggregate: Aggregate<DisciplineSnapshot> = {
  table: 'discipline',
  snapshot: { type: 'asn.attendance.discipline-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, DisciplineSnapshot>> {
  const { rows } = await tx.query<{ id: string; sanctions: DisciplineSnapshot['sanctions'] }>(
    `select p.id, coalesce(jsonb_agg(jsonb_build_object('sanctionId', d.id, 'level', d.level, 'kind', d.kind,
         'from', lower(d.valid), 'to', upper(d.valid)) order by lower(d.valid), d.id)
         filter (where d.id is not null), '[]') as sanctions
     from discipline p left join discipline_decision d on d.person_id = p.id and d.decision = 'IMPOSE'
       and not exists (select from revoked_sanction where decision_id = d.id)
     where p.id = any ($1::uuid[]) group by p.id`,
    [ids],
  );
  return new Map(rows.map(({ id, sanctions }) => [id, { sanctions }]));
}
