import type { LocalDate } from '@asn/civil-date';
import { InstantScalar } from '@asn/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { DecreeType } from '../decree/decree.type.ts';

@ObjectType('Education', { description: 'Schooling that was recorded with the document that shows it.' })
export class EducationType {
  @Field(() => String, { description: 'Tingkat pendidikan: SIASN’s code.' })
  level!: string;

  @Field(() => String, { description: 'Program studi.' })
  field!: string;

  @Field(() => String, { description: 'Sekolah or perguruan tinggi.' })
  institution!: string;

  @Field(() => Int, { description: 'Tahun lulus.' })
  graduatedYear!: number;

  @Field(() => String, { description: 'Nomor ijazah.' })
  certificateNumber!: string;

  @Field(() => DecreeType, { description: 'The document that shows it.' })
  document!: { number: string; date: LocalDate };

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  knownSince!: Date;
}
