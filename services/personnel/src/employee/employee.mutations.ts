import { Allow, type RequestContext } from '@asn/subgraph';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';
import { AppointActingInput } from '../appointment/appoint-acting.input.ts';
import { AppointActing } from '../appointment/appoint-acting.ts';
import { EndAppointmentInput } from '../appointment/end.input.ts';
import { EndAppointment } from '../appointment/end.ts';
import { TransferEmployeeInput } from '../appointment/transfer.input.ts';
import { Transfer } from '../appointment/transfer.ts';
import { HireEmployeeInput } from '../employment/hire.input.ts';
import { Hire } from '../employment/hire.ts';
import { TransitionEmploymentInput } from '../employment/transition.input.ts';
import { TransitionEmployment } from '../employment/transition.ts';
import { CorrectIdentityInput } from '../person/correct-identity.input.ts';
import { CorrectIdentity } from '../person/correct-identity.ts';
import { AssignSuperiorInput } from '../superior/assign.input.ts';
import { AssignSuperior } from '../superior/assign.ts';
import { EmployeePayload } from './employee.payload.ts';

/** What can be done to an employee. Each mutation is one use case. */
@Resolver()
export class EmployeeMutations {
  constructor(
    private readonly hire: Hire,
    private readonly transfer: Transfer,
    private readonly transition: TransitionEmployment,
    private readonly end: EndAppointment,
    private readonly act: AppointActing,
    private readonly correct: CorrectIdentity,
    private readonly assign: AssignSuperior,
  ) {}

  @Mutation(() => EmployeePayload, { nullable: true, description: 'Hires someone by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  hireEmployee(@Args('input') input: HireEmployeeInput, @Context() context: RequestContext) {
    return this.hire.run(context, input);
  }

  @Mutation(() => EmployeePayload, { nullable: true, description: 'Transfers someone by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  transferEmployee(@Args('input') input: TransferEmployeeInput, @Context() context: RequestContext) {
    return this.transfer.run(context, input);
  }

  @Mutation(() => EmployeePayload, {
    nullable: true,
    description: 'Changes or ends an employment by a decree, along the ways of the lifecycle.',
  })
  @Allow('PERSONNEL_ADMIN')
  transitionEmployment(@Args('input') input: TransitionEmploymentInput, @Context() context: RequestContext) {
    return this.transition.run(context, input);
  }

  @Mutation(() => EmployeePayload, { nullable: true, description: 'Ends an appointment by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  endAppointment(@Args('input') input: EndAppointmentInput, @Context() context: RequestContext) {
    return this.end.run(context, input);
  }

  @Mutation(() => EmployeePayload, {
    nullable: true,
    description: 'Appoints a Plt, a Plh or to an additional task.',
  })
  @Allow('PERSONNEL_ADMIN')
  appointActing(@Args('input') input: AppointActingInput, @Context() context: RequestContext) {
    return this.act.run(context, input);
  }

  @Mutation(() => EmployeePayload, { nullable: true, description: 'Corrects who someone is, by a decree.' })
  @Allow('PERSONNEL_ADMIN')
  correctIdentity(@Args('input') input: CorrectIdentityInput, @Context() context: RequestContext) {
    return this.correct.run(context, input);
  }

  @Mutation(() => EmployeePayload, {
    nullable: true,
    description: 'Makes, or ends, an exception to who leads someone.',
  })
  @Allow('PERSONNEL_ADMIN')
  assignSuperior(@Args('input') input: AssignSuperiorInput, @Context() context: RequestContext) {
    return this.assign.run(context, input);
  }
}
