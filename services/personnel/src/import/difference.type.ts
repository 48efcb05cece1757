import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageInfoType, PayloadType } from '@asn/subgraph';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecreeInput } from '../decree/decree.type.ts';

export const DifferenceStateEnum = {
  OPEN: 'OPEN',
  TAKEN: 'TAKEN',
  KEPT: 'KEPT',
  SETTLED: 'SETTLED',
} as const;
export type DifferenceState = keyof typeof DifferenceStateEnum;
registerEnumType(DifferenceStateEnum, {
  name: 'DifferenceState',
  description: 'What became of a difference between a file and the records.',
  valuesMap: {
    OPEN: { description: 'Waits for a decision.' },
    TAKEN: { description: 'Decided: the file was right.' },
    KEPT: { description: 'Decided: the records were right. The same two values are not asked again.' },
    SETTLED: { description: 'A later file no longer differs.' },
  },
});

export const DecisionEnum = { TAKE: 'TAKE', KEEP: 'KEEP' } as const;
export type Decision = keyof typeof DecisionEnum;
registerEnumType(DecisionEnum, {
  name: 'DifferenceDecision',
  description: 'Which of the two holds.',
  valuesMap: {
    TAKE: { description: 'What the file says.' },
    KEEP: { description: 'What is on record.' },
  },
});

@ObjectType('Difference', {
  description: 'Where an imported file differs from the records, and an admin says which one holds.',
})
export class DifferenceType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => String, { description: 'The column of the file.' })
  column!: string;

  @Field(() => String, { nullable: true, description: 'What is on record; null for nothing.' })
  ours!: string | null;

  @Field(() => String, { nullable: true, description: 'What the file says; null for a blank.' })
  theirs!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From when the file’s value would hold; null when it tells no date.',
  })
  effectiveOn!: LocalDate | null;

  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => Int, { description: 'The row of its file; the header is row 1.' })
  row!: number;

  @Field(() => DifferenceStateEnum, { description: 'What became of it.' })
  state!: DifferenceState;

  /** Not fields. `name` is what the list is sorted by. */
  name!: string;
  personId!: string | null;
  unitId!: string | null;
}

@ObjectType('DifferencePage', {
  description: 'A page of open differences, by the names of those they are about.',
})
export class DifferencePageType {
  @Field(() => [DifferenceType], { description: 'The differences of this page.' })
  nodes!: DifferenceType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@InputType('DecideDifferenceInput', { description: 'Says whether the file or the records are right.' })
export class DecideDifferenceInput {
  @Field(() => ID, { description: 'The difference.' })
  difference!: string;

  @Field(() => DecisionEnum, { description: 'Which of the two holds.' })
  decision!: Decision;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'From when the file’s value holds, where it is a change that the file gives no date for.',
  })
  effectiveOn?: LocalDate | null;

  @Field(() => DecreeInput, {
    nullable: true,
    description:
      'The decree that decides it; its TMT goes before `effectiveOn`. Absent: the row is the basis.',
  })
  decree?: DecreeInput | null;
}

@ObjectType('DifferencePayload', { description: 'The difference after the decision, or why it was refused.' })
export class DifferencePayload extends PayloadType {
  @Field(() => DifferenceType, { nullable: true, description: 'Null when refused.' })
  difference?: DifferenceType | null;
}
