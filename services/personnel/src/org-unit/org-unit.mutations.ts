import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { CloseOrgUnitInput } from './close.input.ts';
import { CloseOrgUnit } from './close.ts';
import { MoveOrgUnitInput } from './move.input.ts';
import { MoveOrgUnit } from './move.ts';
import { OpenOrgUnitInput } from './open.input.ts';
import { OpenOrgUnit } from './open.ts';
import { OrgUnitPayload } from './org-unit.payload.ts';

/** What can be done to a unit. Each mutation is one use case. */
@Resolver()
export class OrgUnitMutations {
  constructor(
    private readonly open: OpenOrgUnit,
    private readonly move: MoveOrgUnit,
    private readonly close: CloseOrgUnit,
  ) {}

  @Mutation(() => OrgUnitPayload, { nullable: true, description: 'Opens a unit by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  openOrgUnit(@Args('input') input: OpenOrgUnitInput, @Context() context: RequestContext) {
    return this.open.run(context, input);
  }

  @Mutation(() => OrgUnitPayload, {
    nullable: true,
    description: 'Moves a unit below another one by a decree.',
  })
  @Allow('PERSONNEL_ADMIN')
  moveOrgUnit(@Args('input') input: MoveOrgUnitInput, @Context() context: RequestContext) {
    return this.move.run(context, input);
  }

  @Mutation(() => OrgUnitPayload, { nullable: true, description: 'Closes an empty unit by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  closeOrgUnit(@Args('input') input: CloseOrgUnitInput, @Context() context: RequestContext) {
    return this.close.run(context, input);
  }
}
