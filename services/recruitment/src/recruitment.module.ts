import { joinReactions } from '@asn/event-log';
import { topics } from '@asn/events';
import { authorityProviders, workforceChecksums } from '@asn/people';
import { SubgraphModule, type SubgraphOptions } from '@asn/subgraph';
import { projectedRelations, workforceReactions } from '@asn/workforce';
import type { DynamicModule } from '@nestjs/common';
import { ApplicationPayloadResolver } from './application/application.payload.ts';
import { ApplicationResolver } from './application/application.resolver.ts';
import { JudgeApplications } from './application/judge.ts';
import { RecruitmentApprovalResolver } from './approval/approval.resolver.ts';
import { candidateAnswers } from './candidate/answers.ts';
import { CandidatePayloadResolver } from './candidate/candidate.payload.ts';
import { CandidateResolver } from './candidate/candidate.resolver.ts';
import { HandoverController } from './candidate/handover.controller.ts';
import { OpenFiling } from './candidate/open-filing.ts';
import { ProposeCandidate } from './candidate/propose.ts';
import { WithdrawCandidate } from './candidate/withdraw.ts';
import { constraintRejections } from './constraint-rejections.table.ts';
import { fieldClasses } from './employee/employee.access.ts';
import { EmployeeResolver } from './employee/employee.resolver.ts';
import type { RecruitmentEnvironment } from './environment.ts';
import { ImportApplicants } from './import/import-applicants.ts';
import { ImportPoints } from './import/import-points.ts';
import { ImportController } from './import/import.controller.ts';
import { AppointPanel } from './interview/appoint-panel.ts';
import { InterviewMutations } from './interview/interview.mutations.ts';
import { ScoreInterview } from './interview/score.ts';
import { migrations } from './migrations.ts';
import { AnswerObjection } from './objection/answer.ts';
import { ObjectionMutations } from './objection/objection.mutations.ts';
import { RaiseObjection } from './objection/raise.ts';
import { OpenSelectionResolver } from './open-selection/open-selection.resolver.ts';
import { PublicationController } from './ranking/publication.controller.ts';
import { PublishResult } from './ranking/publish-result.ts';
import { PublishShortlist } from './ranking/publish-shortlist.ts';
import { RankingMutations } from './ranking/ranking.mutations.ts';
import { AddSelectionRules } from './selection-rules/add.ts';
import { SelectionRulesResolver } from './selection-rules/selection-rules.resolver.ts';
import { ReadinessResolver } from './readiness/readiness.resolver.ts';
import { AddFormationLine } from './selection/add-line.ts';
import { CreateSelection } from './selection/create.ts';
import { RescheduleSelection } from './selection/reschedule.ts';
import { SelectionMutations, SelectionResolver } from './selection/selection.mutations.ts';
import { SelectionPayloadResolver } from './selection/selection.payload.ts';
import { ListTalent } from './talent/list-talent.ts';
import { PlacePeople } from './talent/place-people.ts';
import { RecordTalentScores } from './talent/record-scores.ts';
import { ReplaceTalentFigures } from './talent/replace-figures.ts';
import { onAttendance, onCompetency, onPerformance } from './talent/talent-reactions.ts';
import {
  TalentFiguresResolver,
  TalentLists,
  TalentOfEmployeeResolver,
  TalentOfUnitResolver,
  TalentScoresPayloadResolver,
} from './talent/talent.resolver.ts';

class RecruitmentModule {}

export const resolvers = [
  EmployeeResolver,
  SelectionResolver,
  SelectionMutations,
  SelectionPayloadResolver,
  SelectionRulesResolver,
  ApplicationResolver,
  ApplicationPayloadResolver,
  ObjectionMutations,
  InterviewMutations,
  RankingMutations,
  CandidateResolver,
  CandidatePayloadResolver,
  RecruitmentApprovalResolver,
  OpenSelectionResolver,
  TalentOfEmployeeResolver,
  TalentOfUnitResolver,
  TalentLists,
  TalentFiguresResolver,
  TalentScoresPayloadResolver,
  ReadinessResolver,
];

const useCases = [
  AddSelectionRules,
  CreateSelection,
  RescheduleSelection,
  AddFormationLine,
  ImportApplicants,
  JudgeApplications,
  RaiseObjection,
  AnswerObjection,
  ImportPoints,
  PublishShortlist,
  AppointPanel,
  ScoreInterview,
  PublishResult,
  OpenFiling,
  ProposeCandidate,
  WithdrawCandidate,
  ListTalent,
  ReplaceTalentFigures,
  RecordTalentScores,
];
const background = [PlacePeople];

/** Recruitment's table of contents. */
export const recruitmentModule = (environment: RecruitmentEnvironment): DynamicModule => {
  const workforce = workforceReactions('recruitment');
  const subgraph: SubgraphOptions = {
    service: 'recruitment',
    environment,
    entities: [],
    migrations,
    relations: projectedRelations,
    fieldClasses,
    constraintRejections,
    topics: [{ name: topics.recruitment, partitions: 6, compacted: false }],
    reactions: joinReactions(
      { ...workforce, handlers: { ...workforce.handlers, ...candidateAnswers } },
      onPerformance('recruitment'),
      onAttendance('recruitment'),
      onCompetency('recruitment'),
    ),
    checksums: workforceChecksums,
  };
  return {
    module: RecruitmentModule,
    imports: [SubgraphModule.for(subgraph)],
    controllers: [ImportController, PublicationController, HandoverController],
    providers: [...resolvers, ...useCases, ...background, ...authorityProviders(environment)],
  };
};
