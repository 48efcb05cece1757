import { EmployeeType } from '@asn/people';
import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadAssessed } from '../employee/load-assessed.ts';
import { AnswerFeedback } from './answer.ts';
import { AnswerFeedbackInput, FeedbackPayload, FeedbackType, GiveFeedbackInput } from './feedback.type.ts';
import { GiveFeedback, type FeedbackSaid } from './give.ts';
import { loadOneFeedback } from './read-feedback.ts';

@Resolver(() => FeedbackType)
export class FeedbackResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  giver(
    @Parent() { giverId }: FeedbackType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadAssessed(context, giverId);
  }
}

@Resolver(() => FeedbackPayload)
export class FeedbackPayloadResolver {
  @ResolveField(() => FeedbackType, { nullable: true })
  feedback(
    @Parent() { feedbackId }: FeedbackSaid,
    @Context() context: RequestContext,
  ): Promise<FeedbackType | null> {
    return feedbackId === undefined ? Promise.resolve(null) : loadOneFeedback(context, feedbackId);
  }
}

@Resolver()
export class FeedbackMutations {
  constructor(
    private readonly give: GiveFeedback,
    private readonly answer: AnswerFeedback,
  ) {}

  @Mutation(() => FeedbackPayload, {
    nullable: true,
    description:
      'Umpan balik: tells somebody whom one leads what was seen. It is theirs to read, and can’t be changed.',
  })
  @Allow('EMPLOYEE')
  giveFeedback(@Args('input') input: GiveFeedbackInput, @Context() context: RequestContext) {
    return this.give.run(context, input);
  }

  @Mutation(() => FeedbackPayload, {
    nullable: true,
    description: 'Answers feedback that one was given, once.',
  })
  @Allow('EMPLOYEE')
  answerFeedback(@Args('input') input: AnswerFeedbackInput, @Context() context: RequestContext) {
    return this.answer.run(context, input);
  }
}
