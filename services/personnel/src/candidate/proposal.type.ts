import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { EmploymentKindEnum } from '../employee/employment-kind.enum.ts';
import { PositionType } from '../position/position.type.ts';

export enum CandidateProposalStateEnum {
  PENDING = 'PENDING',
  HIRED = 'HIRED',
  REFUSED = 'REFUSED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CandidateProposalStateEnum, {
  name: 'CandidateProposalState',
  description: 'What has become of a candidate whom recruitment proposed.',
  valuesMap: {
    PENDING: { description: 'A place is reserved; they are about to be hired, or tried again later.' },
    HIRED: { description: 'An employee now.' },
    REFUSED: { description: 'Not hired; the codes say why, and the place is free.' },
    WITHDRAWN: { description: 'Withdrawn by recruitment before anybody was hired.' },
  },
});

@ArgsType()
export class CandidateProposalsArgs extends PageArgs {
  @Field(() => CandidateProposalStateEnum, { nullable: true, description: 'Absent: all of them.' })
  state?: CandidateProposalStateEnum | null;
}

@ObjectType('CandidateProposal', {
  description: 'A candidate whom recruitment proposed. Who they are stays there until they are hired.',
})
export class CandidateProposalType {
  @Field(() => ID, { description: 'The id of the candidate.' })
  id!: string;

  @Field(() => CandidateProposalStateEnum, { description: 'What has become of it.' })
  state!: CandidateProposalStateEnum;

  @Field(() => EmploymentKindEnum, { description: 'What the candidate is to serve as.' })
  employmentKind!: EmploymentKindEnum;

  @Field(() => PositionType, { nullable: true, description: 'The position; null when there is none such.' })
  position?: PositionType | null;

  @Field(() => LocalDateScalar, { description: 'TMT.' })
  startsOn!: LocalDate;

  @Field(() => [String], { description: 'The codes of what stood against it.' })
  codes!: string[];

  @Field(() => EmployeeType, { nullable: true, description: 'The employee whom the candidate became.' })
  employee?: EmployeeType | null;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => InstantScalar, { nullable: true, description: 'When it is tried next, while it is pending.' })
  nextAttemptAt!: Date | null;

  @Field(() => String, { nullable: true, description: 'What kept the last attempt from succeeding.' })
  failure!: string | null;

  @Field(() => InstantScalar, { description: 'When it was proposed.' })
  proposedAt!: Date;

  /** Not fields: what the fields above look up. */
  positionId!: string;
  personId!: string | null;
}

@ObjectType('CandidateProposalPage', { description: 'A page of proposals, the oldest first.' })
export class CandidateProposalPageType {
  @Field(() => [CandidateProposalType], { description: 'The proposals of this page.' })
  nodes!: CandidateProposalType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
