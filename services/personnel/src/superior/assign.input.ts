import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType } from '@nestjs/graphql';

@InputType('AssignSuperiorInput', {
  description: 'Who leads a person for a time, where it is not the one that the structure gives.',
})
export class AssignSuperiorInput {
  @Field(() => ID, { description: 'Who is led.' })
  employee!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Who leads. Absent: the exception in force ends, and the structure holds again.',
  })
  superior?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after it; absent: until another change.',
  })
  to?: LocalDate | null;

  @Field(() => String, { description: 'Why. It is published: no personal data.' })
  reason!: string;
}
