import type { Sql } from '@asn/event-log';
import type { ProfileSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** A person's assessments and learning, as the other services are told of them. */
export const profileAggregate: Aggregate<ProfileSnapshot> = {
  table: 'profile',
  snapshot: { type: 'asn.competency.profile-snapshot.v1', data: (facts) => facts },
  readFacts,
};

/** Makes and locks the rows of these people: whatever else is recorded about them waits until the transaction ends. */
export async function lockProfiles(tx: Sql, people: readonly string[]): Promise<void> {
  const ids = [...new Set(people)].sort();
  await tx.query(
    'insert into profile (id) select unnest($1::uuid[]) order by 1 on conflict (id) do nothing',
    [ids],
  );
  await tx.query('select from profile where id = any ($1::uuid[]) order by id for update', [ids]);
}

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, ProfileSnapshot>> {
  const { rows } = await tx.query<ProfileSnapshot & { id: string }>(
    `select profile.id,
       (select coalesce(jsonb_agg(jsonb_build_object('competency', a.competency, 'level', a.level,
          'assessedOn', a.assessed_on, 'validUntil', a.valid_until) order by a.competency, a.assessed_on, a.id), '[]')
        from assessment a
        where a.person_id = profile.id and a.level is not null
          and not exists (select from assessment later where later.corrects = a.id)) as assessments,
       (select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'hours', y.hours) order by y.year), '[]')
        from learning_year y where y.person_id = profile.id) as learning
     from profile where profile.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
