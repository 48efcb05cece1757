export interface SamplePerson {
  /** The account's subject: the `sub` of their tokens. */
  username: string;
  indonesian: string;
  english: string;
}

/**
 * The people one may sign in as while developing, one for each role. What each may do is decided by the
 * grants that personnel holds for the account; a token only says who it is.
 */
export const SAMPLE_PEOPLE: readonly SamplePerson[] = [
  {
    username: 'personnel-admin',
    indonesian: 'Admin kepegawaian (BKPSDMD)',
    english: 'Personnel admin: every personnel file of the regency',
  },
  {
    username: 'unit-admin',
    indonesian: 'Admin unit kerja (OPD)',
    english: 'Unit admin: the files of one agency and the units below it',
  },
  {
    username: 'superior',
    indonesian: 'Atasan langsung',
    english: 'Superior: the people they lead today',
  },
  { username: 'employee', indonesian: 'Pegawai', english: 'Employee: their own file' },
  { username: 'auditor', indonesian: 'Auditor', english: 'Auditor: reads, changes nothing' },
  {
    username: 'appointing-officer',
    indonesian: 'Pejabat pembina kepegawaian',
    english: 'Appointing officer: approves appointments',
  },
  {
    username: 'operator',
    indonesian: 'Operator sistem',
    english: 'Operator: runs the system, sees no personal data',
  },
];

export const isSamplePerson = (username: unknown): username is string =>
  SAMPLE_PEOPLE.some((person) => person.username === username);

/** Both languages in two lines: what one reads who asked for somebody that the sample does not have. */
export function unknownPerson(username: string): string {
  const known = SAMPLE_PEOPLE.map((person) => person.username).join(', ');
  return [
    `Tidak ada orang contoh bernama "${username}". Yang ada: ${known}.`,
    `There is no sample person called "${username}". There are: ${known}.`,
  ].join('\n');
}
