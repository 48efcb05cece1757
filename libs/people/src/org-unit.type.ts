import { Directive, Field, ID, ObjectType } from '@nestjs/graphql';

/** A unit of personnel, to which a service adds fields or to which it refers. */
@ObjectType('OrgUnit', { description: 'An organisational unit (unit organisasi).' })
@Directive('@key(fields: "id")')
export class OrgUnitType {
  @Field(() => ID, { description: 'The opaque id of the unit.' })
  id!: string;
}
