import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import type { LocalDate } from '@asn/civil-date';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { OrgUnitType } from './org-unit.type.ts';
import { loadUnit } from './read-units.ts';

/** What a use case about a unit answers; when it took effect, the unit and the day on which to look at it. */
export interface OrgUnitChanged extends Payload {
  unitId?: string;
  asOf?: LocalDate;
}

@ObjectType('OrgUnitPayload', { description: 'The unit after the change, or why nothing was changed.' })
export class OrgUnitPayload extends PayloadType {
  @Field(() => OrgUnitType, {
    nullable: true,
    description:
      'As of the day on which the change takes effect. Null when refused, and when the unit was closed.',
  })
  orgUnit?: OrgUnitType | null;
}

@Resolver(() => OrgUnitPayload)
export class OrgUnitPayloadResolver {
  @ResolveField(() => OrgUnitType, { nullable: true })
  orgUnit(
    @Parent() { unitId, asOf }: OrgUnitChanged,
    @Context() context: RequestContext,
  ): Promise<OrgUnitType | null> {
    return loadUnit(context, { asOf: asOf ?? context.actor.today, knownAt: null }, unitId ?? null);
  }
}
