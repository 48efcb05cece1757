import { EmployeeType, loadEmployee } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveReference, Resolver } from '@nestjs/graphql';

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, reference.id);
  }
}
