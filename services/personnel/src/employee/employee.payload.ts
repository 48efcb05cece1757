import { PayloadType, type Payload, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from './employee.type.ts';
import { loadEmployee } from './load-employee.ts';

/** What a use case about a person answers; `personId` when it took effect. */
export interface EmployeeChanged extends Payload {
  personId?: string;
}

@ObjectType('EmployeePayload', { description: 'The employee after the change, or why nothing was changed.' })
export class EmployeePayload extends PayloadType {
  @Field(() => EmployeeType, { nullable: true, description: 'As of today. Null when refused.' })
  employee?: EmployeeType | null;
}

@Resolver(() => EmployeePayload)
export class EmployeePayloadResolver {
  @ResolveField(() => EmployeeType, { nullable: true })
  employee(
    @Parent() payload: EmployeeChanged,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return loadEmployee(context, { asOf: context.actor.today, knownAt: null }, payload.personId ?? null);
  }
}
