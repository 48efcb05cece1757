import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { guard } from './servers/guard.ts';
import { ROOT, toolEnvironment } from './settings.ts';

/** Nx without its background process, its full-screen display and its cloud: what runs here ends here. */
const QUIET_NX = { NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' };

/**
 * Runs a program of node_modules/.bin, or any on the path, in the clone's root and to its end.
 *
 * @param log the file that its output is added to; without it, the terminal shows it.
 * @returns its exit code; 1 when it was killed or is not there.
 */
export function runTool(
  command: string,
  args: string[],
  { env = {}, log }: { env?: Record<string, string>; log?: string } = {},
): Promise<number> {
  if (log) mkdirSync(dirname(log), { recursive: true });
  const file = log === undefined ? undefined : openSync(log, 'a');
  const child = spawn(command, args, {
    cwd: ROOT,
    env: toolEnvironment({ ...QUIET_NX, ...env }),
    stdio: file === undefined ? 'inherit' : ['ignore', file, file],
  });
  if (file !== undefined) closeSync(file);
  guard(child, 'TERM');
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The arguments that make Node run one of the project's own scripts. */
export function script(path: string, ...args: string[]): string[] {
  return ['--conditions=@asn/source', join(ROOT, path), ...args];
}
