import { fileURLToPath } from 'node:url';
import type { ServiceDatabase } from '@asn/local/servers';
import { startService, testIssuer, type RunningService, type TestIssuer } from '@asn/testkit';
import type { Servers } from './servers.ts';

/** The account that administers before any role is given. */
export const ADMIN = 'bench-admin';

const root = new URL('../../../', import.meta.url);

/** An issuer of tokens for the benchmark's own services. */
export async function openIssuer(resources: AsyncDisposableStack): Promise<TestIssuer> {
  const issuer = await testIssuer();
  resources.defer(() => issuer.close());
  return issuer;
}

/** Starts a service from its build, as `npm start` does, and waits until it is ready. */
export async function startSubgraph(
  resources: AsyncDisposableStack,
  name: 'personnel' | 'attendance',
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

export async function startGateway(
  resources: AsyncDisposableStack,
  issuer: TestIssuer,
  { personnel, attendance }: Record<'personnel' | 'attendance', RunningService>,
): Promise<RunningService> {
  return start(resources, 'gateway', {
    ISSUER_URL: issuer.url,
    PERSONNEL_URL: `${personnel.url}/graphql`,
    ATTENDANCE_URL: `${attendance.url}/graphql`,
  });
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
