import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, PageArgs, PageInfoType, RejectionType } from '@asn/subgraph';
import { ArgsType, Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { ImportKind, ImportState, RowOutcome } from './import-run.ts';

const kinds: { [kind in ImportKind]: kind } = { EMPLOYEES: 'EMPLOYEES', UNITS: 'UNITS' };
registerEnumType(kinds, {
  name: 'ImportKind',
  description: 'What the rows of a file are about.',
  valuesMap: {
    EMPLOYEES: { description: 'People, by the SIASN employee export.' },
    UNITS: { description: 'Units, by the UNOR export.' },
  },
});

const states: { [state in ImportState]: state } = {
  RECEIVED: 'RECEIVED',
  PREVIEWED: 'PREVIEWED',
  APPLYING: 'APPLYING',
  APPLIED: 'APPLIED',
};
registerEnumType(states, {
  name: 'ImportState',
  description: 'How far an import is.',
  valuesMap: {
    RECEIVED: { description: 'Stored; nothing was looked at.' },
    PREVIEWED: { description: 'It is known what applying would do.' },
    APPLYING: { description: 'Begun. After a crash it is gone on with by sending the same file again.' },
    APPLIED: { description: 'Done.' },
  },
});

const outcomes: { [outcome in RowOutcome]: outcome } = {
  CREATED: 'CREATED',
  CHANGED: 'CHANGED',
  UNCHANGED: 'UNCHANGED',
  REFUSED: 'REFUSED',
};
registerEnumType(outcomes, {
  name: 'RowOutcome',
  description: 'What becomes of a row.',
  valuesMap: {
    CREATED: { description: 'A person or unit that was not on record.' },
    CHANGED: { description: 'One on record that the row changes.' },
    UNCHANGED: {
      description: 'One on record of which the row changes nothing.',
    },
    REFUSED: { description: 'Nothing is taken from the row; its rejections say why.' },
  },
});

@ObjectType('ImportCounts', { description: 'Rows by what became of them; before applying, by what would.' })
export class ImportCountsType {
  @Field(() => Int, { description: 'People or units that were not on record.' })
  created!: number;

  @Field(() => Int, { description: 'Rows of which something was taken over.' })
  changed!: number;

  @Field(() => Int, { description: 'Rows in which nothing differs.' })
  unchanged!: number;

  @Field(() => Int, { description: 'Rows that can be mended and sent again.' })
  refused!: number;

  @Field(() => Int, { description: 'Rows with a difference that waits for a decision.' })
  toDecide!: number;

  @Field(() => Int, { description: 'Accepted rows that deserve a second look.' })
  warned!: number;

  @Field(() => Int, {
    description: 'People or units on record that are not in the file. Nothing happens to them.',
  })
  absent!: number;
}

@ObjectType('ImportRow', { description: 'What became of a row; what it says is not shown here.' })
export class ImportRowType {
  @Field(() => Int, { description: 'The row of the file; the header is row 1.' })
  row!: number;

  @Field(() => outcomes, { nullable: true, description: 'What it would do; null before the preview.' })
  previewed!: RowOutcome | null;

  @Field(() => outcomes, { nullable: true, description: 'What it did; null before it is applied.' })
  applied!: RowOutcome | null;

  @Field(() => [String], { description: 'The columns that were taken over.' })
  changed!: string[];

  @Field(() => Int, { description: 'How many differences wait for a decision.' })
  toDecide!: number;

  @Field(() => [RejectionType], { description: 'Why it was refused.' })
  rejections!: RejectionType[];

  @Field(() => [RejectionType], { description: 'What deserves a second look.' })
  warnings!: RejectionType[];

  /** Not fields: what the list is sorted by. */
  id!: string;
  name!: string;
}

@ObjectType('ImportRowPage', { description: 'A page of the rows of an import, in the order of the file.' })
export class ImportRowPageType {
  @Field(() => [ImportRowType], { description: 'The rows of this page.' })
  nodes!: ImportRowType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}

@ArgsType()
export class ImportRowArgs extends PageArgs {
  @Field(() => outcomes, {
    nullable: true,
    description: 'Only rows of which this became, or would. Absent: all.',
  })
  outcome?: RowOutcome | null;
}

@ObjectType('ImportRun', { description: 'A file of the national agency on its way into the records.' })
export class ImportRunType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => kinds, { description: 'What its rows are about.' })
  kind!: ImportKind;

  @Field(() => states, { description: 'How far it is.' })
  state!: ImportState;

  @Field(() => String, { description: 'The name of the file.' })
  fileName!: string;

  @Field(() => Int, { description: 'How many rows it has.' })
  rows!: number;

  @Field(() => LocalDateScalar, { description: 'The civil day of the upload.' })
  effectiveOn!: LocalDate;

  @Field(() => InstantScalar, { description: 'When it was uploaded.' })
  receivedAt!: Date;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was done; null before.' })
  appliedAt!: Date | null;

  /** Not fields. `name` is what the list is sorted by. */
  name!: string;
  absent!: number | null;
}

@ObjectType('ImportRunPage', { description: 'A page of imports, the latest first.' })
export class ImportRunPageType {
  @Field(() => [ImportRunType], { description: 'The imports of this page.' })
  nodes!: ImportRunType[];

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
