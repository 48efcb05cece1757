import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ObjectionType } from '../objection/objection.type.ts';
import { RequirementEnum } from './judge.input.ts';
import type { Requirement } from './requirement.rule.ts';

/** Who applied. Its own type, so that each of its fields is refused to whom it does not concern. */
@ObjectType('Applicant', { description: 'Pelamar: who applied; for the personnel admin alone.' })
export class ApplicantType implements Governed {
  @Field(() => String, { nullable: true, description: 'The name.' })
  name!: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The birth date.' })
  birthDate!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'NIK, 16 digits.' })
  nik!: string | null;

  /** Not a field. */
  standings!: readonly Standing[];
}

@ObjectType('RequirementFinding', { description: 'What the last judgement found about one requirement.' })
export class RequirementFindingType {
  @Field(() => RequirementEnum, { description: 'The requirement.' })
  requirement!: Requirement;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  met!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not.' })
  reason!: string | null;
}

@ObjectType('Ranking', { description: 'What the rules make of an application, as last published.' })
export class RankingType {
  @Field(() => String, { nullable: true, description: 'SKD: P/L, P, TL, TH or DIS; null for PPPK.' })
  skd!: string | null;

  @Field(() => [String], { description: 'What the SKD lacked: twk, tiu, tkp, total.' })
  below!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'L passed, TL not, TH lacks a test, DIS disqualified.',
  })
  status!: string | null;

  @Field(() => Int, { nullable: true, description: 'From 1 in its formation line.' })
  rank!: number | null;

  @Field(() => String, { nullable: true, description: 'The final value in three decimals, rounded half up.' })
  final!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Equal to the one before in the final value: what decided.',
  })
  tieCriterion!: string | null;

  @Field(() => String, { nullable: true, description: 'The number of the participant who is before by it.' })
  tieBehind!: string | null;
}

@ObjectType('Application', { description: 'Lamaran: one person in one selection.' })
export class ApplicationType implements Governed {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'NO PESERTA.' })
  participantNumber!: string | null;

  @Field(() => ID, { nullable: true, description: 'The formation line.' })
  lineId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'MS meets the requirements, TMS does not; null: not judged.',
  })
  verdict!: string | null;

  @Field(() => [RequirementFindingType], {
    nullable: true,
    description: 'The last judgement, with its reasons.',
  })
  findings!: RequirementFindingType[] | null;

  @Field(() => RankingType, { nullable: true, description: 'Null before anything was published.' })
  ranking!: RankingType | null;

  @Field(() => [ObjectionType], { nullable: true, description: 'Sanggah: what the applicant objected to.' })
  objections!: ObjectionType[] | null;

  @Field(() => ApplicantType, { nullable: true, description: 'Who applied.' })
  applicant!: ApplicantType | null;

  /** Not a field. */
  standings!: readonly Standing[];
}

@ArgsType()
export class ApplicationsArgs extends PageArgs {
  @Field(() => ID, { description: 'The selection.' })
  selection!: string;

  @Field(() => ID, { nullable: true, description: 'Of this formation line only.' })
  line?: string | null;

  @Field(() => Boolean, { defaultValue: false, description: 'Only those that have not been judged.' })
  unjudged!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Only those with an objection that has no answer.',
  })
  objecting!: boolean;
}

@ObjectType('ApplicationPage', { description: 'A page of applications, by NO PESERTA.' })
export class ApplicationPage {
  @Field(() => [ApplicationType], { description: 'The applications of this page.' })
  nodes!: ApplicationType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
