import type { Governed, Standing } from '@asn/access';
import { EmployeeType } from '@asn/people';
import { PageInfoType } from '@asn/subgraph';
import { Field, ObjectType } from '@nestjs/graphql';
import { LearningBalanceType } from './learning.type.ts';
import { LearningRecordType, type LearningRecordRow } from './learning.type.ts';

/** A person of the list, and their hours. */
@ObjectType('LearningHoursRow', { description: 'One person who has fewer hours than asked for.' })
export class LearningHoursRow implements Governed {
  @Field(() => EmployeeType, { nullable: true, description: 'The person.' })
  employee!: EmployeeType;

  @Field(() => LearningBalanceType, { nullable: true, description: 'Their hours of the year.' })
  balance!: LearningBalanceType | null;

  /** Not fields. */
  year!: number;
  standings!: readonly Standing[];
}

@ObjectType('LearningHoursPage', { description: 'A page of people with too few hours, by name.' })
export class LearningHoursPage {
  @Field(() => [LearningHoursRow], { description: 'The people of this page.' })
  nodes!: Omit<LearningHoursRow, 'balance'>[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ObjectType('LearningProposalPage', {
  description: 'A page of claims that wait for the caller, the one that has waited longest first.',
})
export class LearningProposalPage {
  @Field(() => [LearningRecordType], { description: 'The claims of this page.' })
  nodes!: LearningRecordRow[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
