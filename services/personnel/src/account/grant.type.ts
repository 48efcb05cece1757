import type { GrantedRole } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageInfoType } from '@asn/subgraph';
import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const GrantedRoleEnum: { [role in GrantedRole]: role } = {
  UNIT_ADMIN: 'UNIT_ADMIN',
  PERSONNEL_ADMIN: 'PERSONNEL_ADMIN',
  AUDITOR: 'AUDITOR',
  APPOINTING_OFFICER: 'APPOINTING_OFFICER',
  OPERATOR: 'OPERATOR',
};
registerEnumType(GrantedRoleEnum, {
  name: 'GrantedRole',
  description: 'The roles that are granted, as in `Role`.',
  valuesMap: {
    UNIT_ADMIN: { description: 'Keeps the files of one unit and the units below it.' },
    PERSONNEL_ADMIN: { description: 'Keeps every personnel file of the regency.' },
    AUDITOR: { description: 'Reads, changes nothing.' },
    APPOINTING_OFFICER: { description: 'PPK, or who acts for them: approves appointments.' },
    OPERATOR: { description: 'Runs the system, sees no personal data.' },
  },
});

@ObjectType('Account', { description: 'An account of an identity provider.' })
export class AccountType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The `iss` of its tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `sub` of its tokens.' })
  subject!: string;

  /** Not a field. */
  personId!: string | null;
}

@ObjectType('Grant', { description: 'A role given to an account, from a day to a day.' })
export class GrantType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => GrantedRoleEnum, { description: 'The role.' })
  role!: GrantedRole;

  @Field(() => AccountType, { description: 'Who has it.' })
  account!: AccountType;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without it; null while it is open.',
  })
  to!: LocalDate | null;

  @Field(() => String, { description: 'Why it was given.' })
  reason!: string;

  /** Not fields. `name` is what the list is sorted by. */
  name!: string;
  unitId!: string | null;
}

@ObjectType('GrantPage', { description: 'A page of grants, by the subject of their accounts.' })
export class GrantPageType {
  @Field(() => [GrantType], { description: 'The grants of this page.' })
  nodes!: GrantType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
