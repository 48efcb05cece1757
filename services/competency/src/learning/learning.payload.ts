import { PayloadType, type Payload } from '@asn/subgraph';
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { LearningRecordType } from './learning.type.ts';

/** What a use case about one record answers; its id when it took effect. */
export interface LearningChanged extends Payload {
  recordId?: string;
}

@ObjectType('LearningPayload', { description: 'The record as it stands now, or why nothing was changed.' })
export class LearningPayload extends PayloadType {
  @Field(() => LearningRecordType, { nullable: true, description: 'Null when refused.' })
  record?: LearningRecordType | null;
}

@ObjectType('LearningDutyRow', { description: 'The duty of a kind of employment, from a year on.' })
export class LearningDutyRowType {
  @Field(() => String, { description: 'The kind of employment.' })
  employmentKind!: string;

  @Field(() => Int, { description: 'The first year in which it holds; until the next row of the kind.' })
  fromYear!: number;

  @Field(() => Int, { nullable: true, description: 'Hours that must be collected; null: no duty.' })
  least!: number | null;

  @Field(() => Int, { nullable: true, description: 'Hours that count at most; null: all.' })
  most!: number | null;

  @Field(() => String, { description: 'The regulation that says so.' })
  source!: string;
}

@ObjectType('LearningDutyPayload', { description: 'The duty as it is kept, or why it is not.' })
export class LearningDutyPayload extends PayloadType {
  @Field(() => LearningDutyRowType, { nullable: true, description: 'Null when refused.' })
  row?: LearningDutyRowType | null;
}
