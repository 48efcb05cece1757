import { Allow, PayloadType, type RequestContext } from '@asn/subgraph';
import { Args, Context, Field, ID, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { SelectionPayload } from '../selection/selection.payload.ts';
import { AppointPanel } from './appoint-panel.ts';
import { AppointPanelInput, DeclareConflictInput, ScoreInterviewInput } from './interview.input.ts';
import { ScoreInterview } from './score.ts';

@ObjectType('InterviewPayload', { description: 'The application that was scored, or why nothing was kept.' })
class InterviewPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The application. Null when refused.' })
  application?: string | null;
}

@Resolver()
export class InterviewMutations {
  constructor(
    private readonly panel: AppointPanel,
    private readonly interview: ScoreInterview,
  ) {}

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description: 'Appoints who scores interviews, and by what.',
  })
  @Allow('PERSONNEL_ADMIN')
  appointPanel(@Args('input') input: AppointPanelInput, @Context() context: RequestContext) {
    return this.panel.run(context, input);
  }

  @Mutation(() => InterviewPayload, {
    nullable: true,
    description: 'Keeps the points that the caller, a member of the panel, gives; again, it replaces them.',
  })
  @Allow('EMPLOYEE')
  scoreInterview(@Args('input') input: ScoreInterviewInput, @Context() context: RequestContext) {
    return this.interview.score(context, input);
  }

  @Mutation(() => InterviewPayload, {
    nullable: true,
    description: 'Declares that the caller may not judge this participant: their points do not count.',
  })
  @Allow('EMPLOYEE')
  declareConflictOfInterest(@Args('input') input: DeclareConflictInput, @Context() context: RequestContext) {
    return this.interview.declare(context, input);
  }
}
