import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, PayloadType, type Payload } from '@asn/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { sanctionKinds, type SanctionKind, type SanctionLevel } from './sanction.table.ts';

const SanctionKindEnum = Object.fromEntries(sanctionKinds.map((kind) => [kind, kind])) as {
  [kind in SanctionKind]: kind;
};
registerEnumType(SanctionKindEnum, {
  name: 'SanctionKind',
  description: 'Jenis hukuman disiplin (PP 94/2021 art. 8), the mildest first.',
  valuesMap: {
    TEGURAN_LISAN: { description: 'Oral reprimand; light.' },
    TEGURAN_TERTULIS: { description: 'Written reprimand; light.' },
    PERNYATAAN_TIDAK_PUAS: { description: 'Written statement of dissatisfaction; light.' },
    POTONGAN_TUNJANGAN_6_BULAN: { description: 'Performance allowance cut by 25 % for six months; medium.' },
    POTONGAN_TUNJANGAN_9_BULAN: { description: 'The same for nine months; medium.' },
    POTONGAN_TUNJANGAN_12_BULAN: { description: 'The same for twelve months; medium.' },
    PENURUNAN_JABATAN_12_BULAN: { description: 'One level of position lower for twelve months; severe.' },
    PEMBEBASAN_JABATAN_12_BULAN: {
      description: 'Released to a position of pelaksana for twelve months; severe.',
    },
    PDHTAPS: {
      description:
        'Pemberhentian dengan hormat tidak atas permintaan sendiri: honourable dismissal, not at their own request; severe.',
    },
  },
});
export type DisciplineDecision = 'IMPOSE' | 'DISMISS';
const DisciplineDecisionEnum: { [decision in DisciplineDecision]: decision } = {
  IMPOSE: 'IMPOSE',
  DISMISS: 'DISMISS',
};
registerEnumType(DisciplineDecisionEnum, {
  name: 'DisciplineDecisionKind',
  description: 'What a person decided.',
  valuesMap: {
    IMPOSE: { description: 'A sanction was imposed.' },
    DISMISS: { description: 'None was.' },
  },
});

@ObjectType('SanctionRecommendation', {
  description: 'What the count leads to. A person examines and decides.',
})
export class SanctionRecommendationType {
  @Field(() => SanctionKindEnum, { description: 'The sanction.' })
  kind!: SanctionKind;

  @Field(() => String, { description: 'Its level: RINGAN, SEDANG or BERAT.' })
  level!: SanctionLevel;

  @Field(() => Boolean, {
    description: 'By ten workdays in a row. The salary then stops from the next month (PP 94/2021 art. 15).',
  })
  byRun!: boolean;

  @Field(() => [LocalDateScalar], {
    description: 'The days it rests on: the workdays without a valid reason, or those of the run.',
  })
  unexcused!: LocalDate[];

  @Field(() => Int, { description: 'And the days that lateness makes.' })
  lateDays!: number;

  @Field(() => String, { description: 'The article.' })
  law!: string;
}

@ObjectType('NextSanctionStep', { description: 'What the next days without a valid reason would lead to.' })
export class NextSanctionStepType {
  @Field(() => SanctionKindEnum, { description: 'The sanction.' })
  kind!: SanctionKind;

  @Field(() => Int, { description: 'How many days are left until it.' })
  days!: number;

  @Field(() => String, { description: 'The article.' })
  law!: string;
}

@ObjectType('DisciplineDecision', {
  description: 'What was decided on a year, with the count that was looked at.',
})
export class DisciplineDecisionType {
  @Field(() => ID, { description: 'Of this decision.' })
  id!: string;

  @Field(() => DisciplineDecisionEnum, { description: 'What was decided.' })
  decision!: DisciplineDecision;

  @Field(() => SanctionKindEnum, {
    nullable: true,
    description: 'The sanction; null where none was imposed.',
  })
  kind!: SanctionKind | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'The first day on which it has effect.' })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after it; null where it has no end.',
  })
  to!: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'The number of its decree.' })
  decree!: string | null;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => InstantScalar, { description: 'When.' })
  decidedAt!: Date;

  @Field(() => Int, { description: 'Days that counted at the decision, those of lateness included.' })
  daysThen!: number;

  @Field(() => Boolean, {
    description: 'The count is not what it was: leave was recorded later, for example. The decision stands.',
  })
  countChanged!: boolean;

  @Field(() => Boolean, { description: 'The sanction was revoked.' })
  revoked!: boolean;
}

@ObjectType('DisciplineYear', {
  description: 'Hitungan disiplin: what of a calendar year counts, up to the last day that is over.',
})
export class DisciplineYearType {
  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The last day that is counted. Null while none is over, or no working time was laid down.',
  })
  countedTo!: LocalDate | null;

  @Field(() => [LocalDateScalar], { description: 'Workdays without a valid reason.' })
  unexcused!: LocalDate[];

  @Field(() => Int, { description: 'Minutes late or gone too early.' })
  missedMinutes!: number;

  @Field(() => Int, {
    description: 'Days that they make: one for each 7.5 hours, or what else an admin has laid down.',
  })
  lateDays!: number;

  @Field(() => Int, { description: 'All days that count.' })
  total!: number;

  @Field(() => [LocalDateScalar], {
    description:
      'The longest run of such workdays, over weekends and holidays; it may have begun in the year before.',
  })
  longestRun!: LocalDate[];

  @Field(() => Boolean, {
    description:
      'Peringatan dini: one or two days, or lateness that will soon make one; nothing to sanction yet.',
  })
  warned!: boolean;

  @Field(() => SanctionRecommendationType, {
    nullable: true,
    description: 'What the count leads to. Null below three days, and for whom the scale does not hold.',
  })
  recommendation!: SanctionRecommendationType | null;

  @Field(() => NextSanctionStepType, {
    nullable: true,
    description: 'Null at the gravest, and for whom the scale does not hold.',
  })
  next!: NextSanctionStepType | null;

  @Field(() => Boolean, {
    description: 'A number of days is reached on which a person must decide, and nobody has.',
  })
  open!: boolean;

  @Field(() => String, { description: 'By whose rules this is weighed, in a sentence.' })
  rules!: string;

  @Field(() => String, { nullable: true, description: 'Their article.' })
  law!: string | null;

  @Field(() => [DisciplineDecisionType], { description: 'What was decided on this year, the first first.' })
  decisions!: DisciplineDecisionType[];
}

@InputType('DecideDisciplineInput', { description: 'What a person decides on a year, after examining it.' })
export class DecideDisciplineInput {
  @Field(() => ID, { description: 'On whom.' })
  employee!: string;

  @Field(() => Int, { description: 'The calendar year.' })
  year!: number;

  @Field(() => DisciplineDecisionEnum, { description: 'What.' })
  decision!: DisciplineDecision;

  @Field(() => SanctionKindEnum, {
    nullable: true,
    description: 'To impose: which sanction; it may be a milder one.',
  })
  kind?: SanctionKind | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'To impose: the first day on which it has effect.',
  })
  from?: LocalDate | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day after it; absent: by the kind, 6, 9 or 12 months later, else without an end.',
  })
  to?: LocalDate | null;

  @Field(() => String, { nullable: true, description: 'To impose: the number of the decree.' })
  decree?: string | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'To impose: its date.' })
  decreeDate?: LocalDate | null;

  @Field(() => String, { description: 'Why: 1 to 500 characters. They can read it.' })
  reason!: string;
}

@InputType('RevokeSanctionInput', { description: 'A sanction that is taken back.' })
export class RevokeSanctionInput {
  @Field(() => ID, { description: 'The decision that imposed it.' })
  decision!: string;

  @Field(() => String, { description: 'Why: 1 to 500 characters.' })
  reason!: string;
}

@ObjectType('DisciplineDecisionPayload', { description: 'The decision that was recorded, or why none was.' })
export class DisciplineDecisionPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'Of the decision; null when refused.' })
  decision?: string | null;
}

export interface DisciplineDecided extends Payload {
  decision?: string;
}
