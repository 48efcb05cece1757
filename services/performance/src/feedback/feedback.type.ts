import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { InstantScalar, LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Feedback', {
  description:
    'Umpan balik: between somebody and those who lead them, and nobody else. Once given it never changes.',
})
export class FeedbackType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => String, { description: 'What was seen.' })
  seen!: string;

  @Field(() => String, { description: 'What effect it had.' })
  effect!: string;

  @Field(() => String, { description: 'What next.' })
  next!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when; null where there is no hurry.' })
  byWhen!: LocalDate | null;

  @Field(() => InstantScalar, { description: 'When it was given.' })
  givenAt!: Date;

  @Field(() => EmployeeType, {
    nullable: true,
    description: 'Who gave it; null when the caller may not see them.',
  })
  giver?: EmployeeType | null;

  @Field(() => String, { nullable: true, description: 'What the person answered; null while they have not.' })
  answer!: string | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When they answered.' })
  answeredAt!: Date | null;

  /** Not a field. */
  giverId!: string;
}

@InputType('GiveFeedbackInput', {
  description: 'Feedback that helps: what was seen, its effect, what next, by when.',
})
export class GiveFeedbackInput {
  @Field(() => ID, { description: 'For whom: somebody whom the caller leads.' })
  employee!: string;

  @Field(() => String, { description: 'What was seen: up to 2,000 characters.' })
  seen!: string;

  @Field(() => String, { description: 'What effect it had.' })
  effect!: string;

  @Field(() => String, { description: 'What next.' })
  next!: string;

  @Field(() => LocalDateScalar, { nullable: true, description: 'By when, from today on.' })
  byWhen?: LocalDate | null;
}

@InputType('AnswerFeedbackInput', { description: 'What the person says to it. There is one answer.' })
export class AnswerFeedbackInput {
  @Field(() => ID, { description: 'The feedback.' })
  feedback!: string;

  @Field(() => String, { description: 'The answer: up to 2,000 characters.' })
  answer!: string;
}

@ObjectType('FeedbackPayload', { description: 'The feedback as it stands, or why nothing was said.' })
export class FeedbackPayload extends PayloadType {
  @Field(() => FeedbackType, { nullable: true, description: 'Null when refused.' })
  feedback?: FeedbackType | null;
}
