import { Field, ID, InputType, Int } from '@nestjs/graphql';
import type { PositionKind } from './position-kind.table.ts';
import { PositionKindEnum } from './position.type.ts';

@InputType('CreatePositionInput', {
  description: 'A title in a unit, with its need: what people are appointed to.',
})
export class CreatePositionInput {
  @Field(() => ID, { description: 'The unit.' })
  unit!: string;

  @Field(() => String, { description: 'Nama jabatan.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The id of the title in the national agency’s export (JABATAN ID), by which a file finds this position. Absent: one of its own.',
  })
  titleId?: string | null;

  @Field(() => PositionKindEnum, {
    description: 'Jenis jabatan. A managerial one is a seat: one holder at a time.',
  })
  kind!: PositionKind;

  @Field(() => String, { nullable: true, description: 'Eselon of a managerial position: `III.a`.' })
  echelon?: string | null;

  @Field(() => Int, { defaultValue: 1, description: 'How many holders the unit needs (ABK).' })
  need!: number;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether its holder heads the unit. Absent: a managerial one does, another does not.',
  })
  leads?: boolean | null;
}
