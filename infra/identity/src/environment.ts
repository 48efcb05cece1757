import { join } from 'node:path';
import { z } from 'zod';
import { GRAPH_AUDIENCE } from './graph-resource.ts';

const port = z.coerce.number().int().min(1).max(65_535);

const variables = z.object({
  PORT: port.optional(),
  IDENTITY_PORT: port.default(4110),
  GATEWAY_PORT: port.default(4000),
  ISSUER_URL: z.url().optional(),
  GATEWAY_URL: z.url().optional(),
  AUDIENCE: z.string().min(1).default(GRAPH_AUDIENCE),
  SECRETS_DIRECTORY: z
    .string()
    .min(1)
    .default(join(import.meta.dirname, '../../../.local/secrets')),
  NODE_ENV: z
    .literal(['development', 'test'], 'this provider is for development only')
    .default('development'),
});

/** What the development identity provider needs to know of its surroundings. */
export interface Settings {
  /** The `iss` of every token; clients and services reach the provider under this address. */
  issuer: string;
  port: number;
  /** The `aud` of every access token. */
  audience: string;
  /** Where the browser client lives; only its GraphiQL may receive an authorization code. */
  gatewayUrl: string;
  /** The folder that keeps the signing keys. */
  secretsDirectory: string;
}

/** Reads the environment. Throws one error that lists everything that is wrong with it. */
function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = variables.safeParse(environment);
  if (!read.success) throw new Error(`The environment is not right:\n${z.prettifyError(read.error)}`);
  const port = read.data.PORT ?? read.data.IDENTITY_PORT;
  return {
    issuer: read.data.ISSUER_URL ?? `http://localhost:${port}`,
    port,
    audience: read.data.AUDIENCE,
    gatewayUrl: read.data.GATEWAY_URL ?? `http://localhost:${read.data.GATEWAY_PORT}`,
    secretsDirectory: read.data.SECRETS_DIRECTORY,
  };
}

export const settings = (): Settings => readSettings(process.env);
