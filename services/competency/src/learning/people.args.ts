import { PageArgs } from '@asn/subgraph';
import { ArgsType, Field, ID, Int } from '@nestjs/graphql';

@ArgsType()
export class LearningHoursBelowArgs extends PageArgs {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => Int, { defaultValue: 20, description: 'People with fewer hours than these that count.' })
  hours!: number;

  @Field(() => ID, {
    nullable: true,
    description:
      'People placed in this unit or in a unit below it. Absent: all whom the caller leads or administers; for a personnel admin, an auditor and the appointing officer everyone.',
  })
  unit?: string | null;
}
