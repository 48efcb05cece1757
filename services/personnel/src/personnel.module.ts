import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import type { DynamicModule } from '@nestjs/common';
import { AccountGrantSchema, AccountSchema } from './account/account.entity.ts';
import { MeResolver } from './account/me.resolver.ts';
import { AppointmentSchema } from './appointment/appointment.entity.ts';
import { AppointmentResolver } from './appointment/appointment.resolver.ts';
import { Transfer } from './appointment/transfer.ts';
import { constraintRejections } from './constraint-rejections.table.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeReference } from './employee/employee.reference.ts';
import {
  EmployeeMutations,
  HireEmployeePayloadResolver,
  TransferEmployeePayloadResolver,
} from './employee/employee.mutations.ts';
import { EmployeePageResolver, EmployeeResolver } from './employee/employee.resolver.ts';
import { ListEmployees } from './employee/list-employees.ts';
import { Hire } from './employment/hire.ts';
import { EmploymentSchema } from './employment/employment.entity.ts';
import { RankRecordSchema } from './employment/rank-record.entity.ts';
import type { PersonnelEnvironment } from './environment.ts';
import { migrations } from './migrations.ts';
import { OrgUnitPeriodSchema, OrgUnitSchema, UnitHeadSchema } from './org-unit/org-unit.entity.ts';
import { OrgUnitPageResolver, OrgUnitResolver } from './org-unit/org-unit.resolver.ts';
import { PersonSchema } from './person/person.entity.ts';
import { PositionSchema } from './position/position.entity.ts';
import { currentRelations } from './relations.ts';

class PersonnelModule {}

export const resolvers = [
  MeResolver,
  EmployeeResolver,
  EmployeePageResolver,
  EmployeeReference,
  AppointmentResolver,
  OrgUnitResolver,
  OrgUnitPageResolver,
  EmployeeMutations,
  HireEmployeePayloadResolver,
  TransferEmployeePayloadResolver,
];

export const useCases = [ListEmployees, Hire, Transfer];

export const entities = [
  PersonSchema,
  EmploymentSchema,
  RankRecordSchema,
  OrgUnitSchema,
  OrgUnitPeriodSchema,
  UnitHeadSchema,
  PositionSchema,
  AppointmentSchema,
  AccountSchema,
  AccountGrantSchema,
];

/** Personnel's table of contents. */
export const personnelModule = (environment: PersonnelEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'personnel',
    environment,
    entities,
    migrations,
    relations: currentRelations,
    fieldClasses,
    constraintRejections,
    topics: [
      { name: 'asn.personnel', partitions: 6, compacted: false },
      { name: 'asn.personnel.employee-snapshot', partitions: 6, compacted: true },
      { name: 'asn.personnel.org-unit-snapshot', partitions: 1, compacted: true },
      { name: 'asn.personnel.position-snapshot', partitions: 1, compacted: true },
      { name: 'asn.personnel.account-snapshot', partitions: 1, compacted: true },
    ],
    checksums: [],
  };
  return {
    module: PersonnelModule,
    imports: [SubgraphModule.for(subgraph)],
    providers: [...resolvers, ...useCases],
  };
};
