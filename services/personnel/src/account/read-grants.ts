import type { GrantedRole } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { AccountType, GrantType } from './grant.type.ts';

interface Row {
  id: string;
  role: GrantedRole;
  unit_id: string | null;
  from: LocalDate;
  to: LocalDate | null;
  reason: string;
  account_id: string;
  issuer: string;
  subject: string;
  person_id: string | null;
}

/** Accounts by id. */
export async function readAccounts(
  context: RequestContext,
  ids: readonly string[],
): Promise<Map<string, AccountType>> {
  const { rows } = await sql<AccountType>`
    select id, issuer, subject, person_id as "personId" from account where id = any (${[...ids]}::uuid[])`.execute(
    context.db,
  );
  return new Map(rows.map((row) => [row.id, row]));
}

/** The grants that meet a condition over `g` and its account `a`, in an order. Those that never began are left out. */
async function readGrants(
  context: RequestContext,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
): Promise<GrantType[]> {
  const { rows } = await sql<Row>`
    select g.id, g.role, g.unit_id, lower(g.valid)::text as "from", upper(g.valid)::text as "to", g.reason,
      a.id as account_id, a.issuer, a.subject, a.person_id
    from account_grant g join account a on a.id = g.account_id
    where not isempty(g.valid) and ${condition} order by ${order}`.execute(context.db);
  return rows.map(({ account_id, issuer, subject, person_id, unit_id, ...grant }) => ({
    ...grant,
    name: subject,
    unitId: unit_id,
    account: { id: account_id, issuer, subject, personId: person_id },
  }));
}

/** A stretch of all grants, by the subject of their accounts. */
export const readGrantList = (
  context: RequestContext,
  after: { name: string; id: string } | null,
  limit: number,
): Promise<GrantType[]> =>
  readGrants(
    context,
    after === null ? sql`true` : sql`(a.subject, g.id) > (${after.name}, ${after.id}::uuid)`,
    sql`a.subject, g.id limit ${limit}`,
  );

/** The grants of these accounts, the latest first, by account. */
export async function readGrantsOf(
  context: RequestContext,
  accountIds: readonly string[],
): Promise<Map<string, GrantType[]>> {
  const found = await readGrants(
    context,
    sql`a.id = any (${[...accountIds]}::uuid[])`,
    sql`lower(g.valid) desc, g.id`,
  );
  return Map.groupBy(found, ({ account }) => account.id);
}
