// Generated from the schemas by `npm run generate -w @asn/events`; do not edit.

import { schemas } from './schemas.ts';

/** Every event by its TypeScript name. `aggregate` says whose id is the record's key. */
export const eventTypes = {
  /** The attendance service lives and what it told before has been published. */
  AttendanceAlive: {
    type: 'asn.attendance.attendance-alive.v1',
    topic: 'asn.attendance',
    aggregate: 'service',
    schema: schemas['asn.attendance.attendance-alive.v1'],
  },
  /** What is now known of an employee's sanctions. The key is the employee's id. */
  DisciplineSnapshot: {
    type: 'asn.attendance.discipline-snapshot.v1',
    topic: 'asn.attendance.discipline-snapshot',
    aggregate: 'discipline',
    schema: schemas['asn.attendance.discipline-snapshot.v1'],
  },
  /** A sanction was imposed on an employee; all that stand are told. */
  SanctionImposed: {
    type: 'asn.attendance.sanction-imposed.v1',
    topic: 'asn.attendance',
    aggregate: 'discipline',
    schema: schemas['asn.attendance.sanction-imposed.v1'],
  },
  /** A sanction was revoked or corrected; all that stand are told. */
  SanctionRevoked: {
    type: 'asn.attendance.sanction-revoked.v1',
    topic: 'asn.attendance',
    aggregate: 'discipline',
    schema: schemas['asn.attendance.sanction-revoked.v1'],
  },
  /** An assessment of an employee was recorded or corrected; all that count are told. */
  AssessmentRecorded: {
    type: 'asn.competency.assessment-recorded.v1',
    topic: 'asn.competency',
    aggregate: 'profile',
    schema: schemas['asn.competency.assessment-recorded.v1'],
  },
  /** The competency service lives and what it told before has been published. */
  CompetencyAlive: {
    type: 'asn.competency.competency-alive.v1',
    topic: 'asn.competency',
    aggregate: 'service',
    schema: schemas['asn.competency.competency-alive.v1'],
  },
  /** Learning hours of an employee were approved or corrected; all years are told. */
  LearningRecorded: {
    type: 'asn.competency.learning-recorded.v1',
    topic: 'asn.competency',
    aggregate: 'profile',
    schema: schemas['asn.competency.learning-recorded.v1'],
  },
  /** What is now known of an employee's competencies. The key is the employee's id. */
  ProfileSnapshot: {
    type: 'asn.competency.profile-snapshot.v1',
    topic: 'asn.competency.profile-snapshot',
    aggregate: 'profile',
    schema: schemas['asn.competency.profile-snapshot.v1'],
  },
  /** What a position requires changed; all of it is told. */
  RequirementChanged: {
    type: 'asn.competency.requirement-changed.v1',
    topic: 'asn.competency',
    aggregate: 'requirement',
    schema: schemas['asn.competency.requirement-changed.v1'],
  },
  /** What is now required of the holder of a position. The key is the position's id. */
  RequirementSnapshot: {
    type: 'asn.competency.requirement-snapshot.v1',
    topic: 'asn.competency.requirement-snapshot',
    aggregate: 'requirement',
    schema: schemas['asn.competency.requirement-snapshot.v1'],
  },
  /** A sealed appraisal was corrected; it is told as it now stands. */
  AppraisalCorrected: {
    type: 'asn.performance.appraisal-corrected.v1',
    topic: 'asn.performance',
    aggregate: 'appraisal',
    schema: schemas['asn.performance.appraisal-corrected.v1'],
  },
  /** The yearly appraisal of an employee was sealed. */
  AppraisalSealed: {
    type: 'asn.performance.appraisal-sealed.v1',
    topic: 'asn.performance',
    aggregate: 'appraisal',
    schema: schemas['asn.performance.appraisal-sealed.v1'],
  },
  /** What is now known of a sealed yearly appraisal. */
  AppraisalSnapshot: {
    type: 'asn.performance.appraisal-snapshot.v1',
    topic: 'asn.performance.appraisal-snapshot',
    aggregate: 'appraisal',
    schema: schemas['asn.performance.appraisal-snapshot.v1'],
  },
  /** The performance service lives and what it told before has been published. */
  PerformanceAlive: {
    type: 'asn.performance.performance-alive.v1',
    topic: 'asn.performance',
    aggregate: 'service',
    schema: schemas['asn.performance.performance-alive.v1'],
  },
  /** What is now known of an account. */
  AccountSnapshot: {
    type: 'asn.personnel.account-snapshot.v1',
    topic: 'asn.personnel.account-snapshot',
    aggregate: 'account',
    schema: schemas['asn.personnel.account-snapshot.v1'],
  },
  /** An account was tied to a person, or to none. */
  AccountTied: {
    type: 'asn.personnel.account-tied.v1',
    topic: 'asn.personnel',
    aggregate: 'account',
    schema: schemas['asn.personnel.account-tied.v1'],
  },
  /** An appointment of an employee ended. */
  AppointmentEnded: {
    type: 'asn.personnel.appointment-ended.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.appointment-ended.v1'],
  },
  /** An employee began to act in a post or took an additional task. */
  AppointmentStarted: {
    type: 'asn.personnel.appointment-started.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.appointment-started.v1'],
  },
  /** A proposed candidate became an employee. The key is the candidate's id. */
  CandidateHired: {
    type: 'asn.personnel.candidate-hired.v1',
    topic: 'asn.personnel',
    aggregate: 'candidate',
    schema: schemas['asn.personnel.candidate-hired.v1'],
  },
  /** A proposed candidate was not hired, and the place is free again. The key is the candidate's id. */
  CandidateRefused: {
    type: 'asn.personnel.candidate-refused.v1',
    topic: 'asn.personnel',
    aggregate: 'candidate',
    schema: schemas['asn.personnel.candidate-refused.v1'],
  },
  /** Facts of an employee were corrected; the ones that changed are told as they now stand. */
  EmployeeCorrected: {
    type: 'asn.personnel.employee-corrected.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employee-corrected.v1'],
  },
  /** A person was hired. */
  EmployeeHired: {
    type: 'asn.personnel.employee-hired.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employee-hired.v1'],
  },
  /** An employee who already served became known from an imported file. */
  EmployeeRegistered: {
    type: 'asn.personnel.employee-registered.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employee-registered.v1'],
  },
  /** What is now known of an employee. */
  EmployeeSnapshot: {
    type: 'asn.personnel.employee-snapshot.v1',
    topic: 'asn.personnel.employee-snapshot',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employee-snapshot.v1'],
  },
  /** An employee moved to another definitive post. */
  EmployeeTransferred: {
    type: 'asn.personnel.employee-transferred.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employee-transferred.v1'],
  },
  /** The employment of an employee changed: its kind, its legal standing or its end. */
  EmploymentChanged: {
    type: 'asn.personnel.employment-changed.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.employment-changed.v1'],
  },
  /** A role of an account ended. */
  GrantEnded: {
    type: 'asn.personnel.grant-ended.v1',
    topic: 'asn.personnel',
    aggregate: 'account',
    schema: schemas['asn.personnel.grant-ended.v1'],
  },
  /** A role was given to an account. */
  GrantGiven: {
    type: 'asn.personnel.grant-given.v1',
    topic: 'asn.personnel',
    aggregate: 'account',
    schema: schemas['asn.personnel.grant-given.v1'],
  },
  /** The identity of a person was corrected; the event tells what, never the values beside the name. */
  IdentityCorrected: {
    type: 'asn.personnel.identity-corrected.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.identity-corrected.v1'],
  },
  /** A periodic raise (KGB) was granted to an employee. What it is worth is not told. */
  KgbGranted: {
    type: 'asn.personnel.kgb-granted.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.kgb-granted.v1'],
  },
  /** An organisational unit was closed. */
  OrgUnitClosed: {
    type: 'asn.personnel.org-unit-closed.v1',
    topic: 'asn.personnel',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-closed.v1'],
  },
  /** Facts of an organisational unit were corrected. */
  OrgUnitCorrected: {
    type: 'asn.personnel.org-unit-corrected.v1',
    topic: 'asn.personnel',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-corrected.v1'],
  },
  /** The head of an organisational unit by the unit file changed. */
  OrgUnitHeadChanged: {
    type: 'asn.personnel.org-unit-head-changed.v1',
    topic: 'asn.personnel',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-head-changed.v1'],
  },
  /** An organisational unit moved below another one. */
  OrgUnitMoved: {
    type: 'asn.personnel.org-unit-moved.v1',
    topic: 'asn.personnel',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-moved.v1'],
  },
  /** An organisational unit was opened, or became known from an imported file. */
  OrgUnitOpened: {
    type: 'asn.personnel.org-unit-opened.v1',
    topic: 'asn.personnel',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-opened.v1'],
  },
  /** What is now known of an organisational unit. */
  OrgUnitSnapshot: {
    type: 'asn.personnel.org-unit-snapshot.v1',
    topic: 'asn.personnel.org-unit-snapshot',
    aggregate: 'org-unit',
    schema: schemas['asn.personnel.org-unit-snapshot.v1'],
  },
  /** The personnel service lives and what it told before has been published. */
  PersonnelAlive: {
    type: 'asn.personnel.personnel-alive.v1',
    topic: 'asn.personnel',
    aggregate: 'service',
    schema: schemas['asn.personnel.personnel-alive.v1'],
  },
  /** A position changed; all of it is told as it now stands. */
  PositionChanged: {
    type: 'asn.personnel.position-changed.v1',
    topic: 'asn.personnel',
    aggregate: 'position',
    schema: schemas['asn.personnel.position-changed.v1'],
  },
  /** A position was opened. */
  PositionOpened: {
    type: 'asn.personnel.position-opened.v1',
    topic: 'asn.personnel',
    aggregate: 'position',
    schema: schemas['asn.personnel.position-opened.v1'],
  },
  /** What is now known of a position. */
  PositionSnapshot: {
    type: 'asn.personnel.position-snapshot.v1',
    topic: 'asn.personnel.position-snapshot',
    aggregate: 'position',
    schema: schemas['asn.personnel.position-snapshot.v1'],
  },
  /** Schooling of an employee was recorded, and the highest level is another one by it. */
  QualificationChanged: {
    type: 'asn.personnel.qualification-changed.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.qualification-changed.v1'],
  },
  /** The rank or grade of an employee changed. */
  RankChanged: {
    type: 'asn.personnel.rank-changed.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.rank-changed.v1'],
  },
  /** A superior was assigned to an employee beside the structure, or such an exception ended. */
  SuperiorAssigned: {
    type: 'asn.personnel.superior-assigned.v1',
    topic: 'asn.personnel',
    aggregate: 'employee',
    schema: schemas['asn.personnel.superior-assigned.v1'],
  },
  /** A candidate who passed is proposed for employment. The key is the candidate's id; who they are stays with recruitment. */
  CandidateProposed: {
    type: 'asn.recruitment.candidate-proposed.v1',
    topic: 'asn.recruitment',
    aggregate: 'candidate',
    schema: schemas['asn.recruitment.candidate-proposed.v1'],
  },
  /** A proposal was withdrawn before anybody was hired by it. */
  CandidateWithdrawn: {
    type: 'asn.recruitment.candidate-withdrawn.v1',
    topic: 'asn.recruitment',
    aggregate: 'candidate',
    schema: schemas['asn.recruitment.candidate-withdrawn.v1'],
  },
  /** The recruitment service lives and what it told before has been published. */
  RecruitmentAlive: {
    type: 'asn.recruitment.recruitment-alive.v1',
    topic: 'asn.recruitment',
    aggregate: 'service',
    schema: schemas['asn.recruitment.recruitment-alive.v1'],
  },
} as const;

/** The topic of each owner's events; all versions share it, so that order survives a new version. */
export const topics = {
  attendance: 'asn.attendance',
  competency: 'asn.competency',
  performance: 'asn.performance',
  personnel: 'asn.personnel',
  recruitment: 'asn.recruitment',
} as const;

/** The compacted topics of each owner: the last snapshot of every aggregate. */
export const snapshotTopics = {
  attendance: { discipline: 'asn.attendance.discipline-snapshot' },
  competency: {
    profile: 'asn.competency.profile-snapshot',
    requirement: 'asn.competency.requirement-snapshot',
  },
  performance: { appraisal: 'asn.performance.appraisal-snapshot' },
  personnel: {
    account: 'asn.personnel.account-snapshot',
    employee: 'asn.personnel.employee-snapshot',
    orgUnit: 'asn.personnel.org-unit-snapshot',
    position: 'asn.personnel.position-snapshot',
  },
  recruitment: {},
} as const;
