import { snapshotTopics, topics } from '@asn/events';
import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { AppraisalPayloadResolver } from './appraisal/appraisal.payload.ts';
import { AppraisalMutations, AppraisalResolver } from './appraisal/appraisal.resolver.ts';
import { CorrectAppraisal } from './appraisal/correct.ts';
import { ProposeAppraisal } from './appraisal/propose.ts';
import { SealAppraisal } from './appraisal/seal.ts';
import { AssessorAssignmentResolver, AssessorResolver } from './assessor/assessor.resolver.ts';
import { ReassignAssessor } from './assessor/reassign.ts';
import { constraintRejections } from './constraint-rejections.table.ts';
import { DistributionResolver } from './distribution/distribution.resolver.ts';
import { ReplaceDistribution } from './distribution/replace.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { PerformanceEnvironment } from './environment.ts';
import { AnswerFeedback } from './feedback/answer.ts';
import {
  FeedbackMutations,
  FeedbackPayloadResolver,
  FeedbackResolver,
} from './feedback/feedback.resolver.ts';
import { GiveFeedback } from './feedback/give.ts';
import { ImportAppraisals } from './import/import-appraisals.ts';
import { ImportController } from './import/import.controller.ts';
import { migrations } from './migrations.ts';
import { ProgressMutations } from './progress/progress.mutations.ts';
import { RecordProgress } from './progress/record.ts';
import { AgreeSkp } from './skp/agree.ts';
import { DraftSkp } from './skp/draft.ts';
import { OpenSkp } from './skp/open.ts';
import { SkpPayloadResolver } from './skp/skp.payload.ts';
import { SkpMutations, SkpResolver, SkpVersionResolver } from './skp/skp.resolver.ts';
import { ListTeam } from './team/list-team.ts';
import { PerformanceApprovalResolver, TeamProgressRowResolver, TeamResolver } from './team/team.resolver.ts';

class PerformanceModule {}

export const resolvers = [
  EmployeeResolver,
  SkpResolver,
  SkpVersionResolver,
  SkpMutations,
  SkpPayloadResolver,
  ProgressMutations,
  FeedbackResolver,
  FeedbackMutations,
  FeedbackPayloadResolver,
  AppraisalResolver,
  AppraisalMutations,
  AppraisalPayloadResolver,
  DistributionResolver,
  AssessorResolver,
  AssessorAssignmentResolver,
  TeamResolver,
  PerformanceApprovalResolver,
  TeamProgressRowResolver,
];

const useCases = [
  OpenSkp,
  DraftSkp,
  AgreeSkp,
  RecordProgress,
  GiveFeedback,
  AnswerFeedback,
  ProposeAppraisal,
  SealAppraisal,
  CorrectAppraisal,
  ReplaceDistribution,
  ReassignAssessor,
  ImportAppraisals,
  ListTeam,
];

/** Performance's table of contents. */
export const performanceModule = (environment: PerformanceEnvironment): DynamicModule => {
  const subgraph: SubgraphOptions = {
    service: 'performance',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections,
    topics: [
      { name: topics.performance, partitions: 6, compacted: false },
      { name: snapshotTopics.performance.appraisal, partitions: 6, compacted: true },
    ],
    reactions: workforceReactions('performance'),
    checksums: workforceChecksums,
  };
  return {
    module: PerformanceModule,
    imports: [SubgraphModule.for(subgraph)],
    controllers: [ImportController],
    providers: [...resolvers, ...useCases, ...authorityProviders(environment)],
  };
};
