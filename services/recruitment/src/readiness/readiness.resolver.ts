import { Authority, EmployeeType, Sources } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Args, Context, ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { loadReadiness } from './load-readiness.ts';
import { ReadinessType } from './readiness.type.ts';

@Resolver(() => EmployeeType)
export class ReadinessResolver {
  constructor(
    private readonly authority: Authority,
    private readonly sources: Sources,
  ) {}

  @ResolveField(() => ReadinessType, {
    nullable: true,
    description:
      'Kesiapan for a position: what the person lacks for it today, also for themselves to read. Null for a position that is not known.',
  })
  async readiness(
    @Parent() employee: EmployeeType,
    @Args('position', { type: () => ID, description: 'The opaque id of the position.' }) position: string,
    @Context() context: RequestContext,
  ): Promise<ReadinessType | null> {
    // What is one's own needs no authority.
    if (!employee.standings.includes('SELF')) await this.authority.require(context);
    return loadReadiness(context, this.sources, employee, position);
  }
}
