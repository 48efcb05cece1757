import type { LocalDate } from '@asn/civil-date';
import { OrgUnitType } from '@asn/people';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { formationKinds, type FormationKind } from '../ranking/ranking-input.ts';
import { stageTable, type SelectionKind, type Stage } from './stage.table.ts';

export const SelectionKindEnum: { [kind in SelectionKind]: kind } = { CPNS: 'CPNS', PPPK: 'PPPK' };
registerEnumType(SelectionKindEnum, {
  name: 'SelectionKind',
  description: 'What a selection is for.',
  valuesMap: {
    CPNS: { description: 'Calon PNS: candidates for permanent employment.' },
    PPPK: { description: 'Government employees with a contract.' },
  },
});

const mirrored = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in Name]: name };

export const SelectionStageNameEnum = mirrored(Object.keys(stageTable) as Stage[]);
registerEnumType(SelectionStageNameEnum, {
  name: 'SelectionStageName',
  description: 'Tahap seleksi, in the order in which they come.',
  valuesMap: {
    ANNOUNCEMENT: { description: 'Pengumuman: the selection is made known.' },
    REGISTRATION: { description: 'Pendaftaran: who wants to, applies.' },
    ADMINISTRATIVE_SELECTION: { description: 'Seleksi administrasi: applications are judged.' },
    ADMINISTRATIVE_OBJECTION: {
      description: 'Masa sanggah administrasi: objections to a judgement, and the answers.',
    },
    SKD: { description: 'Seleksi kompetensi dasar: the basic test.' },
    SKB: { description: 'Seleksi kompetensi bidang: the test in the field of the position.' },
    COMPETENCY_TEST: { description: 'Seleksi kompetensi of PPPK.' },
    INTEGRATION: { description: 'Integrasi nilai: the results are made one.' },
    RESULT_OBJECTION: { description: 'Masa sanggah hasil: objections to the result, and the answers.' },
    FILING: { description: 'Pemberkasan: documents of who passed.' },
    NIP: { description: 'Penetapan NIP, or NI PPPK.' },
  },
});

export const FormationKindEnum = mirrored(formationKinds);
registerEnumType(FormationKindEnum, {
  name: 'FormationKind',
  description: 'Jenis kebutuhan: for whom a formation line is, and so which threshold holds.',
  valuesMap: {
    UMUM: { description: 'Kebutuhan umum: for everyone.' },
    CUMLAUDE: { description: 'Putra-putri lulusan terbaik (cum laude).' },
    DIASPORA: { description: 'Indonesians who live abroad.' },
    DISABILITAS: { description: 'Penyandang disabilitas.' },
    PAPUA: { description: 'Putra-putri Papua.' },
    DAERAH_TERTINGGAL: { description: 'Putra-putri daerah tertinggal: of a region that is left behind.' },
  },
});

@ObjectType('SelectionStage', { description: 'When a stage is; both days belong to it.' })
export class SelectionStageType {
  @Field(() => SelectionStageNameEnum, { description: 'The stage.' })
  stage!: Stage;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  to!: LocalDate;

  @Field(() => String, { description: 'The law that asks for it.' })
  law!: string;
}

@ObjectType('SkbPart', { description: 'A part of the SKB and its weight.' })
export class SkbPartType {
  @Field(() => String, { description: 'Its name; INTERVIEW is scored by a panel, others are imported.' })
  part!: string;

  @Field(() => Int, { description: 'Percent; the parts make 100.' })
  weight!: number;
}

@ObjectType('FormationLine', {
  description: 'Formasi: places in a position of a unit, for one kind of applicants.',
})
export class FormationLineType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its short name, by which files refer to it.' })
  code!: string;

  @Field(() => String, { description: 'The title of the position, as announced.' })
  title!: string;

  @Field(() => ID, { description: 'The position of personnel.' })
  positionId!: string;

  @Field(() => OrgUnitType, { nullable: true, description: 'The unit.' })
  unit!: OrgUnitType;

  @Field(() => FormationKindEnum, { description: 'For whom.' })
  kind!: FormationKind;

  @Field(() => Int, { description: 'How many places.' })
  places!: number;

  @Field(() => [String], { description: 'The levels of education that may apply, by their SIASN codes.' })
  educationLevels!: string[];

  @Field(() => Int, {
    description: 'The highest age, in completed years on the last day of the registration.',
  })
  maximumAge!: number;

  @Field(() => Int, { description: 'How many applied.' })
  applicants!: number;

  @Field(() => Int, { description: 'How many of them meet the requirements.' })
  eligible!: number;
}

@ObjectType('Publication', { description: 'A published result, which anyone can compute again.' })
export class PublicationType {
  @Field(() => Int, { description: 'From 1; a later one corrects those before it.' })
  edition!: number;

  @Field(() => String, { description: 'SHA-256 of the canonical JSON of all that decided it.' })
  sha256!: string;

  @Field(() => LocalDateScalar, { description: 'The day of the publication.' })
  publishedOn!: LocalDate;

  @Field(() => String, { description: 'The number of the decree.' })
  decreeNumber!: string;
}

@ObjectType('Selection', {
  description: 'Seleksi: the recruitment of one kind of civil servants in one year.',
})
export class SelectionType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => SelectionKindEnum, { description: 'CPNS or PPPK.' })
  kind!: SelectionKind;

  @Field(() => Int, { description: 'The year of its formation.' })
  year!: number;

  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => String, { description: 'The number of the decree that announced it.' })
  decreeNumber!: string;

  @Field(() => LocalDateScalar, { description: 'The date of that decree.' })
  decreeDate!: LocalDate;

  @Field(() => String, { description: 'Where the rules come from by which it is decided.' })
  rulesSource!: string;

  @Field(() => [SelectionStageType], { description: 'Its schedule.' })
  stages!: SelectionStageType[];

  @Field(() => [SelectionStageNameEnum], {
    description: 'The stages of today: none between two, several where they overlap.',
  })
  present!: Stage[];

  @Field(() => [SkbPartType], { description: 'The parts of the SKB; none for PPPK.' })
  skbParts!: SkbPartType[];

  @Field(() => [FormationLineType], { description: 'Its formation.' })
  lines!: FormationLineType[];

  @Field(() => PublicationType, { nullable: true, description: 'The last published result.' })
  publication!: PublicationType | null;
}
