import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { rejection } from '@asn/law';
import { isOpaqueId, type RequestContext, UseCases } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { recordChanges } from '@asn/subgraph';
import { accountAggregate } from './account-aggregate.ts';
import type { EndGrantInput } from './account.input.ts';
import type { AccountChanged } from './account.payload.ts';
import { grantEndRejections } from './grant.rule.ts';

/** A role is taken back from an account. */
@Injectable()
export class EndGrant {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: EndGrantInput): Promise<AccountChanged> {
    return this.useCases.run<AccountChanged>(context, async (unit) => {
      const { grant: grantId, on, reason } = input;
      const grant = isOpaqueId(grantId) ? await lockGrant(unit.sql, grantId) : undefined;
      if (grant === undefined) return { rejections: [GRANT_NOT_FOUND], warnings: [] };
      const rejections = grantEndRejections(grant, on, reason, unit.today);
      if (rejections.length > 0) return { rejections, warnings: [] };

      const { issuer, subject } = unit.actor.caller;
      // One that ends on or before its first day is kept with an empty range: it holds on no day.
      await unit.sql.query(
        `update account_grant set valid = daterange(lower(valid), greatest(lower(valid), $2::date)),
           ended_reason = $3, ended_by = $4 where id = $1`,
        [grantId, on, reason, `${issuer}|${subject}`],
      );
      await recordChanges(unit, accountAggregate, [
        {
          id: grant.account,
          events: [
            ({ grants }) => ({
              type: 'asn.personnel.grant-ended.v1',
              effectiveAt: on,
              data: { grantId, reason, grants },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], accountId: grant.account };
    });
  }
}

/** The grant, with its account's row locked first, as everyone who changes an account does. */
async function lockGrant(
  sql: Sql,
  id: string,
): Promise<{ account: string; to: LocalDate | null } | undefined> {
  await sql.query(
    'select from account where id = (select account_id from account_grant where id = $1) for update',
    [id],
  );
  const { rows } = await sql.query<{ account: string; to: LocalDate | null }>(
    `select account_id as account, upper(valid)::text as "to" from account_grant where id = $1 and not isempty(valid)`,
    [id],
  );
  return rows[0];
}

const GRANT_NOT_FOUND = rejection(
  'GRANT_NOT_FOUND',
  { id: 'Pemberian peran tidak ditemukan.', en: 'There is no such grant.' },
  { path: ['grant'] },
);
