import { join } from 'node:path';
import { Problem } from '../servers/problem.ts';
import { lastLines, startProcess, waitUntil } from '../servers/processes.ts';
import { childEnvironment, LOCAL, ROOT, SERVICES, type ServiceName, type Settings } from '../settings.ts';
import { script } from '../tools.ts';
import { freshLog } from './logs.ts';
import type { Running } from './supervise.ts';

/** A Node process of the stack that answers on `/health/ready`. */
export interface Service {
  name: 'identity' | ServiceName | 'gateway';
  /** Its folder below the root. */
  folder: string;
  /** True for what Node runs from its source; the others have decorators and are built. */
  native?: true;
  env: Record<string, string>;
}

export const address = (port: number): string => `http://localhost:${port}`;

/** Where each service and the gateway are, without a path. */
export type Addresses = Readonly<Record<ServiceName | 'gateway', string>>;

export const addressesOf = ({ ports }: Settings): Addresses =>
  Object.fromEntries(
    ([...SERVICES, 'gateway'] as const).map((name) => [name, address(ports[name])]),
  ) as Addresses;

/**
 * Starts a service and waits until it is ready.
 *
 * @param watch true runs it from source and starts it again at each change of a file that it uses.
 * @throws Problem with the end of its log.
 */
export async function launchService(service: Service, { ports }: Settings, watch: boolean): Promise<Running> {
  const { name, env } = service;
  const log = freshLog(name);
  const server = startProcess(process.execPath, nodeArguments(service, watch), {
    cwd: ROOT,
    env: childEnvironment({
      NODE_ENV: 'development',
      NODE_COMPILE_CACHE: join(LOCAL, 'compile-cache'),
      ...env,
      PORT: `${ports[name]}`,
    }),
    log,
  });
  await waitUntil(server, () => isReady(ports[name]), {
    seconds: 60,
    failure: (reason) =>
      new Problem(`${name} did not start (${reason}); its log ${log} ends with:\n${lastLines(log)}`),
  });
  return server;
}

function nodeArguments({ folder, native }: Service, watch: boolean): string[] {
  if (native) return script(`${folder}/src/main.ts`);
  if (!watch) return [join(ROOT, folder, 'dist/main.js')];
  const hook = join(ROOT, 'infra/local/source-hook.mjs');
  return ['--watch', '--watch-preserve-output', `--import=${hook}`, ...script(`${folder}/src/main.ts`)];
}

async function isReady(port: number): Promise<boolean> {
  try {
    return (await fetch(`http://localhost:${port}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
