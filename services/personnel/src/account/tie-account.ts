import { rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadPerson } from '../person/load-person.ts';
import { recordChanges } from '@asn/subgraph';
import { accountAggregate, accountTied } from './account-aggregate.ts';
import type { TieAccountInput } from './account.input.ts';
import type { AccountChanged } from './account.payload.ts';
import { lockAccount } from './lock-account.ts';

/** An account is known, and belongs to a civil servant or to none. Tying it again as it is changes nothing. */
@Injectable()
export class TieAccount {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: TieAccountInput): Promise<AccountChanged> {
    return this.useCases.run<AccountChanged>(context, async (unit) => {
      const { issuer, subject, employee } = input;
      const rejections = issuer.trim() === '' || subject.trim() === '' ? [ACCOUNT_UNNAMED] : [];
      const person = employee ? await loadPerson(unit, employee, ['employee'], rejections) : null;
      if (rejections.length > 0) return { rejections, warnings: [] };

      const personId = person?.id ?? null;
      const account = await lockAccount(unit.sql, { issuer, subject });
      if (!account.isNew && account.personId === personId) {
        return { rejections, warnings: [ALREADY_TIED], accountId: account.id };
      }
      await unit.sql.query('update account set person_id = $2 where id = $1', [account.id, personId]);
      await recordChanges(unit, accountAggregate, [{ id: account.id, events: [accountTied] }]);
      return { rejections, warnings: [], accountId: account.id };
    });
  }
}

const ACCOUNT_UNNAMED = rejection(
  'ACCOUNT_UNNAMED',
  { id: 'Penerbit dan subjek akun wajib diisi.', en: 'The account needs an issuer and a subject.' },
  { path: ['subject'] },
);
const ALREADY_TIED = rejection(
  'ALREADY_TIED',
  { id: 'Akun ini sudah tercatat demikian.', en: 'The account is on record so already.' },
  { path: ['employee'] },
);
