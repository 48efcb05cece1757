import { Allow, AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AddFormationLine } from './add-line.ts';
import { CreateSelection } from './create.ts';
import { listSelections, loadSelectionType } from './read-selections.ts';
import { RescheduleSelection } from './reschedule.ts';
import { AddFormationLineInput, CreateSelectionInput, RescheduleSelectionInput } from './selection.input.ts';
import { SelectionPayload } from './selection.payload.ts';
import { SelectionType } from './selection.type.ts';

/** Selections are announced to everyone: whoever is signed in may read them. */
@Resolver(() => SelectionType)
export class SelectionResolver {
  @Query(() => SelectionType, { nullable: true, description: 'Seleksi: one selection.' })
  @AllowSignedIn()
  selection(
    @Args('id', { type: () => ID, description: 'Its opaque id.' }) id: string,
    @Context() context: RequestContext,
  ) {
    return loadSelectionType(context, id);
  }

  @Query(() => [SelectionType], { nullable: true, description: 'Selections, the latest year first.' })
  @AllowSignedIn()
  selections(
    @Args('year', { type: () => Int, nullable: true, description: 'Of this year; all when absent.' })
    year: number | null,
    @Context() context: RequestContext,
  ) {
    return listSelections(context, year ?? null);
  }
}

/** What can be done to a selection. Each mutation is one use case. */
@Resolver()
export class SelectionMutations {
  constructor(
    private readonly create: CreateSelection,
    private readonly reschedule: RescheduleSelection,
    private readonly addLine: AddFormationLine,
  ) {}

  @Mutation(() => SelectionPayload, { nullable: true, description: 'Announces a selection.' })
  @Allow('PERSONNEL_ADMIN')
  createSelection(@Args('input') input: CreateSelectionInput, @Context() context: RequestContext) {
    return this.create.run(context, input);
  }

  @Mutation(() => SelectionPayload, { nullable: true, description: 'Changes the schedule of a selection.' })
  @Allow('PERSONNEL_ADMIN')
  rescheduleSelection(@Args('input') input: RescheduleSelectionInput, @Context() context: RequestContext) {
    return this.reschedule.run(context, input);
  }

  @Mutation(() => SelectionPayload, {
    nullable: true,
    description: 'Offers places in a position, while the selection is being announced.',
  })
  @Allow('PERSONNEL_ADMIN')
  addFormationLine(@Args('input') input: AddFormationLineInput, @Context() context: RequestContext) {
    return this.addLine.run(context, input);
  }
}
