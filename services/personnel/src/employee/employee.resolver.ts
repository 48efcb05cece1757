import { Allow, batched, type RequestContext } from '@asn/subgraph';
import {
  Args,
  Context,
  Field,
  ID,
  Int,
  Parent,
  Query,
  ResolveField,
  Resolver,
  ArgsType,
} from '@nestjs/graphql';
import { AppointmentType } from '../appointment/appointment.type.ts';
import { readAppointments } from '../appointment/read-appointments.ts';
import { PointOfViewArgs, viewOf } from '../graph/point-of-view.args.ts';
import { viewKey } from '../graph/point-of-view.ts';
import { OrgUnitType } from '../org-unit/org-unit.type.ts';
import { loadUnit } from '../org-unit/read-units.ts';
import { PositionType } from '../position/position.type.ts';
import { loadPosition } from '../position/read-positions.ts';
import { EmployeePageType, EmployeesArgs } from './employee-list.type.ts';
import { EmployeeType } from './employee.type.ts';
import { readIdentityNumbers } from './identity-number.ts';
import { listEmployees, type Counted } from './list-employees.ts';
import { readEmployeeByNip } from './read-employees.ts';
import { loadEmployee } from './load-employee.ts';
import { readSuperiors } from './read-superiors.ts';

@ArgsType()
class EmployeeArgs extends PointOfViewArgs {
  @Field(() => ID, { description: 'The opaque id.' })
  id!: string;
}

@ArgsType()
class EmployeeByNipArgs extends PointOfViewArgs {
  @Field(() => String, { description: 'A NIP or NI PPPK that the person has or had: 18 digits.' })
  nip!: string;
}

@Resolver(() => EmployeeType)
export class EmployeeResolver {
  @Query(() => EmployeeType, {
    nullable: true,
    description: 'A civil servant by id. Null when there is none whom the caller may see.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  employee(@Args() args: EmployeeArgs, @Context() context: RequestContext): Promise<EmployeeType | null> {
    return loadEmployee(context, viewOf(args, context), args.id);
  }

  @Query(() => EmployeeType, {
    nullable: true,
    description:
      'A civil servant by NIP, also by one that was theirs before. Null when there is none whose NIP the caller may see.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  employeeByNip(
    @Args() args: EmployeeByNipArgs,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    return readEmployeeByNip(context, viewOf(args, context), args.nip);
  }

  @Query(() => EmployeePageType, {
    nullable: true,
    description: 'The people employed on the day whom the caller may see, by name, a page at a time.',
  })
  @Allow('EMPLOYEE', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER')
  employees(@Args() args: EmployeesArgs, @Context() context: RequestContext) {
    return listEmployees(context, args);
  }

  @ResolveField(() => String, {
    nullable: true,
    description: 'NIK: the 16 digits of the national identity card.',
  })
  nik(@Parent() employee: EmployeeType, @Context() context: RequestContext): Promise<string | null> {
    return batched(context, 'nik', employee.id, (ids) => readIdentityNumbers(context, ids));
  }

  @ResolveField(() => PositionType, {
    nullable: true,
    description: 'The position of the definitive appointment.',
  })
  position(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<PositionType | null> {
    return loadPosition(context, employee.positionId);
  }

  @ResolveField(() => OrgUnitType, { nullable: true, description: 'The unit of the definitive appointment.' })
  orgUnit(@Parent() employee: EmployeeType, @Context() context: RequestContext): Promise<OrgUnitType | null> {
    return loadUnit(context, employee.view, employee.unitId);
  }

  @ResolveField(() => EmployeeType, {
    nullable: true,
    description:
      'Who leads this person: the head of the unit, or of the nearest unit above that has a head who is somebody else. Null for the Sekda, and when the caller may not see the superior.',
  })
  async superior(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<EmployeeType | null> {
    const { view } = employee;
    const superior = await batched(context, `superior ${viewKey(view)}`, employee.id, (ids) =>
      readSuperiors(context, view, ids),
    );
    return loadEmployee(context, view, superior);
  }

  @ResolveField(() => [AppointmentType], {
    nullable: true,
    description:
      'All appointments known, the latest first: definitive, acting (Plt, Plh) and additional ones.',
  })
  async appointments(
    @Parent() employee: EmployeeType,
    @Context() context: RequestContext,
  ): Promise<AppointmentType[]> {
    const { view } = employee;
    const found = await batched(context, `appointments ${viewKey(view)}`, employee.id, (ids) =>
      readAppointments(context, view, ids),
    );
    return found ?? [];
  }
}

@Resolver(() => EmployeePageType)
export class EmployeePageResolver {
  @ResolveField(() => Int)
  totalCount(@Parent() page: Counted): Promise<number> {
    return page.count();
  }
}
