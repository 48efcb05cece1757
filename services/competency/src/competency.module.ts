import { joinReactions } from '@asn/event-log';
import { snapshotTopics, topics } from '@asn/events';
import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import {
  AssessmentMutations,
  AssessmentPayloadResolver,
  AssessmentResolver,
} from './assessment/assessment.resolver.ts';
import { CorrectAssessment } from './assessment/correct.ts';
import { RecordAssessment } from './assessment/record.ts';
import { constraintRejections } from './constraint-rejections.table.ts';
import { CompetencyResolver } from './dictionary/competency.resolver.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { CompetencyEnvironment } from './environment.ts';
import { EmployeeCompetencyResolver } from './gap/employee-competency.resolver.ts';
import { CountIpAsn } from './ip-asn/count-ip-asn.ts';
import { onAttendance, onPerformance } from './ip-asn/ip-asn-reactions.ts';
import { ImportController } from './import/import.controller.ts';
import { ImportRows } from './import/import-rows.ts';
import { IpAsnOfEmployeeResolver, IpAsnOfUnitResolver, IpAsnResolver } from './ip-asn/ip-asn.resolver.ts';
import { ReplaceIpAsnPoints } from './ip-asn/replace-points.ts';
import { migrations } from './migrations.ts';
import { ApproveLearning } from './learning/approve.ts';
import { CorrectLearning } from './learning/correct.ts';
import { CountUnits } from './learning/count-units.ts';
import {
  LearningBalanceResolver,
  LearningHoursRowResolver,
  LearningLists,
  LearningMutations,
  LearningPayloadResolver,
  LearningRecordResolver,
} from './learning/learning.resolver.ts';
import { ListLearning } from './learning/list-learning.ts';
import { ProposeLearning } from './learning/propose.ts';
import { RefuseLearning } from './learning/refuse.ts';
import { ReplaceLearningDuty } from './learning/replace-duty.ts';
import { UnitLearningResolver } from './learning/unit-learning.resolver.ts';
import { EndProgramme } from './programme/end.ts';
import { ListDue } from './programme/list-due.ts';
import { OpenProgramme } from './programme/open.ts';
import {
  DueTrainingRowResolver,
  ProgrammeMutations,
  ProgrammePayloadResolver,
  ProgrammeResolver,
} from './programme/programme.resolver.ts';
import { RequiredLevelResolver, RequirementResolver } from './requirement/requirement.resolver.ts';
import { SetRequirement } from './requirement/set.ts';
import { TellRequirements } from './requirement/tell-requirements.ts';
import { RecordSessionAttendance } from './session/attend.ts';
import { CancelRegistration } from './session/cancel.ts';
import { CompleteTraining } from './session/complete.ts';
import { ListParticipants } from './session/list-participants.ts';
import { OpenSession } from './session/open.ts';
import { Register } from './session/register.ts';
import {
  CompletedTrainingPayloadResolver,
  RegistrationPayloadResolver,
  RegistrationResolver,
  SessionMutations,
  SessionPayloadResolver,
  SessionResolver,
} from './session/session.resolver.ts';
import {
  RecommendedTrainingResolver,
  TrainingCompetencyResolver,
  TrainingResolver,
} from './training/training.resolver.ts';

class CompetencyModule {}

export const resolvers = [
  EmployeeResolver,
  CompetencyResolver,
  EmployeeCompetencyResolver,
  RequirementResolver,
  RequiredLevelResolver,
  AssessmentMutations,
  AssessmentPayloadResolver,
  AssessmentResolver,
  TrainingResolver,
  TrainingCompetencyResolver,
  RecommendedTrainingResolver,
  ProgrammeResolver,
  ProgrammeMutations,
  ProgrammePayloadResolver,
  DueTrainingRowResolver,
  SessionResolver,
  SessionMutations,
  SessionPayloadResolver,
  RegistrationResolver,
  RegistrationPayloadResolver,
  CompletedTrainingPayloadResolver,
  LearningMutations,
  LearningLists,
  LearningPayloadResolver,
  LearningRecordResolver,
  LearningBalanceResolver,
  LearningHoursRowResolver,
  UnitLearningResolver,
  IpAsnOfEmployeeResolver,
  IpAsnOfUnitResolver,
  IpAsnResolver,
];

const useCases = [
  SetRequirement,
  RecordAssessment,
  CorrectAssessment,
  OpenProgramme,
  EndProgramme,
  ListDue,
  OpenSession,
  ListParticipants,
  Register,
  CancelRegistration,
  RecordSessionAttendance,
  CompleteTraining,
  ProposeLearning,
  ApproveLearning,
  RefuseLearning,
  CorrectLearning,
  ReplaceLearningDuty,
  ListLearning,
  ReplaceIpAsnPoints,
  ImportRows,
];
const background = [TellRequirements, CountUnits, CountIpAsn];

/** Competency's table of contents. */
export const competencyModule = (environment: CompetencyEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'competency',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections,
    topics: [
      { name: topics.competency, partitions: 6, compacted: false },
      { name: snapshotTopics.competency.profile, partitions: 6, compacted: true },
      { name: snapshotTopics.competency.requirement, partitions: 6, compacted: true },
    ],
    reactions: joinReactions(
      workforceReactions('competency'),
      onPerformance('competency'),
      onAttendance('competency'),
    ),
    checksums: workforceChecksums,
  };
  return {
    module: CompetencyModule,
    imports: [SubgraphModule.for(subgraph)],
    controllers: [ImportController],
    providers: [...resolvers, ...useCases, ...background, ...authorityProviders(environment)],
  };
};
