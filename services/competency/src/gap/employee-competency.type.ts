import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyAssessmentType } from '../assessment/assessment.type.ts';
import type { AssessmentRow } from '../assessment/read-assessments.ts';
import { CompetencyType } from '../dictionary/competency.type.ts';
import type { RequirementScope } from '../requirement/required-level.rule.ts';
import { RequirementScopeEnum } from '../requirement/requirement.type.ts';
import type { GapState } from './gap.rule.ts';

const GapStateEnum: { [state in GapState]: state } = {
  BELOW: 'BELOW',
  MET: 'MET',
  NOT_ASSESSED: 'NOT_ASSESSED',
  NOT_REQUIRED: 'NOT_REQUIRED',
};
registerEnumType(GapStateEnum, {
  name: 'CompetencyGapState',
  description: 'What is known of a competency of a person in their position.',
  valuesMap: {
    BELOW: { description: 'Less than the position requires.' },
    MET: { description: 'What the position requires, or more.' },
    NOT_ASSESSED: {
      description: 'Required, and no assessment of it is valid: the gap is unknown, not the whole level.',
    },
    NOT_REQUIRED: { description: 'Assessed, and the position does not require it.' },
  },
});

@ObjectType('EmployeeCompetency', {
  description: 'A competency of a person: what the position requires, what an assessment found, and the gap.',
})
export class EmployeeCompetencyType {
  @Field(() => CompetencyType, { description: 'The competency.' })
  competency!: CompetencyType;

  @Field(() => Int, {
    nullable: true,
    description: 'The level that the position requires; null where it does not.',
  })
  required!: number | null;

  @Field(() => RequirementScopeEnum, { nullable: true, description: 'Which rule gave the required level.' })
  requiredBy!: RequirementScope | null;

  @Field(() => String, { nullable: true, description: 'The decree or regulation that requires it.' })
  requiredSource!: string | null;

  @Field(() => Int, { nullable: true, description: 'The assessed level; null where no assessment is valid.' })
  actual!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Required minus actual: above 0 is missing. Null while either is unknown, never a 0 in its place.',
  })
  gap!: number | null;

  @Field(() => GapStateEnum, { description: 'What that means.' })
  state!: GapState;

  @Field(() => CompetencyAssessmentType, {
    nullable: true,
    description:
      'The assessment that says the level: of those valid on the day the latest, of the same day the most formal.',
  })
  assessment!: AssessmentRow | null;

  /** Not a field. */
  competencyCode!: string;
}
