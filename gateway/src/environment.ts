import { z } from 'zod';

const milliseconds = z.coerce.number().int().min(1).max(60_000);

const variables = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(4000),
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  ISSUER_URL: z.url().default('http://localhost:4110'),
  AUDIENCE: z.string().min(1).default('urn:asn-graph'),
  PERSONNEL_URL: z.url().default('http://localhost:4101/graphql'),
  PERSONNEL_TIMEOUT_MS: milliseconds.default(5_000),
  COMPETENCY_URL: z.url().default('http://localhost:4102/graphql'),
  COMPETENCY_TIMEOUT_MS: milliseconds.default(3_000),
  RECRUITMENT_URL: z.url().default('http://localhost:4103/graphql'),
  RECRUITMENT_TIMEOUT_MS: milliseconds.default(3_000),
  PERFORMANCE_URL: z.url().default('http://localhost:4104/graphql'),
  PERFORMANCE_TIMEOUT_MS: milliseconds.default(3_000),
  ATTENDANCE_URL: z.url().default('http://localhost:4105/graphql'),
  ATTENDANCE_TIMEOUT_MS: milliseconds.default(3_000),
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
  const read = variables.safeParse(environment);
  if (!read.success) throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
  const { data } = read;
  return {
    port: data.PORT,
    production: data.NODE_ENV === 'production',
    logLevel: data.LOG_LEVEL,
    issuer: data.ISSUER_URL,
    audience: data.AUDIENCE,
    subgraphs: {
      personnel: { url: data.PERSONNEL_URL, timeout: data.PERSONNEL_TIMEOUT_MS },
      competency: { url: data.COMPETENCY_URL, timeout: data.COMPETENCY_TIMEOUT_MS },
      recruitment: { url: data.RECRUITMENT_URL, timeout: data.RECRUITMENT_TIMEOUT_MS },
      performance: { url: data.PERFORMANCE_URL, timeout: data.PERFORMANCE_TIMEOUT_MS },
      attendance: { url: data.ATTENDANCE_URL, timeout: data.ATTENDANCE_TIMEOUT_MS },
    },
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
