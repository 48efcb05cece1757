import type { Relations } from '@asn/workforce';
import { sql, type RawBuilder } from 'kysely';

/** True for the rows that were known at an instant (null: are known now). */
export const knownAt = (known: RawBuilder<unknown>, instant: Date | null): RawBuilder<boolean> =>
  instant === null ? sql<boolean>`upper_inf(${known})` : sql<boolean>`${known} @> ${instant}::timestamptz`;

/** Who is where, from personnel's own records, as they were known at an instant (null: now). */
export function relationsKnownAt(instant: Date | null): Relations {
  const known = (column: string) => knownAt(sql.ref(column), instant);
  return {
    unit: sql`(select unit_id, parent_id, echelon, valid from org_unit_period where ${known('known')})`,
    placement: sql`(
      select a.person_id, p.unit_id, a.kind, p.leads, a.valid
      from appointment a join position p on p.id = a.position_id where ${known('a.known')})`,
    head: sql`(select unit_id, person_id, valid from unit_head where ${known('known')})`,
    exception: sql`(select person_id, superior_id, valid from superior_exception where ${known('known')})`,
    account: sql`(select id as account_id, issuer, subject, person_id from account)`,
    grant: sql`(select account_id, role, unit_id, valid from account_grant)`,
  };
}

export const currentRelations = relationsKnownAt(null);
