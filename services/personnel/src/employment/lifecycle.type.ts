import type { LocalDate } from '@asn/civil-date';
import { inLanguage, type Rejection } from '@asn/law';
import { InstantScalar, LocalDateScalar, RejectionType, type RequestContext } from '@asn/subgraph';
import {
  Context,
  Field,
  ObjectType,
  Parent,
  registerEnumType,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import { DecreeType } from '../decree/decree.type.ts';
import { EmploymentKindEnum } from '../employee/employment-kind.enum.ts';
import { entries, lifecycle, type EntryName, type TransitionName } from './lifecycle.table.ts';
import { evidences, type Evidence } from './situation.ts';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [name in Name]: name };

const described = (rows: Record<string, { label: { id: string; en: string } }>) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, { label }]) => [name, { description: `${label.id}: ${label.en}.` }]),
  );

export const LifecycleTransitionEnum = named(Object.keys(lifecycle) as TransitionName[]);
registerEnumType(LifecycleTransitionEnum, {
  name: 'LifecycleTransition',
  description: 'What a decree may make of an employment.',
  valuesMap: described(lifecycle),
});

const steps = { ...entries, ...lifecycle };
const LifecycleStepEnum = named(Object.keys(steps) as (EntryName | TransitionName)[]);
registerEnumType(LifecycleStepEnum, {
  name: 'LifecycleStep',
  description: 'A step in the life of an employment, its beginning too.',
  valuesMap: described(steps),
});

const EvidenceEnum = named(evidences);
registerEnumType(EvidenceEnum, {
  name: 'LifecycleEvidence',
  description: 'A paper that a transition needs.',
  valuesMap: {
    BASIC_TRAINING: { description: 'Certificate of basic training (latsar).' },
    HEALTH_TEST: { description: 'Health certificate.' },
  },
});

@ObjectType('LifecycleEntry', { description: 'A step that was recorded in the life of an employment.' })
export class LifecycleEntryType {
  @Field(() => LifecycleStepEnum, { description: 'What happened.' })
  step!: EntryName | TransitionName;

  @Field(() => String, { description: 'What happened, in words, by `Accept-Language`.' })
  label?: string;

  @Field(() => LocalDateScalar, { description: 'TMT.' })
  effectiveOn!: LocalDate;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after the contract or the leave that began by it.',
  })
  until!: LocalDate | null;

  @Field(() => EmploymentKindEnum, { description: 'What the person served as from then on.' })
  kind!: EmploymentKindEnum;

  @Field(() => String, {
    nullable: true,
    description: 'Kedudukan hukum from then on, two digits; null when it is not known.',
  })
  legalStanding!: string | null;

  @Field(() => DecreeType, {
    nullable: true,
    description: 'The decree; null when it came in by a file without one.',
  })
  decree!: DecreeType | null;

  @Field(() => InstantScalar, { description: 'When it was recorded.' })
  knownSince!: Date;
}

@ObjectType('PossibleTransition', {
  description: 'A way that leads from where an employment stands, and what stands against it on the day.',
})
export class PossibleTransitionType {
  @Field(() => LifecycleTransitionEnum, { description: 'Which one: the input of `transitionEmployment`.' })
  transition!: TransitionName;

  @Field(() => String, { description: 'The same in words, by `Accept-Language`.' })
  label?: string;

  @Field(() => String, { description: 'The article.' })
  law!: string;

  @Field(() => Boolean, { description: 'Whether the employment ends by it, and every appointment with it.' })
  endsEmployment!: boolean;

  @Field(() => Boolean, { description: 'Whether it needs a day on which it ends (`until`).' })
  needsUntil!: boolean;

  @Field(() => [EvidenceEnum], { description: 'The papers that it needs.' })
  needsEvidence!: Evidence[];

  @Field(() => [RejectionType], { description: 'All that stands against it on the day; empty: nothing.' })
  blocks!: Rejection[];
}

@Resolver(() => LifecycleEntryType)
export class LifecycleEntryResolver {
  @ResolveField(() => String)
  label(@Parent() { step }: LifecycleEntryType, @Context() { language }: RequestContext): string {
    return inLanguage(steps[step].label, language);
  }
}

@Resolver(() => PossibleTransitionType)
export class PossibleTransitionResolver {
  @ResolveField(() => String)
  label(@Parent() { transition }: PossibleTransitionType, @Context() { language }: RequestContext): string {
    return inLanguage(lifecycle[transition].label, language);
  }
}
