/** How an actor stands to a person whose data is asked for. One actor may stand in several ways. */
export type Standing =
  | 'SELF'
  | 'SUPERIOR'
  | 'UNIT_ADMIN'
  | 'PERSONNEL_ADMIN'
  | 'AUDITOR'
  | 'APPOINTING_OFFICER'
  | 'COLLEAGUE'
  | 'SUBORDINATE';

/**
 * What a field tells about a person, and so who may read it.
 * DIRECTORY: who works where. CAREER: employment, rank, appointments, the NIP. ATTENDANCE: whether at work.
 * PERFORMANCE: expectations, appraisals and what follows from them. FEEDBACK: what a superior and their
 * people say to each other; it never leaves the line. DISCIPLINE: sanctions and what may lead to one. TALENT: how
 * somebody is placed against others. PERSONAL: birth, sex, schooling. IDENTITY_NUMBER: the NIK.
 * FINANCIAL: pay.
 */
export type DataClass =
  | 'DIRECTORY'
  | 'CAREER'
  | 'ATTENDANCE'
  | 'PERFORMANCE'
  | 'FEEDBACK'
  | 'DISCIPLINE'
  | 'TALENT'
  | 'PERSONAL'
  | 'IDENTITY_NUMBER'
  | 'FINANCIAL';

/** All who may see a person at all. */
export const everyone: readonly Standing[] = [
  'SELF',
  'SUPERIOR',
  'UNIT_ADMIN',
  'PERSONNEL_ADMIN',
  'AUDITOR',
  'APPOINTING_OFFICER',
  'COLLEAGUE',
  'SUBORDINATE',
];

/** Who may read a class of data, by how they stand to its person. The auditor never receives the NIK. */
export const readersOf: Readonly<Record<DataClass, readonly Standing[]>> = {
  DIRECTORY: everyone,
  CAREER: ['SELF', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER'],
  ATTENDANCE: ['SELF', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR'],
  PERFORMANCE: ['SELF', 'SUPERIOR', 'UNIT_ADMIN', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER'],
  FEEDBACK: ['SELF', 'SUPERIOR'],
  DISCIPLINE: ['SELF', 'SUPERIOR', 'PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER'],
  TALENT: ['PERSONNEL_ADMIN', 'AUDITOR', 'APPOINTING_OFFICER'],
  PERSONAL: ['SELF', 'UNIT_ADMIN', 'PERSONNEL_ADMIN'],
  IDENTITY_NUMBER: ['SELF', 'PERSONNEL_ADMIN'],
  FINANCIAL: ['SELF', 'PERSONNEL_ADMIN'],
};
