import type { GrantedRole } from '@asn/access';
import type { Period } from '@asn/civil-date';
import { PeriodType } from '@asn/subgraph';
import { defineEntity, p } from '@mikro-orm/postgresql';
import { OrgUnitSchema } from '../org-unit/org-unit.entity.ts';
import { PersonSchema } from '../person/person.entity.ts';

const account = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: p.uuid().primary(),
    issuer: p.text(),
    subject: p.text(),
    personId: () =>
      p.manyToOne(PersonSchema).mapToPk().fieldName('person_id').nullable().deleteRule('no action'),
    version: p.integer().default(0),
  },
  uniques: [{ name: 'account_issuer_subject_unique', properties: ['issuer', 'subject'] }],
});

/** An account of an identity provider, and the person it is tied to, if any. */
class Account extends account.class {}
account.setClass(Account);
export const AccountSchema = account;

const grant = defineEntity({
  name: 'AccountGrant',
  tableName: 'account_grant',
  properties: {
    id: p.uuid().primary(),
    accountId: () => p.manyToOne(account).mapToPk().fieldName('account_id'),
    role: p.text().$type<GrantedRole>(),
    unitId: () =>
      p.manyToOne(OrgUnitSchema).mapToPk().fieldName('unit_id').nullable().deleteRule('no action'),
    valid: p.type(PeriodType).$type<Period>(),
    reason: p.text(),
    givenBy: p.text(),
    endedReason: p.text().nullable(),
    endedBy: p.text().nullable(),
  },
  indexes: [{ name: 'account_grant_account_id_index', properties: ['accountId'] }],
  checks: [
    {
      name: 'account_grant_role_check',
      expression: `role in ('UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER', 'OPERATOR')`,
    },
  ],
});

/** A role that was given to an account, over the regency or one unit's subtree, from a day to a day. */
class AccountGrant extends grant.class {}
grant.setClass(AccountGrant);
export const AccountGrantSchema = grant;
