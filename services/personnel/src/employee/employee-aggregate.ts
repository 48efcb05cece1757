import type { Sql } from '@asn/event-log';
import type { EmployeeSnapshot } from '@asn/events';
import type { Aggregate } from '@asn/subgraph';

/**
 * A person with their employments, ranks and appointments, as other services may know them: the facts of the
 * career, and a name to search by. No NIP, NIK, birth date or sex leaves personnel.
 */
export const employeeAggregate: Aggregate<EmployeeSnapshot> = {
  table: 'person',
  snapshot: { type: 'asn.personnel.employee-snapshot.v1', data: (facts) => facts },
  readFacts,
};

async function readFacts(tx: Sql, ids: readonly string[]): Promise<Map<string, EmployeeSnapshot>> {
  const { rows } = await tx.query<EmployeeSnapshot & { id: string }>(
    `select p.id, p.name, p.education_level as "educationLevel", p.retires_on::text as "retiresOn",
       (select jsonb_build_object('employmentId', e.id, 'kind', e.kind, 'legalStanding', e.legal_standing,
                                  'startedOn', e.started_on, 'endedOn', e.ended_on)
        from employment e where e.person_id = p.id order by e.started_on desc limit 1) as employment,
       (select jsonb_build_object('grade', r.grade, 'effectiveOn', r.effective_on)
        from rank_record r
        where r.person_id = p.id and not exists (select from rank_record later where later.corrects_id = r.id)
        order by r.effective_on desc, r.recorded_at desc limit 1) as grade,
       coalesce((select jsonb_agg(jsonb_build_object(
            'appointmentId', a.id, 'kind', a.kind, 'positionId', a.position_id, 'unitId', pos.unit_id,
            'leads', pos.leads, 'from', lower(a.valid), 'to', upper(a.valid)) order by lower(a.valid), a.id)
        from appointment a join position pos on pos.id = a.position_id
        where a.person_id = p.id and upper_inf(a.known)), '[]') as placements,
       coalesce((select jsonb_agg(jsonb_build_object(
            'superiorId', x.superior_id, 'from', lower(x.valid), 'to', upper(x.valid)) order by lower(x.valid))
        from superior_exception x where x.person_id = p.id and upper_inf(x.known)), '[]') as superiors
     from person p where p.id = any ($1::uuid[])`,
    [ids],
  );
  return new Map(rows.map(({ id, ...facts }) => [id, facts]));
}
