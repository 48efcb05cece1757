import type { LocalDate } from '@asn/civil-date';
import { LocalDateScalar, PageArgs, PageInfoType } from '@asn/subgraph';
import {
  ArgsType,
  Directive,
  Field,
  ID,
  InputType,
  Int,
  IntersectionType,
  ObjectType,
} from '@nestjs/graphql';
import { PointOfViewArgs } from '../graph/point-of-view.args.ts';
import type { PointOfView } from '../graph/point-of-view.ts';

@ObjectType('OrgUnit', {
  description: 'Unit organisasi (UNOR): an office, a school, a bidang. A tree with one root.',
})
@Directive('@key(fields: "id")')
export class OrgUnitType {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;

  @Field(() => String, { description: 'Nama unor, as of the day.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Eselon of its head: `II.b`; null when its head has none.',
  })
  echelon!: string | null;

  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'Since when it has been called so and stood there; null: since before the records.',
  })
  from!: LocalDate | null;

  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when: the first day without it.' })
  to!: LocalDate | null;

  /** Not fields. */
  parentId!: string | null;
  view!: PointOfView;
}

@InputType('OrgUnitFilter', { description: 'Which units. All conditions must hold.' })
export class OrgUnitFilter {
  @Field(() => ID, { nullable: true, description: 'Units directly below this one.' })
  parent?: string | null;

  @Field(() => String, { nullable: true, description: 'Part of the name, without regard to case.' })
  name?: string | null;
}

@ArgsType()
export class OrgUnitsArgs extends IntersectionType(PageArgs, PointOfViewArgs) {
  @Field(() => OrgUnitFilter, { nullable: true, description: 'Absent: all units that exist on the day.' })
  filter?: OrgUnitFilter | null;
}

@ObjectType('OrgUnitPage', { description: 'A page of units, by name.' })
export class OrgUnitPageType {
  @Field(() => [OrgUnitType], { description: 'The units of this page.' })
  nodes!: OrgUnitType[];

  @Field(() => Int, { description: 'How many units the list has in all.' })
  totalCount!: number;

  @Field(() => PageInfoType, { description: 'Where this page ends.' })
  pageInfo!: PageInfoType;
}
