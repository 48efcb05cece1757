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
  CAREER: 'employment, rank, appointments, the NIP',
  ATTENDANCE: 'whether at work',
  PERSONAL: 'birth, sex, schooling',
  IDENTITY_NUMBER: 'the NIK',
} as const;
export type DataClass = keyof typeof classes;

/** How someone stands to a person, in the words of the table below. */
export type Relation = 'self' | 'led' | 'colleague' | 'own superior' | 'administered' | 'anyone' | 'outsider';

export type Sight = 'NOT_FOUND' | Readonly<Record<DataClass, 'SEEN' | 'FORBIDDEN'>>;

const sees = (...[directory, career, attendance, personal, identity]: ('SEEN' | 'FORBIDDEN')[]): Sight => ({
  DIRECTORY: directory!,
  CAREER: career!,
  ATTENDANCE: attendance!,
  PERSONAL: personal!,
  IDENTITY_NUMBER: identity!,
});

/**
 * What each role sees of a person to whom it stands so. NOT_FOUND: null without an error, and not counted.
 * SEEN and FORBIDDEN are per class; a forbidden field is null with one FORBIDDEN error at its path.
 */
export const sights: Record<string, Partial<Record<Relation, Sight>>> = {
  //                             DIRECTORY CAREER       ATTENDANCE   PERSONAL     IDENTITY_NUMBER
  employee: {
    self: /*            */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
    colleague: /*       */ sees('SEEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
    'own superior': /*  */ sees('SEEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
    outsider: 'NOT_FOUND',
  },
  superior: {
    self: /*            */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
    led: /*             */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'FORBIDDEN', 'FORBIDDEN'),
    'own superior': /*  */ sees('SEEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
    outsider: 'NOT_FOUND',
  },
  'unit-admin': {
    self: /*            */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
    administered: /*    */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'FORBIDDEN'),
    outsider: 'NOT_FOUND',
  },
  'personnel-admin': {
    self: /*            */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
    anyone: /*          */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
  },
  auditor: {
    self: /*            */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN', /*  */ 'SEEN'),
    anyone: /*          */ sees('SEEN', 'SEEN', /*  */ 'SEEN', /*  */ 'FORBIDDEN', 'FORBIDDEN'),
  },
  'appointing-officer': {
    anyone: /*          */ sees('SEEN', 'SEEN', /*  */ 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'),
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
    attendanceToday: 'ATTENDANCE',
    birthDate: 'PERSONAL',
    birthPlace: 'PERSONAL',
    sex: 'PERSONAL',
    educationLevel: 'PERSONAL',
    nik: 'IDENTITY_NUMBER',
  },
  TeamAttendanceRow: { employee: 'DIRECTORY', day: 'ATTENDANCE' },
};

/**
 * Every other object type. A data class: a part of what a person's field of that class tells, reached through such
 * fields alone. PUBLIC: the organisation and the form of answers, for whoever may call the root field. ACCOUNTS: for
 * whoever may call `grants` and the mutations of accounts. IMPORTS: for whoever may call the root fields of imports.
 * CALLER: the caller's own.
 */
export const otherTypes: Record<
  string,
  { is: DataClass | 'PUBLIC' | 'ACCOUNTS' | 'IMPORTS' | 'CALLER'; fields: string }
> = {
  Employment: { is: 'CAREER', fields: 'endedOn kind legalStanding permanentOn startedOn' },
  Rank: { is: 'CAREER', fields: 'effectiveOn grade serviceMonths serviceYears' },
  Appointment: { is: 'CAREER', fields: 'decree from id kind knownSince position to' },
  Decree: { is: 'CAREER', fields: 'date number' },
  AttendanceDay: { is: 'ATTENDANCE', fields: 'checkIns date firstIn lastOut status' },
  CheckIn: { is: 'ATTENDANCE', fields: 'date deviceId direction eventId occurredAt receivedAt' },
  OrgUnit: { is: 'PUBLIC', fields: 'children echelon employees from head id name parent positions to' },
  Position: { is: 'PUBLIC', fields: 'echelon id kind need seat title' },
  OrgUnitPage: { is: 'PUBLIC', fields: 'nodes pageInfo totalCount' },
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
  'Query.teamAttendance': [
    'employee',
    'superior',
    'director',
    'unit-admin',
    'personnel-admin',
    'auditor',
    'retired',
  ],
  'Mutation.checkIn': [
    'employee',
    'superior',
    'director',
    'unit-admin',
    'personnel-admin',
    'auditor',
    'retired',
  ],
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
};

const OPERATORS = ['operator', 'personnel-admin'] as const;

/** Who may use each route of a service beside the graph; anyone else gets 403. `imports` is personnel's alone. */
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
