import type { Sql } from '@asn/event-log';
import type { AccountSnapshot, EmployeeSnapshot, OrgUnitSnapshot } from '@asn/events';

/** The facts that an event or a snapshot carries; what it does not carry stays as it is. */
export type EmployeeFacts = Partial<EmployeeSnapshot>;
export type OrgUnitFacts = Partial<OrgUnitSnapshot>;
export type AccountFacts = Partial<AccountSnapshot>;

/** Takes an employee's facts into the projection. Lists replace what was known. */
export async function projectEmployee(tx: Sql, personId: string, facts: EmployeeFacts): Promise<void> {
  await tx.query(
    `insert into workforce_person as known (person_id, name, employment_kind, employed)
     values ($1, $2, $3, case when $4::date is not null then daterange($4::date, $5::date) end)
     on conflict (person_id) do update set
       name = coalesce(excluded.name, known.name),
       employment_kind = coalesce(excluded.employment_kind, known.employment_kind),
       employed = coalesce(excluded.employed, known.employed)`,
    [
      personId,
      facts.name ?? null,
      facts.employment?.kind ?? null,
      facts.employment?.startedOn ?? null,
      facts.employment?.endedOn ?? null,
    ],
  );
  if (facts.placements !== undefined) {
    await tx.query('delete from workforce_placement where person_id = $1', [personId]);
    await tx.query(
      `insert into workforce_placement (appointment_id, person_id, unit_id, position_id, kind, leads, valid)
       select "appointmentId", $1, "unitId", "positionId", kind, leads, daterange("from", "to")
       from jsonb_to_recordset($2) as placement
         ("appointmentId" uuid, "unitId" uuid, "positionId" uuid, kind text, leads boolean, "from" date, "to" date)`,
      [personId, JSON.stringify(facts.placements)],
    );
  }
  if (facts.superiors !== undefined) {
    await tx.query('delete from workforce_exception where person_id = $1', [personId]);
    await tx.query(
      `insert into workforce_exception (person_id, superior_id, valid)
       select $1, "superiorId", daterange("from", "to")
       from jsonb_to_recordset($2) as superior ("superiorId" uuid, "from" date, "to" date)`,
      [personId, JSON.stringify(facts.superiors)],
    );
  }
}

/** Takes a unit's facts into the projection. */
export async function projectOrgUnit(tx: Sql, unitId: string, facts: OrgUnitFacts): Promise<void> {
  if (facts.periods !== undefined) {
    await tx.query('delete from workforce_unit where unit_id = $1', [unitId]);
    await tx.query(
      `insert into workforce_unit (unit_id, valid, parent_id, name, echelon)
       select $1, daterange("from", "to"), "parentId", name, echelon
       from jsonb_to_recordset($2) as period
         ("from" date, "to" date, "parentId" uuid, name text, echelon text)`,
      [unitId, JSON.stringify(facts.periods)],
    );
  }
  if (facts.heads !== undefined) {
    await tx.query('delete from workforce_head where unit_id = $1', [unitId]);
    await tx.query(
      `insert into workforce_head (unit_id, person_id, valid)
       select $1, "personId", daterange("from", "to")
       from jsonb_to_recordset($2) as head ("personId" uuid, "from" date, "to" date)`,
      [unitId, JSON.stringify(facts.heads)],
    );
  }
}

/** Takes an account and its grants into the projection. */
export async function projectAccount(tx: Sql, accountId: string, facts: AccountFacts): Promise<void> {
  if (facts.issuer !== undefined && facts.subject !== undefined) {
    await tx.query(
      `insert into workforce_account (account_id, issuer, subject, person_id) values ($1, $2, $3, $4)
       on conflict (account_id) do update set person_id = excluded.person_id`,
      [accountId, facts.issuer, facts.subject, facts.personId ?? null],
    );
  }
  if (facts.grants !== undefined) {
    await tx.query('delete from workforce_grant where account_id = $1', [accountId]);
    await tx.query(
      `insert into workforce_grant (grant_id, account_id, role, unit_id, valid)
       select "grantId", $1, role, "unitId", daterange("from", "to")
       from jsonb_to_recordset($2) as granted ("grantId" uuid, role text, "unitId" uuid, "from" date, "to" date)`,
      [accountId, JSON.stringify(facts.grants)],
    );
  }
}
