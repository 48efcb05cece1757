import { EmployeeType } from '@asn/people';
import { PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ArgsType()
export class TalentPoolArgs extends PageArgs {
  @Field(() => Int, { description: 'The box, 1 to 9.' })
  box!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'People placed in this unit or in a unit below it; of the whole regency when absent.',
  })
  unit?: string | null;
}

@ArgsType()
export class CandidatesArgs extends PageArgs {
  @Field(() => ID, { description: 'The position that somebody is looked for.' })
  position!: string;
}

@ObjectType('TalentPage', { description: 'A page of people, for whom `talentBox` and `readiness` say why.' })
export class TalentPage {
  @Field(() => [EmployeeType], { nullable: 'itemsAndList', description: 'The people.' })
  nodes!: EmployeeType[];

  @Field(() => PageInfoType, { description: 'Where the page ends.' })
  pageInfo!: PageInfoType;
}
