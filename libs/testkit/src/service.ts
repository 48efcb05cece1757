import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startProcess, waitUntil } from '@asn/local/servers';
import { inheritedEnvironment } from './environment.ts';

export interface RunningService {
  /** `http://127.0.0.1:port`, without a path. */
  url: string;
  pid: number;
  /** What it has written so far, both streams. */
  output(): string;
  /** SIGTERM, and SIGKILL after ten seconds. */
  stop: () => Promise<void>;
  /** SIGKILL, at once; settles when it is gone. */
  kill: () => Promise<void>;
}

/**
 * Starts a service as a process of its own, on a free port, and waits for its `/health/ready`.
 *
 * @param entry its main file, an absolute path or a file URL; a `.ts` runs from source, without a build.
 * @param env its settings; PORT is given unless it stands here. Nothing else of ours is inherited.
 * @param seconds how long it may take.
 * @throws with what the service wrote when it does not become ready.
 */
export async function startService({
  entry,
  env = {},
  seconds = 30,
}: {
  entry: string | URL;
  env?: Record<string, string>;
  seconds?: number;
}): Promise<RunningService> {
  const file = String(entry).startsWith('file:') ? fileURLToPath(entry) : String(entry);
  const port = env['PORT'] ?? String(await freePort());
  const folder = mkdtempSync(join(tmpdir(), 'asn-graph-service-'));
  const log = join(folder, 'output.log');
  const fromSource = [
    '--conditions=@asn/source',
    `--import=${import.meta.resolve('@asn/local/source-hook')}`,
  ];
  const server = startProcess(process.execPath, [...(file.endsWith('.ts') ? fromSource : []), file], {
    env: { ...inheritedEnvironment(), NODE_ENV: 'test', ...env, PORT: port },
    log,
  });
  const url = `http://127.0.0.1:${port}`;
  let written: string | undefined;
  const output = () => written ?? readFileSync(log, 'utf8');
  void server.exited.then(() => {
    written = output();
    rmSync(folder, { recursive: true });
  });
  await waitUntil(server, () => isReady(url), {
    seconds,
    failure: (reason) => new Error(`${file} did not become ready (${reason}):\n${output()}`),
  });
  return {
    url,
    pid: server.pid,
    output,
    stop: server.stop,
    kill: async () => {
      server.child.kill('SIGKILL');
      await server.exited;
    },
  };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
