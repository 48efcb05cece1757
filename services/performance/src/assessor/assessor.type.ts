import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { InstantScalar, LocalDateScalar, PayloadType } from '@asn/subgraph';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('AssessorAssignment', {
  description:
    'Penetapan pejabat penilai: who assesses somebody in a period, where it is not who leads them.',
})
export class AssessorAssignmentType {
  @Field(() => EmployeeType, {
    nullable: true,
    description:
      'The assessor; null where the period was given back to who leads them, or whom the caller may not see.',
  })
  assessor?: EmployeeType | null;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Its last day; null while it is open.' })
  to!: LocalDate | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => InstantScalar, {
    description: 'When it was said. Of two about one day, the later one counts.',
  })
  recordedAt!: Date;

  /** Not a field. */
  assessorId!: string | null;
}

@InputType('ReassignAssessorInput', { description: 'Who assesses somebody in a period, and why.' })
export class ReassignAssessorInput {
  @Field(() => ID, { description: 'Who is assessed.' })
  employee!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The assessor; absent gives the period back to who leads them.',
  })
  assessor?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day; absent: until further notice.',
  })
  to?: LocalDate | null;

  @Field(() => String, { description: 'Why: up to 2,000 characters.' })
  reason!: string;
}

@ObjectType('AssessorPayload', {
  description: 'All that was said about who assesses them, or why nothing was.',
})
export class AssessorPayload extends PayloadType {
  @Field(() => [AssessorAssignmentType], { description: 'The latest first; empty when refused.' })
  assignments!: AssessorAssignmentType[];
}
