import { batched, PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';
import { OrgUnitType } from '../org-unit/org-unit.type.ts';
import { loadUnit } from '../org-unit/read-units.ts';
import { AccountType, GrantType } from './grant.type.ts';
import { readAccounts, readGrantsOf } from './read-grants.ts';

/** What a use case about an account answers; `accountId` when it took effect. */
export interface AccountChanged extends Payload {
  accountId?: string;
}

@ObjectType('AccountPayload', { description: 'The account after the change, or why nothing was changed.' })
export class AccountPayload extends PayloadType {
  @Field(() => AccountType, { nullable: true, description: 'Null when refused.' })
  account?: AccountType | null;
}

@Resolver(() => AccountPayload)
export class AccountPayloadResolver {
  @ResolveField(() => AccountType, { nullable: true })
  account(
    @Parent() { accountId }: AccountChanged,
    @Context() context: RequestContext,
  ): Promise<AccountType | null> {
    return accountId === undefined
      ? Promise.resolve(null)
      : batched(context, 'account', accountId, (ids) => readAccounts(context, ids));
  }
}

@Resolver(() => AccountType)
export class AccountResolver {
  @ResolveField(() => EmployeeType, {
    nullable: true,
    description: 'Whose it is; null for one of no civil servant.',
  })
  employee(@Parent() account: AccountType, @Context() context: RequestContext): Promise<EmployeeType | null> {
    return loadEmployee(context, { asOf: context.actor.today, knownAt: null }, account.personId);
  }

  @ResolveField(() => [GrantType], { description: 'What it was given, the latest first.' })
  async grants(@Parent() account: AccountType, @Context() context: RequestContext): Promise<GrantType[]> {
    return (await batched(context, 'grants', account.id, (ids) => readGrantsOf(context, ids))) ?? [];
  }
}

@Resolver(() => GrantType)
export class GrantResolver {
  @ResolveField(() => OrgUnitType, {
    nullable: true,
    description: 'Of a UNIT_ADMIN: the unit. Null: the whole regency.',
  })
  unit(@Parent() grant: GrantType, @Context() context: RequestContext): Promise<OrgUnitType | null> {
    return loadUnit(context, { asOf: context.actor.today, knownAt: null }, grant.unitId);
  }
}
