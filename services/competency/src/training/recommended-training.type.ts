import { Field, Int, ObjectType } from '@nestjs/graphql';
import { CompetencyType } from '../dictionary/competency.type.ts';
import type { TrainingRow } from './read-trainings.ts';
import { TrainingType } from './training.type.ts';

@ObjectType('RecommendedTraining', { description: 'A training that closes a gap, and which.' })
export class RecommendedTrainingType {
  @Field(() => TrainingType, { description: 'The training.' })
  training!: TrainingType;

  @Field(() => CompetencyType, {
    description: 'The competency that is missing; the largest gap of those it develops.',
  })
  competency!: CompetencyType;

  @Field(() => Int, { description: 'The level that the position requires.' })
  required!: number;

  @Field(() => Int, { description: 'How many levels are missing.' })
  gap!: number;
}

export type RecommendedTrainingRow = Omit<RecommendedTrainingType, 'training' | 'competency'> & {
  training: TrainingRow;
  competencyCode: string;
};
