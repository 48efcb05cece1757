import type { LocalDate } from '@asn/civil-date';
import { EmployeeType, OrgUnitType } from '@asn/people';
import { InstantScalar, LocalDateScalar } from '@asn/subgraph';
import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import { AspectEnum, BehaviourEnum, PartEnum } from './skp.enum.ts';
import type { Aspect, BehaviourValue, Part, SkpContent } from './skp-content.ts';

@ObjectType('SkpIndicator', { description: 'Indikator kinerja individu with its target.' })
class SkpIndicatorType {
  @Field(() => ID, { description: 'The same in every version: progress is recorded against it.' })
  id!: string;

  @Field(() => AspectEnum, { description: 'The aspect or perspective.' })
  aspect!: Aspect;

  @Field(() => String, { description: 'What is measured.' })
  text!: string;

  @Field(() => Float, { description: 'The target, in `unit`.' })
  target!: number;

  @Field(() => String, { description: 'Satuan: `dokumen`, `%`, `bulan`.' })
  unit!: string;
}

@ObjectType('SkpResult', { description: 'Rencana hasil kerja: what somebody is to achieve.' })
class SkpResultType {
  @Field(() => ID, { description: 'The same in every version.' })
  id!: string;

  @Field(() => String, { description: 'The result.' })
  title!: string;

  @Field(() => PartEnum, { description: 'Main or additional.' })
  part!: Part;

  @Field(() => Int, { description: 'Bobot, whole percent; all results make 100.' })
  weight!: number;

  @Field(() => ID, {
    nullable: true,
    description: "The superior's result that it intervenes on; null at the root of the cascade.",
  })
  superiorResultId!: string | null;

  @Field(() => [SkpIndicatorType], { description: 'How it is measured.' })
  indicators!: SkpIndicatorType[];
}

@ObjectType('SkpBehaviour', {
  description: 'Perilaku kerja: a value, and what is expected of it in particular.',
})
class SkpBehaviourType {
  @Field(() => BehaviourEnum, { description: 'The value.' })
  value!: BehaviourValue;

  @Field(() => String, { description: 'Ekspektasi khusus pimpinan; empty where there is none.' })
  expectation!: string;
}

@ObjectType('SkpVersion', {
  description:
    'What an SKP said at a time. It is a draft until both have signed; an agreed version never changes.',
})
export class SkpVersionType {
  @Field(() => Int, { description: '1 for the first.' })
  version!: number;

  @Field(() => Int, {
    description: 'Counts the changes of the draft. Who agrees names the one they have read.',
  })
  revision!: number;

  @Field(() => [SkpResultType], { description: 'The work results.' })
  results!: SkpContent['results'];

  @Field(() => [SkpBehaviourType], { description: 'The seven values.' })
  behaviours!: SkpContent['behaviours'];

  @Field(() => InstantScalar, { description: 'When it was last changed.' })
  draftedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When the employee agreed.' })
  employeeSignedAt!: Date | null;

  @Field(() => InstantScalar, { nullable: true, description: 'When the superior agreed.' })
  superiorSignedAt!: Date | null;

  @Field(() => EmployeeType, {
    nullable: true,
    description: 'The superior who agreed; null too for the regent.',
  })
  superior?: EmployeeType | null;

  /** Not a field. */
  superiorId!: string | null;
}

/** A version of an SKP. Its progress, versions and people are resolved: see `skp.resolver.ts`. */
@ObjectType('Skp', {
  description:
    'Sasaran kinerja pegawai: what is expected of somebody in a year or a part of it, in one position.',
})
export class SkpType {
  @Field(() => ID, { description: 'Its opaque id.' })
  id!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => LocalDateScalar, { description: 'Its first day.' })
  from!: LocalDate;

  @Field(() => LocalDateScalar, { description: 'Its last day.' })
  to!: LocalDate;

  @Field(() => OrgUnitType, { nullable: true, description: 'The unit of the position that it is about.' })
  unit!: OrgUnitType;

  /** Not fields. */
  employeeId!: string;
}
