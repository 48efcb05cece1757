import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { SelectionType } from '../selection/selection.type.ts';

export type RecruitmentApprovalKind =
  'JUDGE_APPLICATIONS' | 'ANSWER_OBJECTIONS' | 'SCORE_INTERVIEWS' | 'PUBLISH_RESULT' | 'PROPOSE_CANDIDATES';

const RecruitmentApprovalKindEnum: { [kind in RecruitmentApprovalKind]: kind } = {
  JUDGE_APPLICATIONS: 'JUDGE_APPLICATIONS',
  ANSWER_OBJECTIONS: 'ANSWER_OBJECTIONS',
  SCORE_INTERVIEWS: 'SCORE_INTERVIEWS',
  PUBLISH_RESULT: 'PUBLISH_RESULT',
  PROPOSE_CANDIDATES: 'PROPOSE_CANDIDATES',
};
registerEnumType(RecruitmentApprovalKindEnum, {
  name: 'RecruitmentApprovalKind',
  description: 'What waits for somebody in a selection.',
  valuesMap: {
    JUDGE_APPLICATIONS: { description: 'Applications that nobody has judged.' },
    ANSWER_OBJECTIONS: { description: 'Objections without an answer.' },
    SCORE_INTERVIEWS: { description: 'Interviews that the caller has not scored.' },
    PUBLISH_RESULT: { description: 'A result that can be published.' },
    PROPOSE_CANDIDATES: { description: 'Candidates to be proposed to personnel.' },
  },
});

@ObjectType('RecruitmentApproval', { description: 'What waits for the caller in a selection.' })
export class RecruitmentApprovalType {
  @Field(() => RecruitmentApprovalKindEnum, { description: 'What is to be done.' })
  kind!: RecruitmentApprovalKind;

  @Field(() => SelectionType, { nullable: true, description: 'In which selection.' })
  selection!: SelectionType | null;

  @Field(() => Int, { description: 'How many applications, objections, interviews, lists or candidates.' })
  waiting!: number;

  @Field(() => LocalDateScalar, {
    description: 'The last day on which it can be done; for objections without an answer it may have passed.',
  })
  until!: LocalDate;
}
