import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ProgressPayload, RecordProgressInput } from './progress.type.ts';
import { RecordProgress } from './record.ts';

@Resolver()
export class ProgressMutations {
  constructor(private readonly record: RecordProgress) {}

  @Mutation(() => ProgressPayload, {
    nullable: true,
    description:
      'Records what the caller has done towards an indicator, with its evidence. The superior sees it at once.',
  })
  @Allow('EMPLOYEE')
  recordProgress(@Args('input') input: RecordProgressInput, @Context() context: RequestContext) {
    return this.record.run(context, input);
  }
}
