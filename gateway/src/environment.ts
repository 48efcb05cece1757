import { z } from 'zod';

const milliseconds = z.coerce.number().int().min(1).max(60_000);

/** The services of the graph: the port of each on a developer's machine, and for how long it is waited. */
const SERVICES = {
  personnel: { port: 4101, timeout: 5_000 },
  competency: { port: 4102, timeout: 3_000 },
  recruitment: { port: 4103, timeout: 3_000 },
  performance: { port: 4104, timeout: 3_000 },
  attendance: { port: 4105, timeout: 3_000 },
};

const urlOf = (service: string) => `${service.toUpperCase()}_URL`;
const timeoutOf = (service: string) => `${service.toUpperCase()}_TIMEOUT_MS`;

const serviceVariables = z.object(
  Object.fromEntries(
    Object.entries(SERVICES).flatMap(([service, { port, timeout }]) => [
      [urlOf(service), z.url().default(`http://localhost:${port}/graphql`)],
      [timeoutOf(service), milliseconds.default(timeout)],
    ]),
  ),
);

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ISSUER_URL: z.url().default('http://localhost:4110'),
  AUDIENCE: z.string().min(1).default('urn:asn-graph'),
});

/** Where a service answers, and how long the gateway waits for it. */
export interface Subgraph {
  url: string;
  /** Milliseconds, from sending a request to having read its whole answer. */
  timeout: number;
}

export interface Settings {
  /** 0 takes any free port. */
  port: number;
  /** Introspection and GraphiQL are off, and the gateway listens on every interface. */
  production: boolean;
  logLevel: string;
  /** The OpenID Connect issuer whose tokens are accepted, when they are meant for `audience`. */
  issuer: string;
  audience: string;
  /** By the name that the service has in the supergraph. */
  subgraphs: Readonly<Record<string, Subgraph>>;
}

/** Reads the environment. Throws one error that lists everything that is wrong with it. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const own = variables.safeParse(environment);
  const services = serviceVariables.safeParse(environment);
  if (!own.success || !services.success) {
    const wrong = [own, services].flatMap(({ error }) => (error ? z.prettifyError(error) : []));
    throw new Error(`The environment is not right:\n${wrong.join('\n')}`);
  }
  const { data } = own;
  return {
    port: data.PORT,
    production: data.NODE_ENV === 'production',
    logLevel: data.LOG_LEVEL,
    issuer: data.ISSUER_URL,
    audience: data.AUDIENCE,
    subgraphs: Object.fromEntries(
      Object.keys(SERVICES).map((service) => [
        service,
        { url: String(services.data[urlOf(service)]), timeout: Number(services.data[timeoutOf(service)]) },
      ]),
    ),
  };
}

export const settings = (): Settings => readSettings(process.env);

/**
 * `@apollo/gateway` asks the cloud's metadata addresses where it runs and reports to its maker every hour and at
 * each stop; this variable is the only way to tell it not to. Nothing about an office leaves it unasked.
 */
export function refuseTelemetry(): void {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
}
