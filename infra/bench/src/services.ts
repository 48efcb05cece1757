import { fileURLToPath } from 'node:url';
import type { ServiceDatabase } from '@asn/local/servers';
import { startService, testIssuer, type RunningService, type TestIssuer } from '@asn/testkit';
import type { Servers } from './servers.ts';

/** The account that administers before any role is given. */
export const ADMIN = 'bench-admin';

const root = new URL('../../../', import.meta.url);

/** The services of the graph, the owner of the people first. */
export const SERVICES = ['personnel', 'competency', 'recruitment', 'performance', 'attendance'] as const;
export type ServiceName = (typeof SERVICES)[number];

/** An issuer of tokens for the benchmark's own services. */
export async function openIssuer(resources: AsyncDisposableStack): Promise<TestIssuer> {
  const issuer = await testIssuer();
  resources.defer(() => issuer.close());
  return issuer;
}

/** Starts a service from its build, as `npm start` does, and waits until it is ready. */
export async function startSubgraph(
  resources: AsyncDisposableStack,
  name: ServiceName,
  { servers, database, issuer }: { servers: Servers; database: ServiceDatabase; issuer: TestIssuer },
): Promise<RunningService> {
  return start(resources, `services/${name}`, {
    ISSUER_URL: issuer.url,
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    ...servers.eventLog,
    ...(name === 'personnel' && { BOOTSTRAP_ADMIN: `${issuer.url}|${ADMIN}` }),
  });
}

/** Starts the gateway over these services; what is asked of others fails. */
export async function startGateway(
  resources: AsyncDisposableStack,
  issuer: TestIssuer,
  services: Partial<Record<ServiceName, RunningService>>,
): Promise<RunningService> {
  const env: Record<string, string> = { ISSUER_URL: issuer.url };
  for (const [name, { url }] of Object.entries(services)) {
    env[`${name.toUpperCase()}_URL`] = `${url}/graphql`;
    // What is slow is measured, not given up.
    env[`${name.toUpperCase()}_TIMEOUT_MS`] = '60000';
  }
  return start(resources, 'gateway', env);
}

async function start(
  resources: AsyncDisposableStack,
  folder: string,
  env: Record<string, string>,
): Promise<RunningService> {
  const entry = fileURLToPath(new URL(`${folder}/dist/main.js`, root));
  const service = await startService({ entry, env: { NODE_ENV: 'development', ...env }, seconds: 60 });
  resources.defer(service.stop);
  return service;
}
