import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { PositionType } from '../position/position.type.ts';
import { loadPosition } from '../position/read-positions.ts';
import { AppointmentType } from './appointment.type.ts';

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  @ResolveField(() => PositionType, { nullable: true, description: 'The position held.' })
  position(
    @Parent() appointment: AppointmentType,
    @Context() context: RequestContext,
  ): Promise<PositionType | null> {
    return loadPosition(context, appointment.positionId);
  }
}
