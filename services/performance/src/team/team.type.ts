import { EmployeeType } from '@asn/people';
import { PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AppraisalProposalType } from '../appraisal/appraisal.type.ts';
import { SkpType } from '../skp/skp.type.ts';
import type { Waiting } from './read-team.ts';

@ArgsType()
export class MissingAppraisalsArgs extends PageArgs {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'People placed on the last day of the year in this unit or below it. Absent: those whom the caller leads or administers.',
  })
  unit?: string | null;
}

@ArgsType()
export class MyTeamProgressArgs extends PageArgs {
  @Field(() => Int, { nullable: true, description: 'The calendar year; the present one when absent.' })
  year?: number | null;
}

const ApprovalKindEnum: { [kind in Waiting['kind']]: kind } = {
  AGREE_SKP: 'AGREE_SKP',
  APPRAISE_YEAR: 'APPRAISE_YEAR',
};
registerEnumType(ApprovalKindEnum, {
  name: 'PerformanceApprovalKind',
  description: 'What is waited for.',
  valuesMap: {
    AGREE_SKP: { description: 'That the caller agrees to a draft of an SKP.' },
    APPRAISE_YEAR: { description: 'That the caller seals the appraisal of last year.' },
  },
});

@ObjectType('MissingAppraisalPage', { description: 'A page of people, by name.' })
export class MissingAppraisalPage {
  @Field(() => [EmployeeType], { nullable: 'itemsAndList', description: 'The people of this page.' })
  nodes!: (EmployeeType | null)[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('PerformanceApproval', { description: 'Something that waits for the caller.' })
export class PerformanceApproval {
  @Field(() => ApprovalKindEnum, { description: 'What.' })
  kind!: Waiting['kind'];

  @Field(() => EmployeeType, { nullable: true, description: 'About whom.' })
  employee?: EmployeeType | null;

  @Field(() => SkpType, { nullable: true, description: 'The SKP whose draft waits.' })
  skp?: SkpType | null;

  @Field(() => Int, { nullable: true, description: 'The year whose appraisal waits.' })
  year!: number | null;

  @Field(() => AppraisalProposalType, {
    nullable: true,
    description: 'What has been proposed for that year.',
  })
  proposal?: AppraisalProposalType | null;

  /** Not fields. */
  id!: string;
  personId!: string;
}

@ObjectType('PerformanceApprovalPage', {
  description: 'A page of what waits for the caller, by the name of the person.',
})
export class PerformanceApprovalPage {
  @Field(() => [PerformanceApproval], { description: 'What waits.' })
  nodes!: PerformanceApproval[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('TeamProgressRow', { description: 'One person whom the caller assesses.' })
export class TeamProgressRow {
  @Field(() => EmployeeType, { nullable: true, description: 'The person.' })
  employee?: EmployeeType | null;

  @Field(() => [SkpType], {
    nullable: true,
    description: 'Their SKPs of the year, with what they have recorded.',
  })
  skp?: SkpType[] | null;

  /** Not fields. */
  personId!: string;
  year!: number;
}

@ObjectType('TeamProgressPage', { description: 'A page of those whom the caller assesses, by name.' })
export class TeamProgressPage {
  @Field(() => [TeamProgressRow], { description: 'The people of this page.' })
  nodes!: TeamProgressRow[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
