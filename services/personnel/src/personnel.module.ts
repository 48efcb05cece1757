import { SystemClock } from '@asn/civil-date';
import { joinReactions } from '@asn/event-log';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import type { DynamicModule } from '@nestjs/common';
import { AccountGrantSchema, AccountSchema } from './account/account.entity.ts';
import { AccountMutations } from './account/account.mutations.ts';
import { AccountPayloadResolver, AccountResolver, GrantResolver } from './account/account.payload.ts';
import { BOOTSTRAP_ADMIN, BootstrapAdmin } from './account/bootstrap-admin.ts';
import { EndGrant } from './account/end-grant.ts';
import { GiveGrant } from './account/give-grant.ts';
import { GrantsResolver } from './account/grants.resolver.ts';
import { MeResolver } from './account/me.resolver.ts';
import { TieAccount } from './account/tie-account.ts';
import { AdvancementMutations } from './advancement/advancement.mutations.ts';
import { AdvancementResolver } from './advancement/advancement.resolver.ts';
import { CreditRatePayloadResolver, CreditRateResolver } from './advancement/credit-rate.resolver.ts';
import { GrantKgb } from './advancement/grant-kgb.ts';
import { PromoteInRank } from './advancement/promote.ts';
import { ReplaceCreditRate } from './advancement/replace-credit-rate.ts';
import { AppointActing } from './appointment/appoint-acting.ts';
import { AppointmentSchema } from './appointment/appointment.entity.ts';
import { AppointmentResolver } from './appointment/appointment.resolver.ts';
import { EndAppointment } from './appointment/end.ts';
import { Transfer } from './appointment/transfer.ts';
import { CandidateProposalResolver } from './candidate/proposal.resolver.ts';
import { candidateProviders } from './candidate/candidate.providers.ts';
import { constraintRejections } from './constraint-rejections.table.ts';
import { EducationResolver } from './education/education.resolver.ts';
import { RecordEducation } from './education/record.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeMutations } from './employee/employee.mutations.ts';
import { EmployeePayloadResolver } from './employee/employee.payload.ts';
import { EmployeeReference } from './employee/employee.reference.ts';
import { EmployeePageResolver, EmployeeResolver } from './employee/employee.resolver.ts';
import { EmploymentSchema } from './employment/employment.entity.ts';
import { Hire } from './employment/hire.ts';
import { LifecycleResolver } from './employment/lifecycle.resolver.ts';
import { LifecycleEntryResolver, PossibleTransitionResolver } from './employment/lifecycle.type.ts';
import { RankRecordSchema } from './employment/rank-record.entity.ts';
import { RefreshRetirements } from './employment/refresh-retirements.ts';
import { ReplaceRetirementAge } from './employment/replace-retirement-age.ts';
import { RetirementAgePayloadResolver, RetirementAgeResolver } from './employment/retirement-age.resolver.ts';
import { RetirementController } from './employment/retirement.controller.ts';
import { RetirementResolver } from './employment/retirement.resolver.ts';
import { TransitionEmployment } from './employment/transition.ts';
import type { PersonnelEnvironment } from './environment.ts';
import { ApplyImport } from './import/apply-import.ts';
import { DecideDifference } from './import/decide-difference.ts';
import { DifferencePayloadResolver, DifferenceResolver } from './import/difference.resolver.ts';
import { ImportController } from './import/import.controller.ts';
import { ImportRunResolver } from './import/import-run.resolver.ts';
import { ImportTransactions } from './import/import-transactions.ts';
import { LookupController } from './import/lookup.controller.ts';
import { PreviewImport } from './import/preview-import.ts';
import { IMPORT_LIMIT, ReceiveFile } from './import/receive-file.ts';
import { migrations } from './migrations.ts';
import { CloseOrgUnit } from './org-unit/close.ts';
import { MoveOrgUnit } from './org-unit/move.ts';
import { OpenOrgUnit } from './org-unit/open.ts';
import { OrgUnitPeriodSchema, OrgUnitSchema, UnitHeadSchema } from './org-unit/org-unit.entity.ts';
import { OrgUnitMutations } from './org-unit/org-unit.mutations.ts';
import { OrgUnitPayloadResolver } from './org-unit/org-unit.payload.ts';
import { OrgUnitPageResolver, OrgUnitResolver } from './org-unit/org-unit.resolver.ts';
import { CorrectIdentity } from './person/correct-identity.ts';
import { checksums } from './operations/read-checksums.ts';
import { PersonSchema } from './person/person.entity.ts';
import { CreatePosition } from './position/create.ts';
import { FormationResolver, PositionResolver } from './position/formation.resolver.ts';
import { PositionSchema } from './position/position.entity.ts';
import { PositionMutations } from './position/position.mutations.ts';
import { PositionPayloadResolver } from './position/position.payload.ts';
import { SetPositionNeed } from './position/set-need.ts';
import { onPerformance } from './reactions/on-performance.ts';
import { onRecruitment } from './reactions/on-recruitment.ts';
import { currentRelations } from './relations.ts';
import { AssignSuperior } from './superior/assign.ts';
import { SuperiorExceptionSchema } from './superior/superior-exception.entity.ts';

class PersonnelModule {}

export const resolvers = [
  MeResolver,
  EmployeeResolver,
  EmployeePageResolver,
  EmployeeReference,
  AppointmentResolver,
  LifecycleResolver,
  LifecycleEntryResolver,
  PossibleTransitionResolver,
  RetirementResolver,
  RetirementAgeResolver,
  RetirementAgePayloadResolver,
  CandidateProposalResolver,
  AdvancementResolver,
  AdvancementMutations,
  CreditRateResolver,
  CreditRatePayloadResolver,
  EducationResolver,
  OrgUnitResolver,
  OrgUnitPageResolver,
  GrantsResolver,
  AccountResolver,
  GrantResolver,
  EmployeeMutations,
  EmployeePayloadResolver,
  OrgUnitMutations,
  OrgUnitPayloadResolver,
  PositionResolver,
  FormationResolver,
  PositionMutations,
  PositionPayloadResolver,
  AccountMutations,
  AccountPayloadResolver,
  ImportRunResolver,
  DifferenceResolver,
  DifferencePayloadResolver,
];

const useCases = [
  Hire,
  Transfer,
  TransitionEmployment,
  ReplaceRetirementAge,
  RefreshRetirements,
  PromoteInRank,
  GrantKgb,
  ReplaceCreditRate,
  RecordEducation,
  EndAppointment,
  AppointActing,
  CorrectIdentity,
  AssignSuperior,
  OpenOrgUnit,
  MoveOrgUnit,
  CloseOrgUnit,
  CreatePosition,
  SetPositionNeed,
  TieAccount,
  GiveGrant,
  EndGrant,
  ImportTransactions,
  ReceiveFile,
  PreviewImport,
  ApplyImport,
  DecideDifference,
];

export const entities = [
  PersonSchema,
  EmploymentSchema,
  RankRecordSchema,
  OrgUnitSchema,
  OrgUnitPeriodSchema,
  UnitHeadSchema,
  PositionSchema,
  AppointmentSchema,
  SuperiorExceptionSchema,
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
    reactions: joinReactions(
      onRecruitment('personnel', environment.EVENT_SOURCE, new SystemClock(environment.CIVIL_TIME_ZONE)),
      onPerformance('personnel'),
    ),
    checksums,
  };
  return {
    module: PersonnelModule,
    imports: [SubgraphModule.for(subgraph)],
    controllers: [ImportController, LookupController, RetirementController],
    providers: [
      ...resolvers,
      ...useCases,
      { provide: BOOTSTRAP_ADMIN, useValue: environment.BOOTSTRAP_ADMIN ?? null },
      BootstrapAdmin,
      ...candidateProviders(environment),
      { provide: IMPORT_LIMIT, useValue: environment.IMPORT_LIMIT_BYTES },
    ],
  };
};
