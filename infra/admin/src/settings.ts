import { PORTS, SERVICES, type ServiceName } from '@asn/local/settings';

/** Where the services are and who acts. The only reader of the environment. */
export interface Settings {
  /** By the service, without a path: `http://localhost:4101`. */
  urls: Readonly<Record<ServiceName, string>>;
  issuerUrl: string;
  /** An access token; undefined when it is to be had by `--as`. */
  token: string | undefined;
}

export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const local = (name: ServiceName | 'identity') => {
    const [variable, standard] = PORTS[name];
    return `http://localhost:${environment[variable] ?? standard}`;
  };
  return {
    urls: Object.fromEntries(
      SERVICES.map((name) => [name, environment[`${name.toUpperCase()}_URL`] ?? local(name)]),
    ) as Settings['urls'],
    issuerUrl: environment['ISSUER_URL'] ?? local('identity'),
    token: environment['ASN_TOKEN'],
  };
}
