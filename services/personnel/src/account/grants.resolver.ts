import { Allow, PageArgs, type RequestContext } from '@asn/subgraph';
import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { pageFrom } from '../graph/page.ts';
import { GrantPageType } from './grant.type.ts';
import { readGrantList } from './read-grants.ts';

@Resolver()
export class GrantsResolver {
  @Query(() => GrantPageType, {
    nullable: true,
    description: 'All roles that were ever granted, by the subject of their accounts, a page at a time.',
  })
  @Allow('PERSONNEL_ADMIN', 'AUDITOR')
  grants(@Args() args: PageArgs, @Context() context: RequestContext) {
    return pageFrom(
      { first: args.first, after: args.after ?? null },
      { asOf: context.actor.today, knownAt: null },
      context.now,
      'grants',
      (_view, after, limit) => readGrantList(context, after, limit),
    );
  }
}
