import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EndGrantInput, GiveGrantInput, TieAccountInput } from './account.input.ts';
import { AccountPayload } from './account.payload.ts';
import { EndGrant } from './end-grant.ts';
import { GiveGrant } from './give-grant.ts';
import { TieAccount } from './tie-account.ts';

/** What can be done to an account. Each mutation is one use case. */
@Resolver()
export class AccountMutations {
  constructor(
    private readonly tie: TieAccount,
    private readonly give: GiveGrant,
    private readonly end: EndGrant,
  ) {}

  @Mutation(() => AccountPayload, {
    nullable: true,
    description: 'Ties an account to a civil servant, or to none.',
  })
  @Allow('PERSONNEL_ADMIN')
  tieAccount(@Args('input') input: TieAccountInput, @Context() context: RequestContext) {
    return this.tie.run(context, input);
  }

  @Mutation(() => AccountPayload, { nullable: true, description: 'Gives an account a role.' })
  @Allow('PERSONNEL_ADMIN')
  giveGrant(@Args('input') input: GiveGrantInput, @Context() context: RequestContext) {
    return this.give.run(context, input);
  }

  @Mutation(() => AccountPayload, { nullable: true, description: 'Takes a role back.' })
  @Allow('PERSONNEL_ADMIN')
  endGrant(@Args('input') input: EndGrantInput, @Context() context: RequestContext) {
    return this.end.run(context, input);
  }
}
