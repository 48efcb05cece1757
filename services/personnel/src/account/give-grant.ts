import type { GrantedRole } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { AccountSnapshot } from '@asn/events';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type RequestContext, UseCases } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { recordChanges, type Event } from '@asn/subgraph';
import { accountAggregate } from './account-aggregate.ts';
import type { GiveGrantInput } from './account.input.ts';
import type { AccountChanged } from './account.payload.ts';
import { grantRejections } from './grant.rule.ts';

/** An account gets a role, over the regency or one unit's people. */
@Injectable()
export class GiveGrant {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: GiveGrantInput): Promise<AccountChanged> {
    return this.useCases.run<AccountChanged>(context, async (unit) => {
      const grant = { ...input, unitId: input.unit ?? null, to: input.to ?? null };
      const rejections = grantRejections(grant, unit.today);
      const { rowCount } = isOpaqueId(input.account)
        ? await unit.sql.query('select from account where id = $1 for update', [input.account])
        : { rowCount: 0 };
      if (rowCount === 0) rejections.push(ACCOUNT_NOT_FOUND);
      if (grant.unitId !== null)
        rejections.push(...(await unitRejections(unit.sql, grant.unitId, grant.from)));
      if (rejections.length > 0) return { rejections, warnings: [] };

      if (await hasGrant(unit.sql, grant)) return { rejections: [ALREADY_GRANTED], warnings: [] };
      const { issuer, subject } = unit.actor.caller;
      const given = await insertGrant(unit.sql, { ...grant, givenBy: `${issuer}|${subject}` });
      await recordChanges(unit, accountAggregate, [{ id: input.account, events: [given] }]);
      return { rejections, warnings: [], accountId: input.account };
    });
  }
}

interface Grant {
  account: string;
  role: GrantedRole;
  unitId: string | null;
  from: LocalDate;
  to: LocalDate | null;
}

/** Whether the account has this role on a day of the grant. Call it under the account's lock. */
export async function hasGrant(sql: Sql, { account, role, unitId, from, to }: Grant): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from account_grant where account_id = $1 and role = $2 and unit_id is not distinct from $3
     and valid && daterange($4::date, $5::date)`,
    [account, role, unitId, from, to],
  );
  return rowCount > 0;
}

/**
 * Writes a grant; gives its event. Call it under the account's lock. `givenBy` is `<issuer>|<subject>`, or a setting.
 */
export async function insertGrant(
  sql: Sql,
  { account, role, unitId, from, to, reason, givenBy }: Grant & { reason: string; givenBy: string },
): Promise<(facts: AccountSnapshot) => Event> {
  const grantId = randomUUID();
  await sql.query(
    `insert into account_grant (id, account_id, role, unit_id, valid, reason, given_by)
     values ($1, $2, $3, $4, daterange($5::date, $6::date), $7, $8)`,
    [grantId, account, role, unitId, from, to, reason, givenBy],
  );
  return ({ grants }) => ({
    type: 'asn.personnel.grant-given.v1',
    effectiveAt: from,
    data: { grantId, reason, grants },
  });
}

async function unitRejections(sql: Sql, unitId: string, day: LocalDate): Promise<Rejection[]> {
  const { rowCount } = isOpaqueId(unitId)
    ? await sql.query(
        'select from org_unit_period where unit_id = $1 and upper_inf(known) and valid @> $2::date',
        [unitId, day],
      )
    : { rowCount: 0 };
  return rowCount === 0 ? [UNIT_NOT_FOUND] : [];
}

const ACCOUNT_NOT_FOUND = rejection(
  'ACCOUNT_NOT_FOUND',
  { id: 'Akun tidak ditemukan.', en: 'There is no such account.' },
  { path: ['account'] },
);
const UNIT_NOT_FOUND = rejection(
  'UNIT_NOT_FOUND',
  { id: 'Unit organisasi tidak ditemukan.', en: 'There is no such unit on that day.' },
  { path: ['unit'] },
);
const ALREADY_GRANTED = rejection(
  'ALREADY_GRANTED',
  {
    id: 'Akun ini sudah mempunyai peran itu pada tanggal tersebut.',
    en: 'The account has this role on these days.',
  },
  { path: ['role'] },
);
