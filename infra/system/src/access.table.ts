/*
 * Who may see and do what, as it was decided: the whole graph is held to this table, cell by cell, through every way
 * in (`test/`). Nothing here is computed from the rules that it checks. `docs/access-table.md` is this table for
 * reading; `npm run access-table -w @asn/system` writes it.
 */

/** Who asks. Two of them share what a superior sees: one leads a bidang, one the dinas above it. */
export const accounts = {
  employee: 'a clerk of the bidang',
  superior: 'the head of the bidang, who also leads somebody elsewhere by a dated exception',
  director: 'the head of the dinas above it',
  'unit-admin': 'an officer of the dinas, who administers the dinas',
  'personnel-admin': 'an analyst of BKPSDMD, who administers everyone',
  auditor: 'an inspector of the Inspektorat',
  'appointing-officer': 'the regent: no civil servant',
  operator: 'runs the system: no civil servant',
  retired: 'a former clerk of the bidang, whose account is still there',
  'former-auditor': 'an account whose one role was taken back',
  nobody: 'an account that nobody has tied or granted anything',
} as const;
export type Account = keyof typeof accounts;

/** What each of them is told about themself (`me { roles }`). */
export const roles: Record<Account, readonly string[]> = {
  employee: ['EMPLOYEE'],
  superior: ['EMPLOYEE', 'SUPERIOR'],
  director: ['EMPLOYEE', 'SUPERIOR'],
  'unit-admin': ['EMPLOYEE', 'UNIT_ADMIN'],
  'personnel-admin': ['EMPLOYEE', 'PERSONNEL_ADMIN'],
  auditor: ['AUDITOR', 'EMPLOYEE'],
  'appointing-officer': ['APPOINTING_OFFICER'],
  operator: ['OPERATOR'],
  retired: ['EMPLOYEE'],
  'former-auditor': [],
  nobody: [],
};

/** The people of the small regency, by where they stand in it. */
export const people = {
  sekda: 'Sekretaris Daerah, who leads the heads of the offices',
  director: 'head of Dinas Pendidikan',
  officer: 'in Dinas Pendidikan itself',
  'division-head': 'head of Bidang Sekolah Dasar, below Dinas Pendidikan',
  clerk: 'in the bidang',
  colleague: 'in the bidang',
  retired: 'was in the bidang; no longer employed',
  'health-head': 'head of Dinas Kesehatan',
  nurse: 'in Dinas Kesehatan',
  seconded: 'in Dinas Kesehatan, led by the head of the bidang by a dated exception',
  'formerly-led': 'in Dinas Kesehatan; was led so until last year',
  'former-colleague': 'in Dinas Kesehatan; was in the bidang until last year',
  'coming-colleague': 'in Dinas Kesehatan; will be in the bidang from next year on',
  inspector: 'in the Inspektorat, which has no head',
  analyst: 'in BKPSDMD, which has no head',
} as const;
export type Person = keyof typeof people;

/** What a field tells about a person. */
export const classes = {
  DIRECTORY: 'who works where',
  CAREER: 'employment, rank, appointments, the NIP, competencies and learning',
  ATTENDANCE: 'whether at work',
  PERFORMANCE: 'expectations, progress, appraisals',
  FEEDBACK: 'what a superior and their people say to each other',
  DISCIPLINE: 'sanctions, and what may lead to one',
  TALENT: 'how somebody is placed against others',
  PERSONAL: 'birth, sex, schooling',
  IDENTITY_NUMBER: 'the NIK',
  FINANCIAL: 'pay',
} as const;
export type DataClass = keyof typeof classes;

/** How someone stands to a person, in the words of the table below. */
export type Relation = 'self' | 'led' | 'colleague' | 'own superior' | 'administered' | 'anyone' | 'outsider';

export type Sight = 'NOT_FOUND' | Readonly<Record<DataClass, 'SEEN' | 'FORBIDDEN'>>;

/** A row of the table: `+` for SEEN, `-` for FORBIDDEN, in the order of the classes. */
function sees(row: string): Sight {
  const signs = row.split(/\s+/);
  const names = Object.keys(classes) as DataClass[];
  if (signs.length !== names.length) throw new Error(`a row has ${signs.length} signs: ${row}`);
  return Object.fromEntries(
    names.map((name, index) => [name, signs[index] === '+' ? 'SEEN' : 'FORBIDDEN']),
  ) as Exclude<Sight, 'NOT_FOUND'>;
}

/**
 * What each role sees of a person to whom it stands so. NOT_FOUND: null without an error, and not counted.
 * SEEN and FORBIDDEN are per class; a forbidden field is null with one FORBIDDEN error at its path.
 */
export const sights: Record<string, Partial<Record<Relation, Sight>>> = {
  // DIRECTORY CAREER ATTENDANCE PERFORMANCE FEEDBACK DISCIPLINE TALENT PERSONAL IDENTITY_NUMBER FINANCIAL
  employee: {
    self: /*            */ sees('+ + + + + + - + + +'),
    colleague: /*       */ sees('+ - - - - - - - - -'),
    'own superior': /*  */ sees('+ - - - - - - - - -'),
    outsider: 'NOT_FOUND',
  },
  superior: {
    self: /*            */ sees('+ + + + + + - + + +'),
    led: /*             */ sees('+ + + + + + - - - -'),
    'own superior': /*  */ sees('+ - - - - - - - - -'),
    outsider: 'NOT_FOUND',
  },
  'unit-admin': {
    self: /*            */ sees('+ + + + + + - + + +'),
    administered: /*    */ sees('+ + + + - - - + - -'),
    outsider: 'NOT_FOUND',
  },
  'personnel-admin': {
    self: /*            */ sees('+ + + + + + + + + +'),
    anyone: /*          */ sees('+ + + + - + + + + +'),
  },
  auditor: {
    self: /*            */ sees('+ + + + + + + + + +'),
    anyone: /*          */ sees('+ + + + - + + - - -'),
  },
  'appointing-officer': {
    anyone: /*          */ sees('+ + - + - + + - - -'),
  },
};

/** By which rows of the table above an account's sight is read. Who is not here may not ask about people at all. */
export const roleOf: Partial<Record<Account, keyof typeof sights>> = {
  employee: 'employee',
  superior: 'superior',
  director: 'superior',
  'unit-admin': 'unit-admin',
  'personnel-admin': 'personnel-admin',
  auditor: 'auditor',
  'appointing-officer': 'appointing-officer',
  retired: 'employee',
};

/** How each account stands to each person today. Who is not named is an `outsider`, or `anyone` where all are seen. */
const relations: Partial<Record<Account, Partial<Record<Person, Relation>>>> = {
  employee: { clerk: 'self', colleague: 'colleague', 'division-head': 'own superior' },
  superior: {
    'division-head': 'self',
    clerk: 'led',
    colleague: 'led',
    seconded: 'led',
    director: 'own superior',
  },
  director: {
    director: 'self',
    officer: 'led',
    'division-head': 'led',
    clerk: 'led',
    colleague: 'led',
    sekda: 'own superior',
  },
  'unit-admin': {
    officer: 'self',
    director: 'administered',
    'division-head': 'administered',
    clerk: 'administered',
    colleague: 'administered',
  },
  'personnel-admin': { analyst: 'self' },
  auditor: { inspector: 'self' },
  retired: { retired: 'self' },
};

/** Who stands in the list of their own team: they read the attendance of all in it otherwise than as its head. */
export const inOwnTeam: readonly Account[] = ['unit-admin', 'personnel-admin', 'auditor'];

/** Whose check-ins an account may record; for anyone else it is as if there were no such person. */
export const recordsFor: Partial<Record<Account, readonly Relation[]>> = {
  employee: ['self'],
  superior: ['self'],
  director: ['self'],
  'unit-admin': ['self', 'administered'],
  'personnel-admin': ['self', 'anyone'],
  auditor: ['self'],
  retired: ['self'],
};

/** Types that tell about a person, each field with its class. They refuse field by field. */
export const personFields: Record<string, Record<string, DataClass>> = {
  Employee: {
    id: 'DIRECTORY',
    name: 'DIRECTORY',
    fullName: 'DIRECTORY',
    position: 'DIRECTORY',
    orgUnit: 'DIRECTORY',
    superior: 'DIRECTORY',
    nip: 'CAREER',
    employment: 'CAREER',
    rank: 'CAREER',
    appointments: 'CAREER',
    lifecycle: 'CAREER',
    possibleTransitions: 'CAREER',
    retirement: 'CAREER',
    attendanceToday: 'ATTENDANCE',
    appraisals: 'PERFORMANCE',
    skp: 'PERFORMANCE',
    feedback: 'FEEDBACK',
    assessorAssignments: 'PERFORMANCE',
    promotion: 'CAREER',
    kgb: 'FINANCIAL',
    educations: 'PERSONAL',
    attendance: 'ATTENDANCE',
    attendanceMonth: 'ATTENDANCE',
    discipline: 'DISCIPLINE',
    competencies: 'PERFORMANCE',
    competencyAssessments: 'PERFORMANCE',
    learning: 'CAREER',
    learningRecords: 'CAREER',
    trainingRegistrations: 'CAREER',
    recommendedTrainings: 'PERFORMANCE',
    ipAsn: 'PERFORMANCE',
    talentBox: 'TALENT',
    readiness: 'DISCIPLINE',
    birthDate: 'PERSONAL',
    birthPlace: 'PERSONAL',
    sex: 'PERSONAL',
    educationLevel: 'PERSONAL',
    nik: 'IDENTITY_NUMBER',
  },
  TeamAttendanceRow: { employee: 'DIRECTORY', day: 'ATTENDANCE' },
  LearningHoursRow: { employee: 'DIRECTORY', balance: 'CAREER' },
  DueTrainingRow: { employee: 'DIRECTORY', trainings: 'CAREER' },
  AttendanceConcern: { employee: 'DIRECTORY', discipline: 'DISCIPLINE' },
  // The points of discipline tell of a sanction, and so does the total to whoever can subtract.
  IpAsn: {
    on: 'PERFORMANCE',
    complete: 'PERFORMANCE',
    missing: 'PERFORMANCE',
    qualification: 'PERFORMANCE',
    competency: 'PERFORMANCE',
    performance: 'PERFORMANCE',
    discipline: 'DISCIPLINE',
    total: 'DISCIPLINE',
    band: 'DISCIPLINE',
  },
};

/**
 * Every other object type. A data class: a part of what a person's field of that class tells, reached through such
 * fields alone. PUBLIC: the organisation and the form of answers, for whoever may call the root field. ACCOUNTS: for
 * whoever may call `grants` and the mutations of accounts. IMPORTS: for whoever may call the root fields of imports.
 * CALLER: the caller's own. APPLICANTS: for whoever may call the root
 * fields of applications and candidates, who are no employees; field by field, as the tests of recruitment hold. DEVICES: for whoever may call the root field of devices, of their
 * units. ROWS: of a list root or a mutation, which gives a row only to whom the class of what it
 * tells is open: the tests of the service hold it to that.
 */
export const otherTypes: Record<
  string,
  {
    is: DataClass | 'PUBLIC' | 'ACCOUNTS' | 'IMPORTS' | 'CALLER' | 'APPLICANTS' | 'DEVICES' | 'ROWS';
    fields: string;
  }
> = {
  Employment: { is: 'CAREER', fields: 'contractUntil endedOn kind legalStanding permanentOn startedOn' },
  LifecycleEntry: {
    is: 'CAREER',
    fields: 'decree effectiveOn kind knownSince label legalStanding step until',
  },
  PossibleTransition: {
    is: 'CAREER',
    fields: 'blocks endsEmployment label law needsEvidence needsUntil transition',
  },
  Retirement: { is: 'CAREER', fields: 'age law on rule' },
  Rank: { is: 'CAREER', fields: 'effectiveOn grade serviceMonths serviceYears' },
  Appointment: { is: 'CAREER', fields: 'decree from id kind knownSince position to' },
  Decree: { is: 'PUBLIC', fields: 'date number' },
  AttendanceDay: {
    is: 'ATTENDANCE',
    fields:
      'checkIns correction date earlyMinutes endsAt firstIn lastOut lateMinutes law missedMinutes reason startsAt status',
  },
  CheckIn: {
    is: 'ATTENDANCE',
    fields: 'date deviceId direction distanceMetres eventId machine occurredAt place receivedAt',
  },
  OrgUnit: {
    is: 'PUBLIC',
    fields:
      'children echelon employees from head id ipAsnDistribution learningDuty name parent positions talentMap to',
  },
  Position: { is: 'PUBLIC', fields: 'echelon id incumbents kind level need needs seat title vacancy' },
  OrgUnitPage: { is: 'PUBLIC', fields: 'nodes pageInfo totalCount' },
  RetirementPage: { is: 'PUBLIC', fields: 'nodes pageInfo' },
  EmployeePage: { is: 'PUBLIC', fields: 'nodes pageInfo totalCount' },
  TeamAttendancePage: { is: 'PUBLIC', fields: 'nodes pageInfo totalCount' },
  PageInfo: { is: 'PUBLIC', fields: 'endCursor hasNextPage' },
  Rejection: { is: 'PUBLIC', fields: 'code law message path' },
  EmployeePayload: { is: 'PUBLIC', fields: 'employee rejections warnings' },
  OrgUnitPayload: { is: 'PUBLIC', fields: 'orgUnit rejections warnings' },
  PositionPayload: { is: 'PUBLIC', fields: 'position rejections warnings' },
  AccountPayload: { is: 'ACCOUNTS', fields: 'account rejections warnings' },
  CheckInPayload: { is: 'CALLER', fields: 'checkIn rejections warnings' },
  Account: { is: 'ACCOUNTS', fields: 'employee grants id issuer subject' },
  Grant: { is: 'ACCOUNTS', fields: 'account from id reason role to unit' },
  GrantPage: { is: 'ACCOUNTS', fields: 'nodes pageInfo' },
  ImportRun: {
    is: 'IMPORTS',
    fields: 'appliedAt counts effectiveOn fileName id importRows kind receivedAt rows state',
  },
  ImportRunPage: { is: 'IMPORTS', fields: 'nodes pageInfo' },
  ImportCounts: { is: 'IMPORTS', fields: 'absent changed created refused toDecide unchanged warned' },
  ImportRow: { is: 'IMPORTS', fields: 'applied changed previewed rejections row toDecide warnings' },
  ImportRowPage: { is: 'IMPORTS', fields: 'nodes pageInfo' },
  Difference: {
    is: 'IMPORTS',
    fields: 'column effectiveOn employee id importId orgUnit ours row state theirs',
  },
  DifferencePage: { is: 'IMPORTS', fields: 'nodes pageInfo' },
  DifferencePayload: { is: 'IMPORTS', fields: 'difference rejections warnings' },
  AdvancementCondition: { is: 'ROWS', fields: 'code inputs law reason state' },
  AdvancementInput: { is: 'ROWS', fields: 'name source value' },
  Appraisal: {
    is: 'PERFORMANCE',
    fields: 'assessor behaviour id predikat result revisions sealedOn term year',
  },
  AppraisalDecree: { is: 'PERFORMANCE', fields: 'date number' },
  AppraisalPayload: { is: 'ROWS', fields: 'appraisal rejections warnings' },
  AppraisalProposal: { is: 'PERFORMANCE', fields: 'behaviour note predikat result term year' },
  AppraisalProposalPayload: { is: 'ROWS', fields: 'proposal rejections warnings' },
  AppraisalRevision: {
    is: 'PERFORMANCE',
    fields: 'basis behaviour decree note predikat reason result revision sealedOn',
  },
  AssessorAssignment: { is: 'PERFORMANCE', fields: 'assessor from reason recordedAt to' },
  AssessorPayload: { is: 'ROWS', fields: 'assignments rejections warnings' },
  CreditRate: { is: 'PUBLIC', fields: 'coefficient forLevel forRank from level source' },
  CreditRatePayload: { is: 'ROWS', fields: 'creditRates rejections warnings' },
  DistributionFinding: { is: 'PUBLIC', fields: 'atLeast atMost by found predikats' },
  DistributionPayload: { is: 'ROWS', fields: 'rejections row warnings' },
  DistributionRow: { is: 'PUBLIC', fields: 'from organisation source' },
  Education: {
    is: 'PERSONAL',
    fields: 'certificateNumber document field graduatedYear institution knownSince level',
  },
  Feedback: { is: 'FEEDBACK', fields: 'answer answeredAt byWhen effect givenAt giver id next seen' },
  FeedbackPayload: { is: 'ROWS', fields: 'feedback rejections warnings' },
  FormationPage: { is: 'ROWS', fields: 'nodes pageInfo totals' },
  FormationPlace: { is: 'PUBLIC', fields: 'incumbents need orgUnit position vacancy' },
  FormationTotals: { is: 'PUBLIC', fields: 'incumbents need positions surplus vacancy' },
  Kgb: {
    is: 'FINANCIAL',
    fields: 'conditions dueOn grade latestOn law salaryAfter salaryBefore serviceYears state',
  },
  KgbDue: { is: 'ROWS', fields: 'dueOn employee grade serviceYears' },
  KgbDuePage: { is: 'ROWS', fields: 'nodes pageInfo' },
  MissingAppraisalPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  PerformanceApproval: { is: 'ROWS', fields: 'employee kind proposal skp year' },
  PerformanceApprovalPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  PredikatCount: { is: 'PUBLIC', fields: 'people predikat' },
  PredikatDistribution: {
    is: 'PUBLIC',
    fields: 'binding changed counts findings nearest people source valid',
  },
  ProgressEntry: {
    is: 'PERFORMANCE',
    fields: 'amount corrects counts description evidence happenedOn id indicatorId recordedAt',
  },
  ProgressPayload: { is: 'ROWS', fields: 'entry rejections warnings' },
  Promotion: { is: 'CAREER', fields: 'conditions earliestOn from on path state to' },
  PromotionCandidate: { is: 'ROWS', fields: 'employee promotion' },
  PromotionCandidatePage: { is: 'ROWS', fields: 'nodes pageInfo' },
  Skp: {
    is: 'PERFORMANCE',
    fields: 'achievements agreed assessor draft employee from id progress to unit versions year',
  },
  SkpAchievement: { is: 'PERFORMANCE', fields: 'achieved indicatorId target unit' },
  SkpBehaviour: { is: 'PERFORMANCE', fields: 'expectation value' },
  SkpIndicator: { is: 'PERFORMANCE', fields: 'aspect id target text unit' },
  SkpPayload: { is: 'ROWS', fields: 'rejections skp warnings' },
  SkpResult: { is: 'PERFORMANCE', fields: 'id indicators part superiorResultId title weight' },
  SkpVersion: {
    is: 'PERFORMANCE',
    fields: 'behaviours draftedAt employeeSignedAt results revision superior superiorSignedAt version',
  },
  TeamProgressPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  TeamProgressRow: { is: 'ROWS', fields: 'employee skp' },
  PositionNeed: { is: 'PUBLIC', fields: 'before decree effectiveOn need' },
  Applicant: { is: 'APPLICANTS', fields: 'birthDate name nik' },
  Application: {
    is: 'APPLICANTS',
    fields: 'applicant findings id lineId objections participantNumber ranking verdict',
  },
  ApplicationPage: { is: 'APPLICANTS', fields: 'nodes pageInfo' },
  AssignSchedulePayload: { is: 'PUBLIC', fields: 'from rejections warnings' },
  AttendanceMonth: {
    is: 'ATTENDANCE',
    fields:
      'absent days dutyTrip earlyMinutes explanation holidays lateDays lateMinutes leave missedMinutes off open present workdays',
  },
  CalendarDayPayload: { is: 'PUBLIC', fields: 'date rejections warnings' },
  Candidate: { is: 'APPLICANTS', fields: 'application codes employee hiredOn id lineId state succeeds' },
  CandidatePage: { is: 'APPLICANTS', fields: 'nodes pageInfo' },
  CandidatePayload: { is: 'APPLICANTS', fields: 'candidate rejections warnings' },
  CandidateProposal: {
    is: 'APPLICANTS',
    fields:
      'attempts codes employee employmentKind failure id nextAttemptAt position proposedAt startsOn state',
  },
  CandidateProposalPage: { is: 'APPLICANTS', fields: 'nodes pageInfo' },
  Competency: { is: 'PUBLIC', fields: 'cluster code levels name' },
  CompetencyAssessment: {
    is: 'PERFORMANCE',
    fields: 'assessor competency id level on reason source stands validUntil',
  },
  CompetencyAssessmentPayload: { is: 'ROWS', fields: 'assessments rejections warnings' },
  CompetencyLevel: { is: 'PUBLIC', fields: 'description level' },
  CompetencyRequirementPayload: { is: 'PUBLIC', fields: 'changed rejections warnings' },
  CompletedTrainingPayload: { is: 'ROWS', fields: 'record rejections warnings' },
  CorrectAttendancePayload: { is: 'ROWS', fields: 'day rejections warnings' },
  DisciplineDecision: {
    is: 'DISCIPLINE',
    fields: 'countChanged daysThen decidedAt decision decree from id kind reason revoked to',
  },
  DisciplineDecisionPayload: { is: 'ROWS', fields: 'decision rejections warnings' },
  DisciplineYear: {
    is: 'DISCIPLINE',
    fields:
      'countedTo decisions lateDays law longestRun missedMinutes next open recommendation rules total unexcused warned year',
  },
  DueTraining: { is: 'CAREER', fields: 'dueOn lastTakenOn programme' },
  DueTrainingPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  EmployeeCompetency: {
    is: 'PERFORMANCE',
    fields: 'actual assessment competency gap required requiredBy requiredSource state',
  },
  ExcusedAbsencePayload: { is: 'ROWS', fields: 'absence rejections warnings' },
  FormationLine: {
    is: 'PUBLIC',
    fields: 'applicants code educationLevels eligible id kind maximumAge places positionId title unit',
  },
  InterviewPayload: { is: 'APPLICANTS', fields: 'application rejections warnings' },
  IpAsnBandCount: { is: 'PUBLIC', fields: 'band people' },
  IpAsnComponent: { is: 'PERFORMANCE', fields: 'inputs law max points reasons sources stale' },
  IpAsnDistribution: { is: 'PUBLIC', fields: 'bands incomplete on people sources suppressed unit upToDate' },
  IpAsnInput: { is: 'PERFORMANCE', fields: 'asOf eventId source value what' },
  IpAsnMissing: { is: 'PERFORMANCE', fields: 'part reasons' },
  IpAsnPoints: { is: 'PUBLIC', fields: 'case from points source' },
  IpAsnPointsPayload: { is: 'PUBLIC', fields: 'points rejections warnings' },
  IpAsnSource: { is: 'PUBLIC', fields: 'heardAt source stale' },
  LearningBalance: { is: 'CAREER', fields: 'counted entries hours remaining required year' },
  LearningDutyPayload: { is: 'PUBLIC', fields: 'rejections row warnings' },
  LearningDutyRow: { is: 'PUBLIC', fields: 'employmentKind fromYear least most source' },
  LearningEntry: { is: 'CAREER', fields: 'hours kind reason record recordedAt' },
  LearningHoursPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  LearningPayload: { is: 'ROWS', fields: 'record rejections warnings' },
  LearningProposalPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  LearningRecord: {
    is: 'CAREER',
    fields: 'certificate claimedHours employee expiresOn from host hours id kind name refusal state to year',
  },
  OpenSelectionCondition: { is: 'PUBLIC', fields: 'condition law met why' },
  Publication: { is: 'PUBLIC', fields: 'decreeNumber edition publishedOn sha256' },
  Ranking: { is: 'APPLICANTS', fields: 'below final rank skd status tieBehind tieCriterion' },
  RecommendedTraining: { is: 'PERFORMANCE', fields: 'competency gap required training' },
  RecruitmentApproval: { is: 'PUBLIC', fields: 'kind selection until waiting' },
  ReplacementCheck: { is: 'PUBLIC', fields: 'obstacles' },
  RequirementFinding: { is: 'APPLICANTS', fields: 'met reason requirement' },
  RetirementAge: { is: 'PUBLIC', fields: 'age category from law' },
  RetirementAgePayload: { is: 'PUBLIC', fields: 'rejections retirementAges warnings' },
  SanctionRecommendation: { is: 'DISCIPLINE', fields: 'byRun kind lateDays law level unexcused' },
  Selection: {
    is: 'PUBLIC',
    fields: 'decreeDate decreeNumber id kind lines name present publication rulesSource skbParts stages year',
  },
  SelectionPayload: { is: 'PUBLIC', fields: 'rejections selection warnings' },
  SelectionStage: { is: 'PUBLIC', fields: 'from law stage to' },
  SkbPart: { is: 'PUBLIC', fields: 'part weight' },
  Training: { is: 'PUBLIC', fields: 'code develops hours id kind name validMonths' },
  TrainingCompetency: { is: 'PUBLIC', fields: 'competency level' },
  TrainingProgramme: {
    is: 'PUBLIC',
    fields: 'cycleMonths echelon from host id orgUnit positionKind to training',
  },
  TrainingProgrammePayload: { is: 'PUBLIC', fields: 'programme rejections warnings' },
  TrainingRegistration: {
    is: 'CAREER',
    fields: 'attended employee id placeInLine registeredAt session state',
  },
  TrainingRegistrationPayload: { is: 'ROWS', fields: 'registration rejections warnings' },
  TrainingSession: { is: 'PUBLIC', fields: 'from host id place quota taken to training waiting' },
  TrainingSessionPage: { is: 'PUBLIC', fields: 'nodes pageInfo' },
  TrainingSessionPayload: { is: 'PUBLIC', fields: 'rejections session warnings' },
  UnitLearningDuty: { is: 'PUBLIC', fields: 'fulfilled hours people share year' },
  ApplicationPayload: { is: 'APPLICANTS', fields: 'application rejections warnings' },
  AssignPinPayload: { is: 'DEVICES', fields: 'device moved rejections warnings' },
  AttendanceConcernPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  Device: {
    is: 'DEVICES',
    fields:
      'clockDriftAt clockDriftSeconds events futureEvents id inUse lastRefusedLines lastSeen name network pins refusedLines serial tellsDirection unit unknownEvents unknownPins',
  },
  DevicePage: { is: 'DEVICES', fields: 'nodes pageInfo' },
  DevicePayload: { is: 'DEVICES', fields: 'device pushPath rejections warnings' },
  DevicePin: { is: 'DEVICES', fields: 'employee from pin reason to' },
  Geofence: { is: 'PUBLIC', fields: 'latitude longitude radiusMetres' },
  NextSanctionStep: { is: 'DISCIPLINE', fields: 'days kind law' },
  Objection: {
    is: 'APPLICANTS',
    fields: 'answerBy answeredOn grounds id number portalReference raisedOn reasons stage upheld',
  },
  Readiness: {
    is: 'DISCIPLINE',
    fields: 'complete conditions lacking missing on position ready sources stale',
  },
  ReadinessCondition: { is: 'DISCIPLINE', fields: 'asOf condition law met recorded required source stale' },
  RefusedDevice: { is: 'DEVICES', fields: 'address firstSeen lastSeen registered serial' },
  RefusedLine: { is: 'DEVICES', fields: 'line reason receivedAt' },
  RequiredLevel: { is: 'PUBLIC', fields: 'competency from level scope source' },
  SelectionMaximum: { is: 'PUBLIC', fields: 'part points' },
  SelectionRules: {
    is: 'PUBLIC',
    fields: 'kind maxima objectionDays shortlistTimes skbWeight skdWeight source thresholds validFrom',
  },
  SelectionRulesPayload: { is: 'PUBLIC', fields: 'rejections rules warnings' },
  SelectionThreshold: { is: 'PUBLIC', fields: 'kind tiu tkp total twk' },
  SetGeofencePayload: { is: 'PUBLIC', fields: 'from rejections warnings' },
  TalentBox: {
    is: 'TALENT',
    fields: 'box complete missing on performance potential recommendations sources stale succession',
  },
  TalentBoxCount: { is: 'PUBLIC', fields: 'box people recommendations' },
  TalentFigure: { is: 'PUBLIC', fields: 'figure from source value' },
  TalentFiguresPayload: { is: 'PUBLIC', fields: 'figures rejections warnings' },
  TalentInput: { is: 'TALENT', fields: 'asOf eventId source value what' },
  TalentMap: { is: 'PUBLIC', fields: 'boxes incomplete people sources suppressed upToDate' },
  TalentMissing: { is: 'TALENT', fields: 'part reasons' },
  TalentPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  TalentPartScore: { is: 'TALENT', fields: 'inputs law part reasons score stale weight' },
  TalentPerformanceAxis: { is: 'TALENT', fields: 'level parts score' },
  TalentPotentialAxis: { is: 'TALENT', fields: 'level parts score' },
  TalentScoresPayload: { is: 'ROWS', fields: 'employees rejections warnings' },
  TalentSource: { is: 'PUBLIC', fields: 'heardAt source stale' },
  TalentSuccession: { is: 'TALENT', fields: 'belongs reasons' },
  TrainingParticipantPage: { is: 'ROWS', fields: 'nodes pageInfo' },
  UnknownPin: { is: 'DEVICES', fields: 'events firstDay lastDay pin' },
  WorkingTimePayload: { is: 'PUBLIC', fields: 'from rejections warnings' },
  Me: { is: 'CALLER', fields: 'employee roles' },
};

/**
 * Every field that leads to a person or to a list of people, with the way in that asks through it. `admins alone`:
 * only root fields lead to it that nobody but the personnel admin may call, who finds everyone.
 */
export const waysToPeople: Record<string, string> = {
  'Query.employee': 'by id',
  'Query.employeeByNip': 'by NIP',
  'Query.employees': 'list',
  'Query.teamAttendance': 'team',
  'EmployeePage.nodes': 'list',
  'TeamAttendancePage.nodes': 'team',
  'TeamAttendanceRow.employee': 'team',
  'OrgUnit.head': 'units',
  'OrgUnit.employees': 'units',
  'Employee.superior': 'superiors',
  'Me.employee': 'me',
  'Account.employee': 'grants',
  'Appraisal.assessor': 'rows of its service',
  'AssessorAssignment.assessor': 'rows of its service',
  'Feedback.giver': 'rows of its service',
  'KgbDue.employee': 'rows of its service',
  'MissingAppraisalPage.nodes': 'rows of its service',
  'PerformanceApproval.employee': 'rows of its service',
  'PromotionCandidate.employee': 'rows of its service',
  'RetirementPage.nodes': 'rows of its service',
  'Skp.employee': 'rows of its service',
  'Skp.assessor': 'rows of its service',
  'SkpVersion.superior': 'rows of its service',
  'TeamProgressRow.employee': 'rows of its service',
  'Candidate.employee': 'rows of its service',
  'CandidateProposal.employee': 'rows of its service',
  'DueTrainingRow.employee': 'rows of its service',
  'LearningHoursRow.employee': 'rows of its service',
  'LearningRecord.employee': 'rows of its service',
  'TrainingRegistration.employee': 'rows of its service',
  'AttendanceConcern.employee': 'rows of its service',
  'DevicePin.employee': 'rows of its service',
  'TalentPage.nodes': 'rows of its service',
  'TalentScoresPayload.employees': 'rows of its service',
  'EmployeePayload.employee': 'admins alone',
  'Difference.employee': 'admins alone',
};

const PEOPLE_READERS = [
  'employee',
  'superior',
  'director',
  'unit-admin',
  'personnel-admin',
  'auditor',
  'appointing-officer',
  'retired',
] as const;
const EVERYONE = Object.keys(accounts) as Account[];
const ADMIN = ['personnel-admin'] as const;
/** Who is an employee, whatever else. */
const EMPLOYED = [
  'employee',
  'superior',
  'director',
  'unit-admin',
  'personnel-admin',
  'auditor',
  'retired',
] as const;
/** Who looks after the whole regency. */
const OVERSEERS = ['personnel-admin', 'auditor', 'appointing-officer'] as const;
/** Who leads or administers somebody, and decides. */
const APPROVERS = ['superior', 'director', 'unit-admin', 'personnel-admin'] as const;
/** Who administers a unit, or everyone. */
const UNIT_ADMINS = ['unit-admin', 'personnel-admin'] as const;
const EMPLOYED_OR_PPK = [...EMPLOYED, 'appointing-officer'] as const;
/** Who leads or administers somebody, or looks after all. */
const LEADERS = [
  'superior',
  'director',
  'unit-admin',
  'personnel-admin',
  'auditor',
  'appointing-officer',
] as const;

/** Who may call each root field; anyone else gets null and one FORBIDDEN error, whatever the arguments. */
export const callers: Record<string, readonly Account[]> = {
  'Query.me': EVERYONE,
  'Query.employee': PEOPLE_READERS,
  'Query.employeeByNip': PEOPLE_READERS,
  'Query.employees': PEOPLE_READERS,
  'Query.orgUnit': [...PEOPLE_READERS, 'operator'],
  'Query.orgUnits': [...PEOPLE_READERS, 'operator'],
  'Query.grants': ['personnel-admin', 'auditor'],
  'Query.importRuns': ['personnel-admin', 'auditor'],
  'Query.importRun': ['personnel-admin', 'auditor'],
  'Query.openDifferences': ADMIN,
  'Query.teamAttendance': EMPLOYED,
  'Mutation.checkIn': EMPLOYED,
  'Mutation.hireEmployee': ADMIN,
  'Mutation.transferEmployee': ADMIN,
  'Mutation.endAppointment': ADMIN,
  'Mutation.appointActing': ADMIN,
  'Mutation.correctIdentity': ADMIN,
  'Mutation.assignSuperior': ADMIN,
  'Mutation.openOrgUnit': ADMIN,
  'Mutation.moveOrgUnit': ADMIN,
  'Mutation.closeOrgUnit': ADMIN,
  'Mutation.createPosition': ADMIN,
  'Mutation.setPositionNeed': ADMIN,
  'Mutation.tieAccount': ADMIN,
  'Mutation.giveGrant': ADMIN,
  'Mutation.endGrant': ADMIN,
  'Mutation.decideDifference': ADMIN,
  'Query.skp': PEOPLE_READERS,
  'Query.unitDistribution': LEADERS,
  'Query.checkDistribution': LEADERS,
  'Query.missingAppraisals': LEADERS,
  'Query.performanceApprovals': EMPLOYED,
  'Query.myTeamProgress': EMPLOYED,
  'Query.whoRetires': PEOPLE_READERS,
  'Query.whoMayBePromoted': PEOPLE_READERS,
  'Query.whoIsDueForKgb': PEOPLE_READERS,
  'Query.creditRates': PEOPLE_READERS,
  'Query.formation': PEOPLE_READERS,
  'Mutation.openSkp': EMPLOYED_OR_PPK,
  'Mutation.draftSkp': EMPLOYED_OR_PPK,
  'Mutation.agreeSkp': EMPLOYED_OR_PPK,
  'Mutation.recordProgress': EMPLOYED,
  'Mutation.giveFeedback': EMPLOYED,
  'Mutation.answerFeedback': EMPLOYED,
  'Mutation.proposeAppraisal': EMPLOYED_OR_PPK,
  'Mutation.sealAppraisal': EMPLOYED_OR_PPK,
  'Mutation.correctAppraisal': ADMIN,
  'Mutation.replaceDistribution': ADMIN,
  'Mutation.reassignAssessor': ADMIN,
  'Mutation.promoteInRank': ADMIN,
  'Mutation.grantKgb': ADMIN,
  'Mutation.replaceCreditRate': ADMIN,
  'Mutation.recordEducation': ADMIN,
  'Mutation.transitionEmployment': ADMIN,
  'Query.myDay': EMPLOYED,
  'Query.competencies': EVERYONE,
  'Query.trainings': EVERYONE,
  'Query.trainingProgrammes': EVERYONE,
  'Query.dueForTraining': LEADERS,
  'Query.trainingSessions': EVERYONE,
  'Query.learningHoursBelow': LEADERS,
  'Query.learningProposals': APPROVERS,
  'Query.ipAsnDistribution': LEADERS,
  'Query.ipAsnPoints': EVERYONE,
  'Query.selection': EVERYONE,
  'Query.selections': EVERYONE,
  'Query.applications': OVERSEERS,
  'Query.candidates': OVERSEERS,
  'Query.recruitmentApprovals': EMPLOYED_OR_PPK,
  'Query.openSelectionConditions': ['personnel-admin', 'appointing-officer'],
  'Query.replacementCheck': ['personnel-admin', 'appointing-officer'],
  'Mutation.assignSchedule': UNIT_ADMINS,
  'Mutation.setCalendarDay': ADMIN,
  'Mutation.recordLeave': UNIT_ADMINS,
  'Mutation.recordDutyTrip': UNIT_ADMINS,
  'Mutation.revokeAbsence': UNIT_ADMINS,
  'Mutation.correctAttendance': APPROVERS,
  'Mutation.decideDiscipline': ['superior', 'director', 'appointing-officer', 'personnel-admin'],
  'Mutation.revokeSanction': ['appointing-officer', 'personnel-admin'],
  'Mutation.setCompetencyRequirement': ADMIN,
  'Mutation.recordCompetencyAssessment': APPROVERS,
  'Mutation.correctCompetencyAssessment': UNIT_ADMINS,
  'Mutation.openTrainingProgramme': ADMIN,
  'Mutation.openTrainingSession': UNIT_ADMINS,
  'Mutation.registerForTraining': EMPLOYED,
  'Mutation.cancelTrainingRegistration': EMPLOYED,
  'Mutation.recordTrainingAttendance': UNIT_ADMINS,
  'Mutation.completeTraining': UNIT_ADMINS,
  'Mutation.proposeLearning': EMPLOYED,
  'Mutation.approveLearning': APPROVERS,
  'Mutation.refuseLearning': APPROVERS,
  'Mutation.correctLearning': ADMIN,
  'Mutation.replaceLearningDuty': ADMIN,
  'Mutation.replaceIpAsnPoints': ADMIN,
  'Mutation.replaceRetirementAge': ADMIN,
  'Mutation.createSelection': ADMIN,
  'Mutation.rescheduleSelection': ADMIN,
  'Mutation.addFormationLine': ADMIN,
  'Mutation.judgeApplications': ADMIN,
  'Mutation.appointPanel': ADMIN,
  'Mutation.scoreInterview': EMPLOYED,
  'Mutation.declareConflictOfInterest': EMPLOYED,
  'Mutation.publishShortlist': ADMIN,
  'Mutation.publishResult': ['appointing-officer'],
  'Mutation.openFiling': ADMIN,
  'Mutation.proposeCandidate': ADMIN,
  'Mutation.withdrawCandidate': ADMIN,
  'Query.retirementAges': PEOPLE_READERS,
  'Query.candidateProposals': ['personnel-admin', 'auditor'],
  'Query.attendanceWarnings': ['superior', 'director', 'personnel-admin', 'auditor', 'appointing-officer'],
  'Query.disciplineApprovals': ['superior', 'director', 'personnel-admin', 'appointing-officer'],
  'Query.devices': ['unit-admin', 'personnel-admin', 'operator'],
  'Query.refusedDevices': ['personnel-admin', 'operator'],
  'Query.geofence': EVERYONE,
  'Query.competencyRequirements': EVERYONE,
  'Query.trainingParticipants': LEADERS,
  'Query.selectionRules': EVERYONE,
  'Query.talentPool': OVERSEERS,
  'Query.candidatesFor': OVERSEERS,
  'Query.talentFigures': EVERYONE,
  'Mutation.replaceWorkingHours': ADMIN,
  'Mutation.setRamadan': ADMIN,
  'Mutation.replaceDisciplineFigures': ADMIN,
  'Mutation.registerDevice': UNIT_ADMINS,
  'Mutation.changeDevice': UNIT_ADMINS,
  'Mutation.assignPin': UNIT_ADMINS,
  'Mutation.setGeofence': UNIT_ADMINS,
  'Mutation.endTrainingProgramme': ADMIN,
  'Mutation.addSelectionRules': ADMIN,
  'Mutation.raiseObjection': ADMIN,
  'Mutation.answerObjection': ADMIN,
  'Mutation.replaceTalentFigures': ADMIN,
  'Mutation.recordTalentScores': ADMIN,
  'Query.device': ['unit-admin', 'personnel-admin', 'operator'],
};

const OPERATORS = ['operator', 'personnel-admin'] as const;

/** Who may use each route of a service beside the graph; anyone else gets 403. */
export const routes: Record<string, readonly Account[]> = {
  'GET /operations/events': OPERATORS,
  'GET /operations/parked': OPERATORS,
  'POST /operations/redrive': OPERATORS,
  'GET /operations/checksums': OPERATORS,
  'POST /imports': ADMIN,
  'POST /imports/lookup': ADMIN,
  'GET /imports/:id': ADMIN,
  'POST /imports/:id/preview': ADMIN,
  'POST /imports/:id/apply': ADMIN,
  'GET /imports/:id/otherwise': ADMIN,
  'GET /imports/:id/refused': ADMIN,
  'POST /imports/appraisals': ADMIN,
  'POST /retirement/refresh': ADMIN,
  'POST /selections/:id/applicants': ADMIN,
  'POST /selections/:id/results/:test': ADMIN,
  'GET /selections/:id/published': EVERYONE,
  // The machine of personnel alone, which is none of these.
  'GET /handover/:candidateId': [],
  'POST /imports/:kind': ADMIN,
  'POST /devices/attlog': UNIT_ADMINS,
};

/** Routes that answer without a token: they tell nothing but that the service is there. */
export const openRoutes = ['GET /health/live', 'GET /health/ready'] as const;

/** How an account stands to a person, and what it sees of them. */
export function sightOf(account: Account, person: Person): { relation: Relation; sight: Sight } | null {
  const role = roleOf[account];
  if (role === undefined) return null;
  const rows = sights[role]!;
  const relation = relations[account]?.[person] ?? ('anyone' in rows ? 'anyone' : 'outsider');
  const sight = rows[relation];
  if (sight === undefined) throw new Error(`the table has no row for ${role}, ${relation}`);
  return { relation, sight };
}
