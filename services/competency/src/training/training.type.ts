import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import { trainingKinds, type TrainingKind } from './training-kind.table.ts';

export const TrainingKindEnum = Object.fromEntries(trainingKinds.map((kind) => [kind, kind])) as {
  [kind in TrainingKind]: kind;
};
registerEnumType(TrainingKindEnum, {
  name: 'TrainingKind',
  description: 'Kinds of training (bentuk pengembangan kompetensi).',
  valuesMap: {
    PKN: { description: 'Pelatihan Kepemimpinan Nasional; Diklat PIM I and II before.' },
    PKA: { description: 'Pelatihan Kepemimpinan Administrator; Diklat PIM III before.' },
    PKP: { description: 'Pelatihan Kepemimpinan Pengawas; Diklat PIM IV before.' },
    LATSAR: { description: 'Pelatihan Dasar CPNS; Prajabatan before.' },
    FUNCTIONAL: { description: 'Pelatihan fungsional.' },
    TECHNICAL: { description: 'Pelatihan teknis.' },
    SOCIO_CULTURAL: { description: 'Pelatihan sosial kultural.' },
    SEMINAR: { description: 'Seminar, konferensi, sarasehan.' },
    WORKSHOP: { description: 'Lokakarya.' },
    COURSE: { description: 'Kursus.' },
    OTHER: { description: 'Any other.' },
  },
});

@ObjectType('TrainingCompetency', { description: 'What a training develops.' })
export class TrainingCompetencyType {
  @Field(() => CompetencyType, { description: 'The competency.' })
  competency!: CompetencyType;

  @Field(() => Int, { description: 'Up to which level.' })
  level!: number;

  /** Not a field. */
  competencyCode!: string;
}

@ObjectType('Training', { description: 'Pelatihan: an entry of the catalogue.' })
export class TrainingType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Its code in the catalogue.' })
  code!: string;

  @Field(() => String, { description: 'Nama pelatihan.' })
  name!: string;

  @Field(() => TrainingKindEnum, { description: 'Its kind.' })
  kind!: TrainingKind;

  @Field(() => Int, { description: 'Jam pelajaran (JP) that it gives.' })
  hours!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many months its certificate is good for; null: for ever.',
  })
  validMonths!: number | null;

  @Field(() => [TrainingCompetencyType], { description: 'What it develops, by the code of the competency.' })
  develops!: TrainingCompetencyType[];
}
