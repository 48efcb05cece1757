import { Allow, AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { GeofenceArgs, GeofenceType, SetGeofenceInput, SetGeofencePayload } from './geofence.type.ts';
import { SetGeofence } from './set.ts';

@Resolver()
export class GeofenceResolver {
  constructor(private readonly geofences: SetGeofence) {}

  @Query(() => GeofenceType, {
    nullable: true,
    description: 'Area presensi: where the people of a unit check in by phone. Null: anywhere.',
  })
  @AllowSignedIn()
  geofence(@Args() args: GeofenceArgs, @Context() context: RequestContext): Promise<GeofenceType | null> {
    return this.geofences.of(context, args);
  }

  @Mutation(() => SetGeofencePayload, {
    nullable: true,
    description:
      'Menetapkan area presensi of a unit and those below it. Of what is said of a day, the last counts.',
  })
  @Allow('UNIT_ADMIN', 'PERSONNEL_ADMIN')
  setGeofence(@Args('input') input: SetGeofenceInput, @Context() context: RequestContext) {
    return this.geofences.run(context, input);
  }
}
