import type { LocalDate } from '@asn/civil-date';
import { EmployeeType } from '@asn/people';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { AppraisalBasisEnum, PredikatEnum, RatingEnum, type AppraisalBasis } from './appraisal.enum.ts';
import type { Predikat, Rating } from './predikat.table.ts';

@ObjectType('AppraisalDecree', { description: 'The decree by which a result was corrected.' })
export class AppraisalDecreeType {
  @Field(() => String, { description: 'Nomor SK.' })
  number!: string;

  @Field(() => LocalDateScalar, { description: 'Tanggal SK.' })
  date!: LocalDate;
}

@ObjectType('AppraisalRevision', { description: 'A result as it was sealed, or as it was corrected later.' })
export class AppraisalRevisionType {
  @Field(() => Int, { description: '1 as it was sealed; the highest counts.' })
  revision!: number;

  @Field(() => RatingEnum, { description: 'Rating hasil kerja.' })
  result!: Rating;

  @Field(() => RatingEnum, { description: 'Rating perilaku kerja.' })
  behaviour!: Rating;

  @Field(() => PredikatEnum, { description: 'Predikat kinerja: it follows from the two ratings.' })
  predikat!: Predikat;

  @Field(() => AppraisalBasisEnum, { description: 'Why it stands.' })
  basis!: AppraisalBasis;

  @Field(() => String, { description: 'What the assessor noted; empty when imported.' })
  note!: string;

  @Field(() => String, { nullable: true, description: 'Why it was corrected.' })
  reason!: string | null;

  @Field(() => AppraisalDecreeType, { nullable: true, description: 'By which decree it was corrected.' })
  decree!: AppraisalDecreeType | null;

  @Field(() => LocalDateScalar, { description: 'The day on which it was sealed.' })
  sealedOn!: LocalDate;
}

@ObjectType('Appraisal', {
  description:
    'Evaluasi kinerja of a term, sealed: nobody changes it, a correction stands beside what it corrects.',
})
export class AppraisalType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => String, {
    description: 'The term: a month `M01` to `M12`, a quarter `Q1` to `Q4`, or `YEAR`.',
  })
  term!: string;

  @Field(() => RatingEnum, { description: 'Rating hasil kerja, as it stands.' })
  result!: Rating;

  @Field(() => RatingEnum, { description: 'Rating perilaku kerja, as it stands.' })
  behaviour!: Rating;

  @Field(() => PredikatEnum, { description: 'Predikat kinerja, as it stands.' })
  predikat!: Predikat;

  @Field(() => LocalDateScalar, { description: 'The day on which it was sealed or last corrected.' })
  sealedOn!: LocalDate;

  @Field(() => EmployeeType, {
    nullable: true,
    description:
      'Pejabat penilai. Null when imported, when it was the regent, or for whom the caller may not see.',
  })
  assessor?: EmployeeType | null;

  @Field(() => [AppraisalRevisionType], { description: 'All that was sealed, the first one first.' })
  revisions!: AppraisalRevisionType[];

  /** Not a field. */
  assessorId!: string | null;
}

@ObjectType('AppraisalProposal', { description: 'What an assessor intends for a term, until it is sealed.' })
export class AppraisalProposalType {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => String, { description: 'The term: `M01`, `Q1`, `YEAR`.' })
  term!: string;

  @Field(() => RatingEnum, { description: 'Rating hasil kerja.' })
  result!: Rating;

  @Field(() => RatingEnum, { description: 'Rating perilaku kerja.' })
  behaviour!: Rating;

  @Field(() => PredikatEnum, { description: 'What the two come to.' })
  predikat!: Predikat;

  @Field(() => String, { description: 'What the assessor notes.' })
  note!: string;
}
