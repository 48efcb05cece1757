import type { Sql } from '@asn/event-log';
import type { AppraisalSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/** The yearly appraisal of a person. Those of shorter terms are told to nobody. */
export const appraisalAggregate: Aggregate<AppraisalSnapshot> = {
  table: 'appraisal',
  snapshot: { type: 'asn.performance.appraisal-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, AppraisalSnapshot>> {
  const { rows } = await tx.query<AppraisalSnapshot & { id: string }>(
    `select distinct on (a.id) a.id, a.person_id as "employeeId", a.year, s.predikat, s.sealed_on::text as "sealedOn"
     from appraisal a join sealed_appraisal s on s.appraisal_id = a.id
     where a.id = any ($1::uuid[]) order by a.id, s.revision desc`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
