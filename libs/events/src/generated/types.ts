// Generated from the schemas by `npm run generate -w @asn/events`; do not edit.

/**
 * All sanctions of an employee that stand, the oldest first.
 *
 * Items: A sanction.
 */
export type Sanctions = {
  /**
   * The sanction.
   */
  sanctionId: string;
  /**
   * The level (PP 94/2021 art. 8).
   */
  level: 'RINGAN' | 'SEDANG' | 'BERAT';
  /**
   * The kind, by the code of the list of sanctions.
   */
  kind: string;
  /**
   * The first day on which it has effect.
   */
  from: string;
  /**
   * The first day after it; null where it has no end.
   */
  to: string | null;
}[];
/**
 * The assessments that count, by competency.
 *
 * Items: An assessment.
 */
export type Assessments = {
  /**
   * The code of the competency in the dictionary.
   */
  competency: string;
  /**
   * The level reached.
   */
  level: number;
  /**
   * The day of the assessment.
   */
  assessedOn: string;
  /**
   * The first day on which it no longer counts; null where it does not expire.
   */
  validUntil: string | null;
}[];
/**
 * The approved learning hours, by the year in which they were held.
 *
 * Items: A year of learning.
 */
export type Learning = {
  /**
   * The calendar year.
   */
  year: number;
  /**
   * Approved hours (JP).
   */
  hours: number;
}[];
/**
 * The levels that the position requires, by competency.
 *
 * Items: A required level.
 */
export type RequiredLevels = {
  /**
   * The code of the competency in the dictionary.
   */
  competency: string;
  /**
   * The level required.
   */
  level: number;
  /**
   * The first day on which it is required.
   */
  from: string;
  /**
   * The first day on which it is no longer required; null while it is.
   */
  to: string | null;
}[];
/**
 * Every grant of the account as now known: the whole list.
 */
export type Grants = Grant[];
/**
 * Why the fact holds: the decree that decided it, or the row of the imported file that brought it.
 */
export type Basis =
  | {
      /**
       * The decree that decided it.
       */
      decree: {
        /**
         * The number of the decree as written on it.
         */
        number: string;
        /**
         * The date of the decree.
         */
        date: string;
      };
    }
  | {
      /**
       * The import that brought it: the records hold no decree, and none is invented.
       */
      import: {
        /**
         * The import.
         */
        importId: string;
        /**
         * The row of its file, counted as a spreadsheet does: the header is row 1.
         */
        row: number;
      };
    };
/**
 * Every appointment of the person as now known: the whole list, since a correction of the past cannot be told as a difference.
 */
export type Placements = Placement[];
/**
 * The name of the person without titles: consumers search and list by it.
 */
export type PersonName = string;
/**
 * Every exception to who leads the person, as now known: the whole list.
 */
export type Superiors = Superior[];
/**
 * Every period of the unit as now known, oldest first: the whole list.
 */
export type UnitPeriods = UnitPeriod[];
/**
 * Every head of the unit by the unit file, as now known: the whole list.
 */
export type UnitHeads = UnitHead[];

/**
 * The data of each event by its CloudEvents type.
 */
export interface EventDataByType {
  'asn.attendance.attendance-alive.v1': AttendanceAlive;
  'asn.attendance.discipline-snapshot.v1': DisciplineSnapshot;
  'asn.attendance.sanction-imposed.v1': SanctionImposed;
  'asn.attendance.sanction-revoked.v1': SanctionRevoked;
  'asn.competency.assessment-recorded.v1': AssessmentRecorded;
  'asn.competency.competency-alive.v1': CompetencyAlive;
  'asn.competency.learning-recorded.v1': LearningRecorded;
  'asn.competency.profile-snapshot.v1': ProfileSnapshot;
  'asn.competency.requirement-changed.v1': RequirementChanged;
  'asn.competency.requirement-snapshot.v1': RequirementSnapshot;
  'asn.performance.appraisal-corrected.v1': AppraisalCorrected;
  'asn.performance.appraisal-sealed.v1': AppraisalSealed;
  'asn.performance.appraisal-snapshot.v1': AppraisalSnapshot;
  'asn.performance.performance-alive.v1': PerformanceAlive;
  'asn.personnel.account-snapshot.v1': AccountSnapshot;
  'asn.personnel.account-tied.v1': AccountTied;
  'asn.personnel.appointment-ended.v1': AppointmentEnded;
  'asn.personnel.appointment-started.v1': AppointmentStarted;
  'asn.personnel.candidate-hired.v1': CandidateHired;
  'asn.personnel.candidate-refused.v1': CandidateRefused;
  'asn.personnel.employee-corrected.v1': EmployeeCorrected;
  'asn.personnel.employee-hired.v1': EmployeeHired;
  'asn.personnel.employee-registered.v1': EmployeeRegistered;
  'asn.personnel.employee-snapshot.v1': EmployeeSnapshot;
  'asn.personnel.employee-transferred.v1': EmployeeTransferred;
  'asn.personnel.employment-changed.v1': EmploymentChanged;
  'asn.personnel.grant-ended.v1': GrantEnded;
  'asn.personnel.grant-given.v1': GrantGiven;
  'asn.personnel.identity-corrected.v1': IdentityCorrected;
  'asn.personnel.kgb-granted.v1': KgbGranted;
  'asn.personnel.org-unit-closed.v1': OrgUnitClosed;
  'asn.personnel.org-unit-corrected.v1': OrgUnitCorrected;
  'asn.personnel.org-unit-head-changed.v1': OrgUnitHeadChanged;
  'asn.personnel.org-unit-moved.v1': OrgUnitMoved;
  'asn.personnel.org-unit-opened.v1': OrgUnitOpened;
  'asn.personnel.org-unit-snapshot.v1': OrgUnitSnapshot;
  'asn.personnel.personnel-alive.v1': PersonnelAlive;
  'asn.personnel.position-changed.v1': PositionChanged;
  'asn.personnel.position-opened.v1': PositionOpened;
  'asn.personnel.position-snapshot.v1': PositionSnapshot;
  'asn.personnel.qualification-changed.v1': QualificationChanged;
  'asn.personnel.rank-changed.v1': RankChanged;
  'asn.personnel.superior-assigned.v1': SuperiorAssigned;
  'asn.recruitment.candidate-proposed.v1': CandidateProposed;
  'asn.recruitment.candidate-withdrawn.v1': CandidateWithdrawn;
  'asn.recruitment.recruitment-alive.v1': RecruitmentAlive;
}
/**
 * The attendance service lives and what it told before has been published.
 */
export interface AttendanceAlive {}
/**
 * What is now known of an employee's sanctions. The key is the employee's id.
 */
export interface DisciplineSnapshot {
  sanctions: Sanctions;
}
/**
 * A sanction was imposed on an employee; all that stand are told.
 */
export interface SanctionImposed {
  sanctions: Sanctions;
}
/**
 * A sanction was revoked or corrected; all that stand are told.
 */
export interface SanctionRevoked {
  sanctions: Sanctions;
}
/**
 * An assessment of an employee was recorded or corrected; all that count are told.
 */
export interface AssessmentRecorded {
  assessments: Assessments;
}
/**
 * The competency service lives and what it told before has been published.
 */
export interface CompetencyAlive {}
/**
 * Learning hours of an employee were approved or corrected; all years are told.
 */
export interface LearningRecorded {
  learning: Learning;
}
/**
 * What is now known of an employee's competencies. The key is the employee's id.
 */
export interface ProfileSnapshot {
  assessments: Assessments;
  learning: Learning;
}
/**
 * What a position requires changed; all of it is told.
 */
export interface RequirementChanged {
  levels: RequiredLevels;
}
/**
 * What is now required of the holder of a position. The key is the position's id.
 */
export interface RequirementSnapshot {
  levels: RequiredLevels;
}
/**
 * A sealed appraisal was corrected; it is told as it now stands.
 */
export interface AppraisalCorrected {
  /**
   * The employee who was appraised.
   */
  employeeId: string;
  /**
   * The calendar year.
   */
  year: number;
  /**
   * The predikat of the year (PermenPANRB 6/2022).
   */
  predikat: 'SANGAT_BAIK' | 'BAIK' | 'BUTUH_PERBAIKAN' | 'KURANG' | 'SANGAT_KURANG';
  /**
   * The day on which it was sealed, or corrected.
   */
  sealedOn: string;
}
/**
 * The yearly appraisal of an employee was sealed.
 */
export interface AppraisalSealed {
  /**
   * The employee who was appraised.
   */
  employeeId: string;
  /**
   * The calendar year.
   */
  year: number;
  /**
   * The predikat of the year (PermenPANRB 6/2022).
   */
  predikat: 'SANGAT_BAIK' | 'BAIK' | 'BUTUH_PERBAIKAN' | 'KURANG' | 'SANGAT_KURANG';
  /**
   * The day on which it was sealed, or corrected.
   */
  sealedOn: string;
}
/**
 * What is now known of a sealed yearly appraisal.
 */
export interface AppraisalSnapshot {
  /**
   * The employee who was appraised.
   */
  employeeId: string;
  /**
   * The calendar year.
   */
  year: number;
  /**
   * The predikat of the year (PermenPANRB 6/2022).
   */
  predikat: 'SANGAT_BAIK' | 'BAIK' | 'BUTUH_PERBAIKAN' | 'KURANG' | 'SANGAT_KURANG';
  /**
   * The day on which it was sealed, or corrected.
   */
  sealedOn: string;
}
/**
 * The performance service lives and what it told before has been published.
 */
export interface PerformanceAlive {}
/**
 * What is now known of an account.
 */
export interface AccountSnapshot {
  /**
   * The issuer of its tokens.
   */
  issuer: string;
  /**
   * The subject of its tokens; with the issuer it names the account.
   */
  subject: string;
  /**
   * The person; null for an account of no employee, such as an operator.
   */
  personId: string | null;
  grants: Grants;
}
/**
 * A role given to an account, for a period.
 */
export interface Grant {
  /**
   * The grant.
   */
  grantId: string;
  /**
   * The role.
   */
  role: 'UNIT_ADMIN' | 'PERSONNEL_ADMIN' | 'AUDITOR' | 'APPOINTING_OFFICER' | 'OPERATOR';
  /**
   * The unit whose subtree the role covers; null: the whole regency.
   */
  unitId: string | null;
  /**
   * The first day of the grant.
   */
  from: string;
  /**
   * The first day after the grant; null while it is open.
   */
  to: string | null;
}
/**
 * An account was tied to a person, or to none.
 */
export interface AccountTied {
  /**
   * The issuer of its tokens.
   */
  issuer: string;
  /**
   * The subject of its tokens; with the issuer it names the account.
   */
  subject: string;
  /**
   * The person; null for an account of no employee, such as an operator.
   */
  personId: string | null;
  grants: Grants;
}
/**
 * An appointment of an employee ended.
 */
export interface AppointmentEnded {
  basis: Basis;
  /**
   * The appointment that ended.
   */
  appointmentId: string;
  /**
   * The first day on which it is over.
   */
  endedOn: string;
  placements: Placements;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn?: string | null;
}
/**
 * An appointment: a person in a position of a unit for a period.
 */
export interface Placement {
  /**
   * The appointment.
   */
  appointmentId: string;
  /**
   * Definitive, acting in a vacant post (PLT), acting for an absent holder (PLH), or an additional task.
   */
  kind: 'DEFINITIVE' | 'PLT' | 'PLH' | 'ADDITIONAL';
  /**
   * The position.
   */
  positionId: string;
  /**
   * The unit of the position.
   */
  unitId: string;
  /**
   * Whether the holder heads the unit by this appointment.
   */
  leads: boolean;
  /**
   * The first day (TMT); null: since before the records.
   */
  from: string | null;
  /**
   * The first day after the appointment; null while it is open.
   */
  to: string | null;
}
/**
 * An employee began to act in a post or took an additional task.
 */
export interface AppointmentStarted {
  basis: Basis;
  /**
   * The appointment that started.
   */
  appointmentId: string;
  placements: Placements;
}
/**
 * A proposed candidate became an employee. The key is the candidate's id.
 */
export interface CandidateHired {
  /**
   * The employee whom the candidate became.
   */
  employeeId: string;
  /**
   * The first day of the employment.
   */
  hiredOn: string;
}
/**
 * A proposed candidate was not hired, and the place is free again. The key is the candidate's id.
 */
export interface CandidateRefused {
  /**
   * The codes of what stood against it.
   *
   * Items: A code.
   */
  codes: string[];
}
/**
 * Facts of an employee were corrected; the ones that changed are told as they now stand.
 */
export interface EmployeeCorrected {
  basis: Basis;
  /**
   * The names of the fields that were corrected; never their values.
   *
   * @minItems 1
   *
   * Items: The name of a field.
   */
  corrected: string[];
  employment?: Employment;
  grade?: Grade;
  placements?: Placements;
  /**
   * The highest level of education, a code of the national list (40 is S-1); null when not known.
   */
  educationLevel?: string | null;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn?: string | null;
}
/**
 * An employment: what the person serves as, since when.
 */
export interface Employment {
  /**
   * The employment; a person who becomes CPNS after a PPPK contract has two.
   */
  employmentId: string;
  /**
   * The kind of employment.
   */
  kind: 'CPNS' | 'PNS' | 'PPPK' | 'PPPK_PARUH_WAKTU';
  /**
   * The legal standing (kedudukan hukum), the two digits of the national list: 01 is active; null when not known.
   */
  legalStanding: string | null;
  /**
   * The first day of the employment.
   */
  startedOn: string;
  /**
   * The first day on which the employment is over; null while it lasts.
   */
  endedOn: string | null;
}
/**
 * A rank or grade, and since when it is held.
 */
export interface Grade {
  /**
   * The rank of a PNS (III/a) or the grade of a PPPK (IX).
   */
  grade: string;
  /**
   * The day since which it is held (TMT).
   */
  effectiveOn: string;
}
/**
 * A person was hired.
 */
export interface EmployeeHired {
  basis: Basis;
  name: PersonName;
  employment: Employment;
  /**
   * The rank or grade held; null when none is known.
   */
  grade: Grade | null;
  placements: Placements;
  /**
   * The highest level of education, a code of the national list (40 is S-1); null when not known.
   */
  educationLevel: string | null;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn: string | null;
}
/**
 * An employee who already served became known from an imported file.
 */
export interface EmployeeRegistered {
  basis: Basis;
  name: PersonName;
  employment: Employment;
  /**
   * The rank or grade held; null when none is known.
   */
  grade: Grade | null;
  placements: Placements;
  /**
   * The highest level of education, a code of the national list (40 is S-1); null when not known.
   */
  educationLevel: string | null;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn: string | null;
}
/**
 * What is now known of an employee.
 */
export interface EmployeeSnapshot {
  name: PersonName;
  /**
   * The employment in force, or the last one; null when none is known.
   */
  employment: Employment | null;
  /**
   * The rank or grade held; null when none is known.
   */
  grade: Grade | null;
  placements: Placements;
  superiors: Superiors;
  /**
   * The highest level of education, a code of the national list (40 is S-1); null when not known.
   */
  educationLevel: string | null;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn: string | null;
}
/**
 * A dated exception to who leads whom: this superior instead of the one the structure gives.
 */
export interface Superior {
  /**
   * The person who leads.
   */
  superiorId: string;
  /**
   * The first day of the exception.
   */
  from: string;
  /**
   * The first day after the exception; null while it is open.
   */
  to: string | null;
}
/**
 * An employee moved to another definitive post.
 */
export interface EmployeeTransferred {
  basis: Basis;
  /**
   * The definitive post that was left; null for the first one.
   */
  from: Post | null;
  to: Post;
  placements: Placements;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn?: string | null;
}
/**
 * A post: a position and the unit it stands in.
 */
export interface Post {
  /**
   * The position.
   */
  positionId: string;
  /**
   * The unit of the position.
   */
  unitId: string;
}
/**
 * The employment of an employee changed: its kind, its legal standing or its end.
 */
export interface EmploymentChanged {
  basis: Basis;
  employment: Employment;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn?: string | null;
}
/**
 * A role of an account ended.
 */
export interface GrantEnded {
  /**
   * The grant that ended.
   */
  grantId: string;
  /**
   * Why, in the words of the one who decided; no personal data.
   */
  reason: string;
  grants: Grants;
}
/**
 * A role was given to an account.
 */
export interface GrantGiven {
  /**
   * The grant that was given.
   */
  grantId: string;
  /**
   * Why, in the words of the one who decided; no personal data.
   */
  reason: string;
  grants: Grants;
}
/**
 * The identity of a person was corrected; the event tells what, never the values beside the name.
 */
export interface IdentityCorrected {
  basis: Basis;
  /**
   * What was corrected; never the values.
   *
   * @minItems 1
   *
   * Items: A part of the identity.
   */
  corrected: ('name' | 'titles' | 'nip' | 'nik' | 'birthDate' | 'birthPlace' | 'sex')[];
  name: PersonName;
  /**
   * The day on which the employee retires by age (TMT pensiun); null when none is known.
   */
  retiresOn?: string | null;
}
/**
 * A periodic raise (KGB) was granted to an employee. What it is worth is not told.
 */
export interface KgbGranted {
  basis: Basis;
  grade: Grade;
  /**
   * The whole years of grade service (MKG) for which it is.
   */
  serviceYears: number;
}
/**
 * An organisational unit was closed.
 */
export interface OrgUnitClosed {
  basis: Basis;
  /**
   * The first day on which it no longer exists.
   */
  closedOn: string;
  periods: UnitPeriods;
}
/**
 * What an organisational unit is called and where it stands, for a period.
 */
export interface UnitPeriod {
  /**
   * The name of the unit in the period.
   */
  name: string;
  /**
   * The unit above it; null for the root.
   */
  parentId: string | null;
  /**
   * The echelon, such as II.a; null where there is none.
   */
  echelon: string | null;
  /**
   * The first day of the period; null: since before the records.
   */
  from: string | null;
  /**
   * The first day after the period; null while it is open.
   */
  to: string | null;
}
/**
 * Facts of an organisational unit were corrected.
 */
export interface OrgUnitCorrected {
  basis: Basis;
  /**
   * The names of the fields that were corrected; never their values.
   *
   * @minItems 1
   *
   * Items: The name of a field.
   */
  corrected: string[];
  periods: UnitPeriods;
}
/**
 * The head of an organisational unit by the unit file changed.
 */
export interface OrgUnitHeadChanged {
  basis: Basis;
  heads: UnitHeads;
}
/**
 * A person who heads a unit by the unit file (a headmaster, the head of a puskesmas), for a period.
 */
export interface UnitHead {
  /**
   * The person who heads the unit.
   */
  personId: string;
  /**
   * The first day; null: since before the records.
   */
  from: string | null;
  /**
   * The first day after it; null while it is open.
   */
  to: string | null;
}
/**
 * An organisational unit moved below another one.
 */
export interface OrgUnitMoved {
  basis: Basis;
  /**
   * The unit it stood below; null for none.
   */
  fromParentId: string | null;
  /**
   * The unit it stands below now.
   */
  toParentId: string;
  periods: UnitPeriods;
}
/**
 * An organisational unit was opened, or became known from an imported file.
 */
export interface OrgUnitOpened {
  basis: Basis;
  periods: UnitPeriods;
  heads: UnitHeads;
}
/**
 * What is now known of an organisational unit.
 */
export interface OrgUnitSnapshot {
  periods: UnitPeriods;
  heads: UnitHeads;
}
/**
 * The personnel service lives and what it told before has been published.
 */
export interface PersonnelAlive {}
/**
 * A position changed; all of it is told as it now stands.
 */
export interface PositionChanged {
  /**
   * The unit.
   */
  unitId: string;
  /**
   * The title of the position.
   */
  title: string;
  /**
   * The kind of position (UU 20/2023 art. 13-19).
   */
  kind: 'JPT_UTAMA' | 'JPT_MADYA' | 'JPT_PRATAMA' | 'ADMINISTRATOR' | 'PENGAWAS' | 'FUNGSIONAL' | 'PELAKSANA';
  /**
   * The echelon, such as II.a; null where there is none.
   */
  echelon: string | null;
  /**
   * Whether only one person may hold it definitively.
   */
  seat: boolean;
  /**
   * Whether its holder heads the unit.
   */
  leads: boolean;
  /**
   * How many people the unit needs in it.
   */
  need: number;
}
/**
 * A position was opened.
 */
export interface PositionOpened {
  /**
   * The unit.
   */
  unitId: string;
  /**
   * The title of the position.
   */
  title: string;
  /**
   * The kind of position (UU 20/2023 art. 13-19).
   */
  kind: 'JPT_UTAMA' | 'JPT_MADYA' | 'JPT_PRATAMA' | 'ADMINISTRATOR' | 'PENGAWAS' | 'FUNGSIONAL' | 'PELAKSANA';
  /**
   * The echelon, such as II.a; null where there is none.
   */
  echelon: string | null;
  /**
   * Whether only one person may hold it definitively.
   */
  seat: boolean;
  /**
   * Whether its holder heads the unit.
   */
  leads: boolean;
  /**
   * How many people the unit needs in it.
   */
  need: number;
}
/**
 * What is now known of a position.
 */
export interface PositionSnapshot {
  /**
   * The unit.
   */
  unitId: string;
  /**
   * The title of the position.
   */
  title: string;
  /**
   * The kind of position (UU 20/2023 art. 13-19).
   */
  kind: 'JPT_UTAMA' | 'JPT_MADYA' | 'JPT_PRATAMA' | 'ADMINISTRATOR' | 'PENGAWAS' | 'FUNGSIONAL' | 'PELAKSANA';
  /**
   * The echelon, such as II.a; null where there is none.
   */
  echelon: string | null;
  /**
   * Whether only one person may hold it definitively.
   */
  seat: boolean;
  /**
   * Whether its holder heads the unit.
   */
  leads: boolean;
  /**
   * How many people the unit needs in it.
   */
  need: number;
}
/**
 * Schooling of an employee was recorded, and the highest level is another one by it.
 */
export interface QualificationChanged {
  basis: Basis;
  /**
   * The highest level of education, a code of the national list (40 is S-1).
   */
  educationLevel: string;
}
/**
 * The rank or grade of an employee changed.
 */
export interface RankChanged {
  basis: Basis;
  grade: Grade;
}
/**
 * A superior was assigned to an employee beside the structure, or such an exception ended.
 */
export interface SuperiorAssigned {
  /**
   * Why, in the words of the one who decided; no personal data.
   */
  reason: string;
  superiors: Superiors;
}
/**
 * A candidate who passed is proposed for employment. The key is the candidate's id; who they are stays with recruitment.
 */
export interface CandidateProposed {
  /**
   * The selection that the candidate passed.
   */
  selectionId: string;
  /**
   * What the candidate is to serve as.
   */
  employmentKind: 'CPNS' | 'PPPK' | 'PPPK_PARUH_WAKTU';
  /**
   * The position of the formation.
   */
  positionId: string;
  /**
   * The unit of the position.
   */
  unitId: string;
  /**
   * The day on which the employment is to begin (TMT).
   */
  startsOn: string;
}
/**
 * A proposal was withdrawn before anybody was hired by it.
 */
export interface CandidateWithdrawn {
  /**
   * Why.
   */
  reason: 'WITHDREW' | 'DOCUMENTS' | 'CORRECTED';
}
/**
 * The recruitment service lives and what it told before has been published.
 */
export interface RecruitmentAlive {}
