import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('UnitLearningDuty', {
  description:
    'How far the people of a unit and of all below it have fulfilled the duty of learning hours in a year. As of today, or of the last day of a past year; counted within seconds of a change.',
})
export class UnitLearningDutyType {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => Int, { description: 'People who have the duty: the PNS and CPNS.' })
  people!: number;

  @Field(() => Int, { description: 'Of these, those who have all hours of it.' })
  fulfilled!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Fulfilled of people, 0 to 1; null where nobody has the duty.',
  })
  share!: number | null;

  @Field(() => Int, { description: 'JP that count, of all people of these units.' })
  hours!: number;
}
