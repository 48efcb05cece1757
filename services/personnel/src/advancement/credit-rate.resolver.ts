import { Allow, sqlOf, type Payload, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReplaceCreditRateInput } from './credit-rate.input.ts';
import { readCreditFigures } from './credit-rate.sql.ts';
import { CreditRatePayload, CreditRateType } from './credit-rate.type.ts';
import { ReplaceCreditRate } from './replace-credit-rate.ts';

/** The figures of the law on credit: they are about nobody. */
@Resolver()
export class CreditRateResolver {
  constructor(private readonly replace: ReplaceCreditRate) {}

  @Query(() => [CreditRateType], { nullable: true, description: 'Credit figures on record, by level.' })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  creditRates(@Context() context: RequestContext): Promise<CreditRateType[]> {
    return readCreditFigures(sqlOf(context.em));
  }

  @Mutation(() => CreditRatePayload, {
    nullable: true,
    description: 'Lets credit figures of a new regulation take over from a day on.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceCreditRate(@Args('input') input: ReplaceCreditRateInput, @Context() context: RequestContext) {
    return this.replace.run(context, input);
  }
}

@Resolver(() => CreditRatePayload)
export class CreditRatePayloadResolver {
  @ResolveField(() => [CreditRateType], { nullable: true })
  async creditRates(
    @Parent() { rejections }: Payload,
    @Context() context: RequestContext,
  ): Promise<CreditRateType[] | null> {
    return rejections.length > 0 ? null : readCreditFigures(sqlOf(context.em));
  }
}
