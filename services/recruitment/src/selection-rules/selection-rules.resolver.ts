import { Allow, AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddSelectionRules } from './add.ts';
import { listSelectionRules } from './read-selection-rules.ts';
import { AddSelectionRulesInput } from './selection-rules.input.ts';
import { SelectionRulesPayload, SelectionRulesType } from './selection-rules.type.ts';

@Resolver(() => SelectionRulesType)
export class SelectionRulesResolver {
  constructor(private readonly add: AddSelectionRules) {}

  @Query(() => [SelectionRulesType], {
    nullable: true,
    description: 'By what selections are decided, and were: the latest of each kind first.',
  })
  @AllowSignedIn()
  selectionRules(@Context() context: RequestContext) {
    return listSelectionRules(context);
  }

  @Mutation(() => SelectionRulesPayload, {
    nullable: true,
    description:
      'Adds rules for selections announced from a day on. Those before, and the selections under them, stay.',
  })
  @Allow('PERSONNEL_ADMIN')
  addSelectionRules(@Args('input') input: AddSelectionRulesInput, @Context() context: RequestContext) {
    return this.add.run(context, input);
  }
}
