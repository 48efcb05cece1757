import { Field, Int, ObjectType } from '@nestjs/graphql';
import { TalentSourceType } from './talent-box.type.ts';
import type { Box } from './words.ts';

@ObjectType('TalentBoxCount', { description: 'How many people are in a box.' })
export class TalentBoxCountType {
  @Field(() => Int, { description: '1 to 9.' })
  box!: Box;

  @Field(() => Int, {
    nullable: true,
    description: 'Null where it is not shown: fewer than five people, or they could be worked out from it.',
  })
  people!: number | null;

  @Field(() => [String], { description: 'What the law recommends for who is in it.' })
  recommendations!: string[];
}

@ObjectType('TalentMap', {
  description: 'Peta talenta: the people placed in a unit and those below it, today, by box.',
})
export class TalentMapType {
  @Field(() => Boolean, { description: 'True where there are fewer than five people: nothing is shown.' })
  suppressed!: boolean;

  @Field(() => Int, { nullable: true, description: 'How many people are counted. Null when suppressed.' })
  people!: number | null;

  @Field(() => [TalentBoxCountType], { description: 'Box 9 first; empty when suppressed.' })
  boxes!: TalentBoxCountType[];

  @Field(() => Int, {
    nullable: true,
    description: 'How many have no box because something is not known. Null where it is not shown.',
  })
  incomplete!: number | null;

  @Field(() => Boolean, { description: 'False while changes of the last moments are still being counted.' })
  upToDate!: boolean;

  @Field(() => [TalentSourceType], { description: 'The other services that it is from.' })
  sources!: TalentSourceType[];
}
