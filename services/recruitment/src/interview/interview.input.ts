import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { SelectionDecreeInput } from '../selection/decree.ts';

@InputType('RubricCriterionInput', { description: 'A criterion of an interview.' })
export class RubricCriterionInput {
  @Field(() => String, { description: 'Its name, in capitals.' })
  criterion!: string;

  @Field(() => String, { description: 'What is looked at.' })
  description!: string;

  @Field(() => Int, { description: 'Percent; all criteria make 100.' })
  weight!: number;

  @Field(() => Int, { description: 'The most points; the least are 0.' })
  highest!: number;
}

@InputType('AppointPanelInput', { description: 'Who scores the interviews of a selection, and by what.' })
export class AppointPanelInput {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => SelectionDecreeInput, { description: 'The decree that appoints the panel.' })
  decree!: SelectionDecreeInput;

  @Field(() => [ID], { description: 'The scorers: employees, two at least.' })
  scorers!: string[];

  @Field(() => [RubricCriterionInput], { description: 'The rubric.' })
  rubric!: RubricCriterionInput[];
}

@InputType('DeclareConflictInput', {
  description: 'Benturan kepentingan: a scorer may not judge this applicant.',
})
export class DeclareConflictInput {
  @Field(() => ID, { description: 'The application.' })
  application!: string;

  @Field(() => String, { description: 'Why: kinship, a dispute, a common interest.' })
  reason!: string;
}

@InputType('MarkInput', { description: 'The points for one criterion.' })
export class MarkInput {
  @Field(() => String, { description: 'The criterion.' })
  criterion!: string;

  @Field(() => Int, { description: 'Whole points, up to its highest.' })
  points!: number;
}

@InputType('ScoreInterviewInput', { description: 'What one scorer gives in one interview.' })
export class ScoreInterviewInput {
  @Field(() => ID, { description: 'The application.' })
  application!: string;

  @Field(() => [MarkInput], { description: 'Each criterion of the rubric, once.' })
  marks!: MarkInput[];
}
