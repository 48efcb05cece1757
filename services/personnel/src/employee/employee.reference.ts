import type { RequestContext } from '@asn/subgraph';
import { Context, Parent, ResolveReference, Resolver } from '@nestjs/graphql';
import { EmployeeType } from './employee.type.ts';
import { loadEmployee } from './load-employee.ts';

/** `Employee` as other services refer to it: by id alone, seen as of today. */
@Resolver(() => EmployeeType)
export class EmployeeReference {
  @ResolveReference()
  resolve(
    @Parent() reference: { id: string },
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, { asOf: context.actor.today, knownAt: null }, reference.id);
  }
}
