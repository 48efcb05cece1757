import { Allow, isOpaqueId, PageArgs, type RequestContext, sqlOf } from '@asn/subgraph';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { pageFrom } from '../graph/page.ts';
import { countRows } from './import-counts.ts';
import {
  ImportCountsType,
  ImportRowArgs,
  ImportRowPageType,
  ImportRunPageType,
  ImportRunType,
} from './import-run.type.ts';
import { readImportRows, readImportRun, readImportRuns } from './read-imports.ts';

@ArgsType()
class ImportRunArgs {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;
}

const today = (context: RequestContext) => ({ asOf: context.actor.today, knownAt: null });

/** Imports: what became of files. What their rows say is not in the graph. */
@Resolver(() => ImportRunType)
export class ImportRunResolver {
  @Query(() => ImportRunPageType, {
    nullable: true,
    description: 'Imports, the latest first, a page at a time.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR')
  importRuns(@Args() args: PageArgs, @Context() context: RequestContext) {
    return pageFrom(
      { first: args.first, after: args.after ?? null },
      today(context),
      context.now,
      'importRuns',
      (_view, after, limit) => readImportRuns(context, after, limit),
    );
  }

  @Query(() => ImportRunType, { nullable: true, description: 'An import by id; null when there is none.' })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR')
  async importRun(
    @Args() { id }: ImportRunArgs,
    @Context() context: RequestContext,
  ): Promise<ImportRunType | null> {
    return isOpaqueId(id) ? ((await readImportRun(context, id)) ?? null) : null;
  }

  @ResolveField(() => ImportCountsType, { description: 'Rows by what became of them.' })
  counts(@Parent() run: ImportRunType, @Context() context: RequestContext): Promise<ImportCountsType> {
    return countRows(sqlOf(context.em), run);
  }

  @ResolveField(() => ImportRowPageType, {
    description: 'Its rows, in the order of the file, a page at a time.',
  })
  importRows(
    @Parent() { id }: ImportRunType,
    @Args() args: ImportRowArgs,
    @Context() context: RequestContext,
  ) {
    const outcome = args.outcome ?? null;
    return pageFrom(
      { first: args.first, after: args.after ?? null },
      today(context),
      context.now,
      `importRows ${id} ${outcome ?? ''}`,
      (_view, after, limit) => readImportRows(context, id, outcome, after, limit),
    );
  }
}
