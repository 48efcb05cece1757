import type { Role } from '@asn/access';
import { AllowSignedIn, type RequestContext } from '@asn/subgraph';
import { Context, Field, ObjectType, Query, registerEnumType, ResolveField, Resolver } from '@nestjs/graphql';
import { EmployeeType } from '../employee/employee.type.ts';
import { loadEmployee } from '../employee/load-employee.ts';

const RoleEnum: { [role in Role]: role } = {
  EMPLOYEE: 'EMPLOYEE',
  SUPERIOR: 'SUPERIOR',
  UNIT_ADMIN: 'UNIT_ADMIN',
  PERSONNEL_ADMIN: 'PERSONNEL_ADMIN',
  AUDITOR: 'AUDITOR',
  APPOINTING_OFFICER: 'APPOINTING_OFFICER',
  OPERATOR: 'OPERATOR',
};
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What someone may be. EMPLOYEE and SUPERIOR follow from the records; the others are granted.',
  valuesMap: {
    EMPLOYEE: { description: 'A civil servant: sees themself, and colleagues as in a directory.' },
    SUPERIOR: { description: 'Heads a unit: sees the people in it and below.' },
    UNIT_ADMIN: { description: 'Administers the people of a unit and of those below.' },
    PERSONNEL_ADMIN: { description: 'BKPSDMD: administers everyone.' },
    AUDITOR: { description: 'Inspektorat: reads.' },
    APPOINTING_OFFICER: { description: 'PPK: appoints.' },
    OPERATOR: { description: 'Runs the system and sees no personal data.' },
  },
});

@ObjectType('Me', { description: 'The caller.' })
export class MeType {
  @Field(() => [RoleEnum], { description: 'What the caller may be today.' })
  roles!: Role[];
}

@Resolver(() => MeType)
export class MeResolver {
  @Query(() => MeType, { nullable: true, description: 'The caller: who they are and what they may be.' })
  @AllowSignedIn()
  me(@Context() context: RequestContext): MeType {
    return { roles: [...context.actor.roles] };
  }

  @ResolveField(() => EmployeeType, {
    nullable: true,
    description: 'The civil servant whose account this is; null for an operator or the regent.',
  })
  employee(@Context() context: RequestContext): Promise<EmployeeType | null> {
    return loadEmployee(context, { asOf: context.actor.today, knownAt: null }, context.actor.personId);
  }
}
