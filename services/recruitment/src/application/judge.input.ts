import { Field, ID, InputType, registerEnumType } from '@nestjs/graphql';
import { requirements, type Requirement } from './requirement.rule.ts';

export const RequirementEnum = Object.fromEntries(requirements.map((name) => [name, name])) as {
  [name in Requirement]: name;
};
registerEnumType(RequirementEnum, {
  name: 'ApplicationRequirement',
  description: 'What is asked of who applies. AGE and EDUCATION follow from the records.',
  valuesMap: {
    AGE: { description: 'Usia on the day of registration, from the birth date.' },
    EDUCATION: { description: 'Pendidikan: one of the levels that the formation line takes.' },
    IDENTITY_CARD: { description: 'KTP.' },
    DIPLOMA: { description: 'Ijazah.' },
    TRANSCRIPT: { description: 'Transkrip nilai.' },
    APPLICATION_LETTER: { description: 'Surat lamaran.' },
    STATEMENT: { description: 'Surat pernyataan.' },
  },
});

@InputType('FindingInput', { description: 'What was found about one requirement.' })
export class FindingInput {
  @Field(() => RequirementEnum, { description: 'Any but AGE and EDUCATION.' })
  requirement!: Requirement;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'Required when it is not met.' })
  reason?: string | null;
}

@InputType('JudgementInput', { description: 'One application, judged requirement by requirement.' })
export class JudgementInput {
  @Field(() => ID, { description: 'The application.' })
  application!: string;

  @Field(() => [FindingInput], { description: 'Every requirement but AGE and EDUCATION, once.' })
  findings!: FindingInput[];
}

@InputType('JudgeApplicationsInput', { description: 'Administrative selection (seleksi administrasi).' })
export class JudgeApplicationsInput {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => [JudgementInput], { description: 'At most 500 of its applications.' })
  judgements!: JudgementInput[];
}
