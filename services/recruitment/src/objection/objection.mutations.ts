import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { ApplicationPayload } from '../application/application.payload.ts';
import { AnswerObjection } from './answer.ts';
import { AnswerObjectionInput, RaiseObjectionInput } from './objection.input.ts';
import { RaiseObjection } from './raise.ts';

@Resolver()
export class ObjectionMutations {
  constructor(
    private readonly raise: RaiseObjection,
    private readonly answer: AnswerObjection,
  ) {}

  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description: 'Records an objection (sanggah) of an applicant to TMS, or to the published result.',
  })
  @Allow('PERSONNEL_ADMIN')
  raiseObjection(@Args('input') input: RaiseObjectionInput, @Context() context: RequestContext) {
    return this.raise.run(context, input);
  }

  @Mutation(() => ApplicationPayload, {
    nullable: true,
    description:
      'Answers an objection, once. Upheld, the verdict changes, or the result has to be published anew.',
  })
  @Allow('PERSONNEL_ADMIN')
  answerObjection(@Args('input') input: AnswerObjectionInput, @Context() context: RequestContext) {
    return this.answer.run(context, input);
  }
}
