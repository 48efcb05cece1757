import type { Sql } from '@asn/event-log';
import type { AccountSnapshot } from '@asn/events';
import type { Aggregate, Event } from '@asn/subgraph';

/** An account, the person it is tied to, and what it was granted. */
export const accountAggregate: Aggregate<AccountSnapshot> = {
  table: 'account',
  snapshot: { type: 'asn.personnel.account-snapshot.v1', data: (facts) => facts },
  readFacts,
};

/** The event that an account belongs to somebody, or to nobody. */
export const accountTied = (data: AccountSnapshot): Event => ({
  type: 'asn.personnel.account-tied.v1',
  data,
});

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, AccountSnapshot>> {
  const { rows } = await tx.query<AccountSnapshot & { id: string }>(
    `select a.id, a.issuer, a.subject, a.person_id as "personId",
       coalesce((select jsonb_agg(jsonb_build_object('grantId', g.id, 'role', g.role, 'unitId', g.unit_id,
            'from', lower(g.valid), 'to', upper(g.valid)) order by lower(g.valid), g.id)
        from account_grant g where g.account_id = a.id and not isempty(g.valid)), '[]') as grants
     from account a where a.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
