import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { EmployeePayload } from '../employee/employee.payload.ts';
import { GrantKgbInput } from './grant-kgb.input.ts';
import { GrantKgb } from './grant-kgb.ts';
import { PromoteInRankInput } from './promote.input.ts';
import { PromoteInRank } from './promote.ts';

/** How somebody advances. Each mutation is one use case. */
@Resolver()
export class AdvancementMutations {
  constructor(
    private readonly promote: PromoteInRank,
    private readonly grant: GrantKgb,
  ) {}

  @Mutation(() => EmployeePayload, {
    nullable: true,
    description: 'Records a promotion to the next grade by a decree; what is not known comes as warnings.',
  })
  @Allow('PERSONNEL_ADMIN')
  promoteInRank(@Args('input') input: PromoteInRankInput, @Context() context: RequestContext) {
    return this.promote.run(context, input);
  }

  @Mutation(() => EmployeePayload, { nullable: true, description: 'Records a periodic raise (KGB).' })
  @Allow('PERSONNEL_ADMIN')
  grantKgb(@Args('input') input: GrantKgbInput, @Context() context: RequestContext) {
    return this.grant.run(context, input);
  }
}
