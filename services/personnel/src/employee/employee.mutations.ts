import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Transfer } from '../appointment/transfer.ts';
import { TransferEmployeeInput, TransferEmployeePayload } from '../appointment/transfer.input.ts';
import { Hire } from '../employment/hire.ts';
import { HireEmployeeInput, HireEmployeePayload } from '../employment/hire.input.ts';
import { EmployeeType } from './employee.type.ts';
import { loadEmployee } from './load-employee.ts';

/** What can be done to an employee. Each mutation is one use case. */
@Resolver()
export class EmployeeMutations {
  constructor(
    private readonly hire: Hire,
    private readonly transfer: Transfer,
  ) {}

  @Mutation(() => HireEmployeePayload, { nullable: true, description: 'Hires someone by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  hireEmployee(@Args('input') input: HireEmployeeInput, @Context() context: RequestContext) {
    return this.hire.run(context, input);
  }

  @Mutation(() => TransferEmployeePayload, { nullable: true, description: 'Transfers someone by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  transferEmployee(@Args('input') input: TransferEmployeeInput, @Context() context: RequestContext) {
    return this.transfer.run(context, input);
  }
}

const employeeOf = (payload: { personId?: string }, context: RequestContext): Promise<EmployeeType | null> =>
  loadEmployee(context, { asOf: context.actor.today, knownAt: null }, payload.personId ?? null);

@Resolver(() => HireEmployeePayload)
export class HireEmployeePayloadResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() payload: { personId?: string }, @Context() context: RequestContext) {
    return employeeOf(payload, context);
  }
}

@Resolver(() => TransferEmployeePayload)
export class TransferEmployeePayloadResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(@Parent() payload: { personId?: string }, @Context() context: RequestContext) {
    return employeeOf(payload, context);
  }
}
