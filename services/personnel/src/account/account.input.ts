import type { GrantedRole } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';
import { GrantedRoleEnum } from './grant.type.ts';

@InputType('TieAccountInput', { description: 'Says which civil servant an account belongs to.' })
export class TieAccountInput {
  @Field(() => String, { description: 'The `iss` of the account’s tokens.' })
  issuer!: string;

  @Field(() => String, { description: 'The `sub` of the account’s tokens.' })
  subject!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Whose it is; absent for an account of no civil servant: an operator.',
  })
  employee?: string | null;
}

@InputType('GiveGrantInput', { description: 'Gives an account a role from a day on.' })
export class GiveGrantInput {
  @Field(() => ID, { description: 'The account.' })
  account!: string;

  @Field(() => GrantedRoleEnum, { description: 'The role.' })
  role!: GrantedRole;

  @Field(() => ID, {
    nullable: true,
    description: 'The unit whose people a UNIT_ADMIN administers, with all below it.',
  })
  unit?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day: today or later.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day without it; absent: until it is ended.',
  })
  to?: LocalDate | null;

  @Field(() => String, { description: 'Why. It is published: no personal data.' })
  reason!: string;
}

@InputType('EndGrantInput', { description: 'Takes a role back from a day on.' })
export class EndGrantInput {
  @Field(() => ID, { description: 'The grant.' })
  grant!: string;

  @Field(() => LocalDateScalar, { description: 'The first day without it: today or later.' })
  on!: LocalDate;

  @Field(() => String, { description: 'Why. It is published: no personal data.' })
  reason!: string;
}
