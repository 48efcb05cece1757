// Generated from the schemas by `npm run generate -w @asn/events`; do not edit.

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
  'asn.personnel.account-snapshot.v1': AccountSnapshot;
  'asn.personnel.account-tied.v1': AccountTied;
  'asn.personnel.appointment-ended.v1': AppointmentEnded;
  'asn.personnel.appointment-started.v1': AppointmentStarted;
  'asn.personnel.employee-corrected.v1': EmployeeCorrected;
  'asn.personnel.employee-hired.v1': EmployeeHired;
  'asn.personnel.employee-registered.v1': EmployeeRegistered;
  'asn.personnel.employee-snapshot.v1': EmployeeSnapshot;
  'asn.personnel.employee-transferred.v1': EmployeeTransferred;
  'asn.personnel.employment-changed.v1': EmploymentChanged;
  'asn.personnel.grant-ended.v1': GrantEnded;
  'asn.personnel.grant-given.v1': GrantGiven;
  'asn.personnel.identity-corrected.v1': IdentityCorrected;
  'asn.personnel.org-unit-closed.v1': OrgUnitClosed;
  'asn.personnel.org-unit-corrected.v1': OrgUnitCorrected;
  'asn.personnel.org-unit-head-changed.v1': OrgUnitHeadChanged;
  'asn.personnel.org-unit-moved.v1': OrgUnitMoved;
  'asn.personnel.org-unit-opened.v1': OrgUnitOpened;
  'asn.personnel.org-unit-snapshot.v1': OrgUnitSnapshot;
  'asn.personnel.position-changed.v1': PositionChanged;
  'asn.personnel.position-opened.v1': PositionOpened;
  'asn.personnel.position-snapshot.v1': PositionSnapshot;
  'asn.personnel.rank-changed.v1': RankChanged;
  'asn.personnel.superior-assigned.v1': SuperiorAssigned;
}
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
