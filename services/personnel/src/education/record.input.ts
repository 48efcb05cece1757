import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType('EducationDocumentInput', {
  description:
    'What shows the schooling: the letter that recognises it (pencantuman gelar), or the certificate.',
})
export class EducationDocumentInput {
  @Field(() => String, { description: 'Its number.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Its day.' })
  date!: LocalDate;
}

@InputType('RecordEducationInput', { description: 'Schooling that somebody has finished.' })
export class RecordEducationInput {
  @Field(() => ID, { description: 'Who.' })
  employee!: string;

  @Field(() => String, { description: 'Tingkat pendidikan: SIASN’s code, `40` is S-1.' })
  level!: string;

  @Field(() => String, { description: 'Program studi.' })
  field!: string;

  @Field(() => String, { description: 'Sekolah or perguruan tinggi.' })
  institution!: string;

  @Field(() => Int, { description: 'Tahun lulus.' })
  graduatedYear!: number;

  @Field(() => String, { description: 'Nomor ijazah.' })
  certificateNumber!: string;

  @Field(() => EducationDocumentInput, { description: 'The document.' })
  document!: EducationDocumentInput;
}
