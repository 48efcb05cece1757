import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar } from '@asn/subgraph';
import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { AspectEnum, BehaviourEnum, PartEnum } from './skp.enum.ts';
import type { Aspect, BehaviourValue, Part } from './skp-content.ts';

@InputType('OpenSkpInput', { description: 'From when on somebody has an SKP in their position.' })
export class OpenSkpInput {
  @Field(() => ID, { nullable: true, description: 'Whose; absent: the caller’s own.' })
  employee?: string | null;

  @Field(() => LocalDateScalar, {
    description:
      'Its first day; it lasts to the end of that year. An SKP of the same year that has begun earlier ends on the day before.',
  })
  from!: LocalDate;
}

@InputType('SkpIndicatorInput', { description: 'An indicator with its target.' })
export class SkpIndicatorInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The indicator of an earlier version, to keep its progress.',
  })
  id?: string | null;

  @Field(() => AspectEnum, { description: 'The aspect or perspective.' })
  aspect!: Aspect;

  @Field(() => String, { description: 'What is measured: up to 500 characters.' })
  text!: string;

  @Field(() => Float, { description: 'The target, more than 0.' })
  target!: number;

  @Field(() => String, { description: 'Satuan.' })
  unit!: string;
}

@InputType('SkpResultInput', { description: 'A work result.' })
export class SkpResultInput {
  @Field(() => ID, { nullable: true, description: 'The result of an earlier version that it continues.' })
  id?: string | null;

  @Field(() => String, { description: 'The result: up to 500 characters.' })
  title!: string;

  @Field(() => PartEnum, { description: 'Main or additional.' })
  part!: Part;

  @Field(() => Int, { description: 'Bobot, whole percent.' })
  weight!: number;

  @Field(() => ID, {
    nullable: true,
    description: "The result of the superior's agreed SKP that it intervenes on.",
  })
  superiorResult?: string | null;

  @Field(() => [SkpIndicatorInput], { description: 'How it is measured.' })
  indicators!: SkpIndicatorInput[];
}

@InputType('SkpBehaviourInput', { description: 'What is expected of a value in particular.' })
export class SkpBehaviourInput {
  @Field(() => BehaviourEnum, { description: 'The value.' })
  value!: BehaviourValue;

  @Field(() => String, { description: 'The expectation: up to 500 characters.' })
  expectation!: string;
}

@InputType('DraftSkpInput', {
  description: 'All that an SKP is to say; it replaces the draft that there is.',
})
export class DraftSkpInput {
  @Field(() => ID, { description: 'The SKP.' })
  skp!: string;

  @Field(() => [SkpResultInput], { description: 'All work results.' })
  results!: SkpResultInput[];

  @Field(() => [SkpBehaviourInput], {
    description:
      'Values of which something particular is expected; the others of the seven stand by themselves.',
  })
  behaviours!: SkpBehaviourInput[];
}

@InputType('AgreeSkpInput', { description: 'What the caller has read and agrees to.' })
export class AgreeSkpInput {
  @Field(() => ID, { description: 'The SKP.' })
  skp!: string;

  @Field(() => Int, { description: 'The version of the draft.' })
  version!: number;

  @Field(() => Int, { description: 'Its revision, as it was read.' })
  revision!: number;
}
