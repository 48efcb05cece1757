import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { assessmentSources, type AssessmentSource } from './actual-level.rule.ts';

const AssessmentSourceEnum = Object.fromEntries(assessmentSources.map((source) => [source, source])) as {
  [source in AssessmentSource]: source;
};
registerEnumType(AssessmentSourceEnum, {
  name: 'CompetencyAssessmentSource',
  description: 'Where an assessment comes from, the most formal first.',
  valuesMap: {
    ASSESSMENT_CENTRE: { description: 'Assessment center.' },
    TEST: { description: 'Uji kompetensi.' },
    THREE_SIXTY: { description: 'Penilaian 360 derajat.' },
    SUPERIOR: { description: 'Penilaian atasan.' },
  },
});

@ObjectType('CompetencyAssessment', {
  description: 'Hasil penilaian kompetensi: one competency of a person, as it was assessed.',
})
export class CompetencyAssessmentType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => CompetencyType, { description: 'The competency.' })
  competency!: CompetencyType;

  @Field(() => Int, {
    nullable: true,
    description: 'The level, 1 to 5; null where a correction withdrew it.',
  })
  level!: number | null;

  @Field(() => AssessmentSourceEnum, { description: 'Where it comes from.' })
  source!: AssessmentSource;

  @Field(() => String, { description: 'Who assessed, as the report says.' })
  assessor!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the assessment.' })
  on!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer counts; null where it does not expire.',
  })
  validUntil!: LocalDate | null;

  @Field(() => Boolean, { description: 'Whether it stands; false where a later one corrects it.' })
  stands!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why it corrects the one before; null for a first one.',
  })
  reason!: string | null;

  /** Not a field. */
  competencyCode!: string;
}

@InputType('AssessedLevelInput', { description: 'One competency of an assessment.' })
export class AssessedLevelInput {
  @Field(() => String, { description: 'Its code in the dictionary.' })
  competency!: string;

  @Field(() => Int, { description: '1 to 5.' })
  level!: number;
}

@InputType('RecordAssessmentInput', { description: 'An assessment of one person, all its results at once.' })
export class RecordAssessmentInput {
  @Field(() => ID, { description: 'Who was assessed.' })
  employee!: string;

  @Field(() => AssessmentSourceEnum, {
    description: 'SUPERIOR: by whoever leads them. Any other: by an admin of that person.',
  })
  source!: AssessmentSource;

  @Field(() => String, { description: 'Who assessed: the institution, or the superior.' })
  assessor!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the assessment.' })
  on!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which it no longer counts; absent where it does not expire.',
  })
  validUntil?: LocalDate | null;

  @Field(() => [AssessedLevelInput], { description: 'Each competency once.' })
  results!: AssessedLevelInput[];
}

@InputType('CorrectAssessmentInput', {
  description: 'A correction of an assessment; the one before is kept.',
})
export class CorrectAssessmentInput {
  @Field(() => ID, { description: 'The assessment, as it stands.' })
  assessment!: string;

  @Field(() => Int, { nullable: true, description: 'What the level was; null withdraws the assessment.' })
  level?: number | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

/** What a use case about assessments answers; the person when it took effect. */
export interface AssessmentsChanged extends Payload {
  personId?: string;
}

@ObjectType('CompetencyAssessmentPayload', { description: 'The person’s assessments as they stand now.' })
export class CompetencyAssessmentPayload extends PayloadType {
  @Field(() => [CompetencyAssessmentType], {
    nullable: true,
    description: 'All assessments of the person, the latest first. Null when refused.',
  })
  assessments?: CompetencyAssessmentType[] | null;
}
