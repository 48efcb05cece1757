import { Allow, sqlOf, type Payload, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { ReplaceRetirementAge } from './replace-retirement-age.ts';
import { ReplaceRetirementAgeInput } from './retirement-age.input.ts';
import { readRetirementAges } from './retirement.sql.ts';
import { RetirementAgePayload, RetirementAgeType } from './retirement.type.ts';

/** The ages of the law, which are about nobody. */
@Resolver()
export class RetirementAgeResolver {
  constructor(private readonly replace: ReplaceRetirementAge) {}

  @Query(() => [RetirementAgeType], {
    nullable: true,
    description: 'Ages of retirement on record, by category, the latest first.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  retirementAges(@Context() context: RequestContext): Promise<RetirementAgeType[]> {
    return agesOnRecord(context);
  }

  @Mutation(() => RetirementAgePayload, {
    nullable: true,
    description:
      'Lets an age of retirement of a new regulation take over from a day on. Then `personnel retirements` looks at everyone again.',
  })
  @Allow('PERSONNEL_ADMIN')
  replaceRetirementAge(
    @Args('input') input: ReplaceRetirementAgeInput,
    @Context() context: RequestContext,
  ): Promise<Payload> {
    return this.replace.run(context, input);
  }
}

@Resolver(() => RetirementAgePayload)
export class RetirementAgePayloadResolver {
  @ResolveField(() => [RetirementAgeType], { nullable: true })
  async retirementAges(
    @Parent() { rejections }: Payload,
    @Context() context: RequestContext,
  ): Promise<RetirementAgeType[] | null> {
    return rejections.length > 0 ? null : agesOnRecord(context);
  }
}

async function agesOnRecord(context: RequestContext): Promise<RetirementAgeType[]> {
  const ages = await readRetirementAges(sqlOf(context.em));
  return ages
    .map(({ category, from, age, law }) => ({ category, from, age, law: `${law.number} ${law.article}` }))
    .sort(byCategoryThenLatest);
}

function byCategoryThenLatest(a: RetirementAgeType, b: RetirementAgeType): number {
  if (a.category !== b.category) return a.category < b.category ? -1 : 1;
  return (a.from ?? '') > (b.from ?? '') ? -1 : 1;
}
