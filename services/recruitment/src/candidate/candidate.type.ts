import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ApplicationType } from '../application/application.type.ts';
import type { CandidateState } from './candidate.table.ts';

const CandidateStateEnum: { [state in CandidateState]: state } = {
  PASSED: 'PASSED',
  PROPOSED: 'PROPOSED',
  HANDED_OVER: 'HANDED_OVER',
  HIRED: 'HIRED',
  REFUSED: 'REFUSED',
  WITHDRAWN: 'WITHDRAWN',
};
registerEnumType(CandidateStateEnum, {
  name: 'CandidateState',
  description: 'How far somebody is who passed.',
  valuesMap: {
    PASSED: { description: 'Called to file the documents (pemberkasan).' },
    PROPOSED: { description: 'The NIP is issued and the decree recorded; personnel has been told.' },
    HANDED_OVER: { description: 'Personnel has fetched who it is, and is hiring.' },
    HIRED: { description: 'An employee.' },
    REFUSED: { description: 'Personnel could not hire; the place went to the next in rank.' },
    WITHDRAWN: { description: 'Does not go on; the place went to the next in rank.' },
  },
});

@ObjectType('Candidate', { description: 'Who passed, on the way to an employment.' })
export class CandidateType {
  @Field(() => ID, { description: 'The opaque id, by which events name the candidate.' })
  id!: string;

  @Field(() => CandidateStateEnum, { description: 'How far.' })
  state!: CandidateState;

  @Field(() => [String], { description: 'Why refused or withdrawn.' })
  codes!: string[];

  @Field(() => ID, {
    nullable: true,
    description: 'The candidate whose place it took; null on the published list.',
  })
  succeeds!: string | null;

  @Field(() => ID, { description: 'The formation line.' })
  lineId!: string;

  @Field(() => ApplicationType, { nullable: true, description: 'The application.' })
  application!: ApplicationType | null;

  @Field(() => EmployeeType, { nullable: true, description: 'Whom the candidate became. Null before.' })
  employee!: EmployeeType | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day of the employment.' })
  hiredOn!: LocalDate | null;
}

@ArgsType()
export class CandidatesArgs extends PageArgs {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => CandidateStateEnum, { nullable: true, description: 'Only those in this state.' })
  state?: CandidateState | null;
}

@ObjectType('CandidatePage', { description: 'A page of candidates, by NO PESERTA.' })
export class CandidatePage {
  @Field(() => [CandidateType], { description: 'The candidates of this page.' })
  nodes!: CandidateType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
