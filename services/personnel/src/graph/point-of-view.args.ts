import type { LocalDate } from '@asn/civil-date';
import { InstantScalar, LocalDateScalar, type RequestContext } from '@asn/subgraph';
import { ArgsType, Field } from '@nestjs/graphql';
import type { PointOfView } from './point-of-view.ts';

@ArgsType()
export class PointOfViewArgs {
  @Field(() => LocalDateScalar, {
    nullable: true,
    description:
      'The day whose facts are asked for; today when absent. A transfer of March is not seen as of February.',
  })
  asOf?: LocalDate | null;

  @Field(() => InstantScalar, {
    nullable: true,
    description: 'Show what was known at this instant, without what was recorded or corrected later.',
  })
  knownAt?: Date | null;
}

/** The point of view that the arguments ask for. */
export const viewOf = (args: PointOfViewArgs, context: RequestContext): PointOfView => ({
  asOf: args.asOf ?? context.actor.today,
  knownAt: args.knownAt ?? null,
});
