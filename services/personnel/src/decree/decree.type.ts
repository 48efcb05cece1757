import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, InputType, ObjectType } from '@nestjs/graphql';

@ObjectType('Decree', { description: 'Surat keputusan (SK).' })
export class DecreeType {
  @Field(() => String, { description: 'Nomor SK.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Tanggal SK.' })
  date!: LocalDate;
}

@InputType('DecreeInput', {
  description: 'Surat keputusan (SK): the basis of a decision, never an invented number.',
})
export class DecreeInput {
  @Field(() => String, { description: 'Nomor SK.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Tanggal SK.' })
  date!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'TMT: the day on which the decision takes effect.' })
  effectiveOn!: LocalDate;
}
