/** Where the services are and who acts. The only reader of the environment. */
export interface Settings {
  personnelUrl: string;
  competencyUrl: string;
  recruitmentUrl: string;
  performanceUrl: string;
  attendanceUrl: string;
  issuerUrl: string;
  /** An access token; undefined when it is to be had by `--as`. */
  token: string | undefined;
}

export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const local = (variable: string, standard: number) =>
    `http://localhost:${environment[variable] ?? standard}`;
  return {
    personnelUrl: environment['PERSONNEL_URL'] ?? local('PERSONNEL_PORT', 4101),
    competencyUrl: environment['COMPETENCY_URL'] ?? local('COMPETENCY_PORT', 4102),
    recruitmentUrl: environment['RECRUITMENT_URL'] ?? local('RECRUITMENT_PORT', 4103),
    performanceUrl: environment['PERFORMANCE_URL'] ?? local('PERFORMANCE_PORT', 4104),
    attendanceUrl: environment['ATTENDANCE_URL'] ?? local('ATTENDANCE_PORT', 4105),
    issuerUrl: environment['ISSUER_URL'] ?? local('IDENTITY_PORT', 4110),
    token: environment['ASN_TOKEN'],
  };
}
