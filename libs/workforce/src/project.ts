import type { Sql } from '@asn/event-log';
import type { AccountSnapshot, EmployeeSnapshot, OrgUnitSnapshot, PositionSnapshot } from '@asn/events';

/** The facts that an event or a snapshot carries; what it does not carry stays as it is. */
export type EmployeeFacts = Partial<EmployeeSnapshot>;
export type OrgUnitFacts = Partial<OrgUnitSnapshot>;
export type AccountFacts = Partial<AccountSnapshot>;

// Each function is one statement: a first load takes thousands of aggregates, and every round trip counts.
// A list that comes replaces the one that was known; `null` for a list leaves it alone.

/** Takes an employee's facts into the projection. Safe to repeat. */
export async function projectEmployee(tx: Sql, personId: string, facts: EmployeeFacts): Promise<void> {
  const { name, employment, grade, placements, superiors } = facts;
  await tx.query(
    `with old_placement as (delete from workforce_placement where person_id = $1 and $6::jsonb is not null),
     new_placement as (
       insert into workforce_placement (appointment_id, person_id, unit_id, position_id, kind, leads, valid)
       select "appointmentId", $1, "unitId", "positionId", kind, leads, daterange("from", "to")
       from jsonb_to_recordset($6) as placement
         ("appointmentId" uuid, "unitId" uuid, "positionId" uuid, kind text, leads boolean, "from" date, "to" date)
     ),
     old_exception as (delete from workforce_exception where person_id = $1 and $7::jsonb is not null),
     new_exception as (
       insert into workforce_exception (person_id, superior_id, valid)
       select $1, "superiorId", daterange("from", "to")
       from jsonb_to_recordset($7) as superior ("superiorId" uuid, "from" date, "to" date)
     )
     insert into workforce_person as known
       (person_id, name, employment_kind, employed, legal_standing, grade, grade_since, education_level, retires_on)
     values ($1::uuid, $2, $3, case when $4::date is not null then daterange($4::date, $5::date) end,
       $8, $9, $10::date, $11, $12::date)
     on conflict (person_id) do update set
       name = coalesce(excluded.name, known.name),
       employment_kind = coalesce(excluded.employment_kind, known.employment_kind),
       employed = coalesce(excluded.employed, known.employed),
       legal_standing = case when $13 then excluded.legal_standing else known.legal_standing end,
       grade = coalesce(excluded.grade, known.grade),
       grade_since = coalesce(excluded.grade_since, known.grade_since),
       education_level = case when $14 then excluded.education_level else known.education_level end,
       retires_on = case when $15 then excluded.retires_on else known.retires_on end`,
    [
      personId,
      name ?? null,
      employment?.kind ?? null,
      employment?.startedOn ?? null,
      employment?.endedOn ?? null,
      json(placements),
      json(superiors),
      employment?.legalStanding ?? null,
      grade?.grade ?? null,
      grade?.effectiveOn ?? null,
      facts.educationLevel ?? null,
      facts.retiresOn ?? null,
      employment != null,
      // Known to be nothing is not the same as not told.
      facts.educationLevel !== undefined,
      facts.retiresOn !== undefined,
    ],
  );
}

/** Takes a position into the projection. Safe to repeat. */
export async function projectPosition(
  tx: Sql,
  positionId: string,
  position: PositionSnapshot,
): Promise<void> {
  const { unitId, title, kind, echelon, seat, need } = position;
  await tx.query(
    `insert into workforce_position (position_id, unit_id, title, kind, echelon, seat, need)
     values ($1::uuid, $2::uuid, $3, $4, $5, $6, $7)
     on conflict (position_id) do update set unit_id = excluded.unit_id, title = excluded.title,
       kind = excluded.kind, echelon = excluded.echelon, seat = excluded.seat, need = excluded.need`,
    [positionId, unitId, title, kind, echelon, seat, need],
  );
}

/** Takes a unit's facts into the projection. Safe to repeat. */
export async function projectOrgUnit(tx: Sql, unitId: string, facts: OrgUnitFacts): Promise<void> {
  await tx.query(
    `with old_period as (delete from workforce_unit where unit_id = $1 and $2::jsonb is not null),
     new_period as (
       insert into workforce_unit (unit_id, valid, parent_id, name, echelon)
       select $1, daterange("from", "to"), "parentId", name, echelon
       from jsonb_to_recordset($2) as period
         ("from" date, "to" date, "parentId" uuid, name text, echelon text)
     ),
     old_head as (delete from workforce_head where unit_id = $1 and $3::jsonb is not null)
     insert into workforce_head (unit_id, person_id, valid)
     select $1::uuid, "personId", daterange("from", "to")
     from jsonb_to_recordset($3) as head ("personId" uuid, "from" date, "to" date)`,
    [unitId, json(facts.periods), json(facts.heads)],
  );
}

/** Takes an account and its grants into the projection. Safe to repeat. */
export async function projectAccount(tx: Sql, accountId: string, facts: AccountFacts): Promise<void> {
  const { issuer, subject, personId, grants } = facts;
  await tx.query(
    `with tied as (
       insert into workforce_account (account_id, issuer, subject, person_id)
       select $1::uuid, $2, $3, $4::uuid where $2::text is not null and $3::text is not null
       on conflict (account_id) do update
         set issuer = excluded.issuer, subject = excluded.subject, person_id = excluded.person_id
     ),
     old_grant as (delete from workforce_grant where account_id = $1 and $5::jsonb is not null)
     insert into workforce_grant (grant_id, account_id, role, unit_id, valid)
     select "grantId", $1, role, "unitId", daterange("from", "to")
     from jsonb_to_recordset($5) as granted ("grantId" uuid, role text, "unitId" uuid, "from" date, "to" date)`,
    [accountId, issuer ?? null, subject ?? null, personId ?? null, json(grants)],
  );
}

const json = (list: object[] | undefined): string | null =>
  list === undefined ? null : JSON.stringify(list);
