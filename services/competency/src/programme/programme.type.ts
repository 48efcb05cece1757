import type { Governed, Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { EmployeeType, OrgUnitType } from '@asn/people';
import { LocalDateScalar, PageArgs, PageInfoType, PayloadType } from '@asn/subgraph';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { TrainingType } from '../training/training.type.ts';

@ObjectType('TrainingProgramme', {
  description:
    'Program pelatihan berkala: a training that a group of people takes again every so many months.',
})
export class ProgrammeType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => TrainingType, { description: 'The training.' })
  training!: TrainingType;

  @Field(() => String, { description: 'Instansi penyelenggara.' })
  host!: string;

  @Field(() => Int, { description: 'Months from one to the next.' })
  cycleMonths!: number;

  @Field(() => String, { description: 'The kind of position of its group, as `Position.kind` has it.' })
  positionKind!: string;

  @Field(() => String, { nullable: true, description: 'Of this echelon alone; null: of any.' })
  echelon!: string | null;

  @Field(() => OrgUnitType, {
    nullable: true,
    description: 'In this unit and below it alone; null: everywhere.',
  })
  orgUnit!: OrgUnitType | null;

  @Field(() => LocalDateScalar, { description: 'The first day on which somebody is due.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which nobody is any longer.',
  })
  to!: LocalDate | null;

  /** Not fields. */
  trainingId!: string;
  unitId!: string | null;
}

export type ProgrammeRow = Omit<ProgrammeType, 'training' | 'orgUnit'>;

@InputType('OpenTrainingProgrammeInput', { description: 'A recurring training and its group.' })
export class OpenProgrammeInput {
  @Field(() => ID, { description: 'The training of the catalogue.' })
  training!: string;

  @Field(() => String, { description: 'Who holds it.' })
  host!: string;

  @Field(() => Int, { description: 'Months from one to the next, 1 to 120.' })
  cycleMonths!: number;

  @Field(() => String, { description: 'The kind of position of its group, as `Position.kind` has it.' })
  positionKind!: string;

  @Field(() => String, { nullable: true, description: 'Of this echelon alone: `III.a`.' })
  echelon?: string | null;

  @Field(() => ID, { nullable: true, description: 'In this unit and below it alone.' })
  unit?: string | null;

  @Field(() => LocalDateScalar, { description: 'The first day on which somebody is due.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day on which nobody is any longer.',
  })
  to?: LocalDate | null;
}

@InputType('EndTrainingProgrammeInput', { description: 'When a programme ends.' })
export class EndProgrammeInput {
  @Field(() => ID, { description: 'The programme.' })
  programme!: string;

  @Field(() => LocalDateScalar, { description: 'The first day on which nobody is due any longer.' })
  to!: LocalDate;
}

@ObjectType('TrainingProgrammePayload', {
  description: 'The programme as it stands now, or why nothing was changed.',
})
export class ProgrammePayload extends PayloadType {
  @Field(() => ProgrammeType, { nullable: true, description: 'Null when refused.' })
  programme?: ProgrammeType | null;
}

@ObjectType('DueTraining', { description: 'A programme that somebody is due for.' })
export class DueTrainingType {
  @Field(() => ProgrammeType, { description: 'The programme.' })
  programme!: ProgrammeRow;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day of the time before; null: never taken.',
  })
  lastTakenOn!: LocalDate | null;

  @Field(() => LocalDateScalar, { description: 'Since when they are due: a cycle after the time before.' })
  dueOn!: LocalDate;
}

@ArgsType()
export class DueForTrainingArgs extends PageArgs {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Who is due on this day; today when absent.' })
  on?: LocalDate | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'People placed in this unit or in a unit below it. Absent: all whom the caller leads or administers; for a personnel admin, an auditor and the appointing officer everyone.',
  })
  unit?: string | null;
}

/** A person and what they are due for. Its other fields are resolved: see `programme.resolver.ts`. */
@ObjectType('DueTrainingRow', { description: 'One person who is due for a training.' })
export class DueTrainingRow implements Governed {
  @Field(() => EmployeeType, { nullable: true, description: 'The person.' })
  employee!: EmployeeType;

  @Field(() => [DueTrainingType], {
    nullable: true,
    description: 'What they are due for, the longest due first.',
  })
  trainings!: DueTrainingType[] | null;

  /** Not fields. */
  day!: LocalDate;
  standings!: readonly Standing[];
}

@ObjectType('DueTrainingPage', { description: 'A page of people who are due for a training, by name.' })
export class DueTrainingPage {
  @Field(() => [DueTrainingRow], { description: 'The people of this page.' })
  nodes!: Omit<DueTrainingRow, 'trainings'>[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
