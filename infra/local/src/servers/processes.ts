import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { guard } from './guard.ts';

export interface ServerProcess {
  child: ChildProcess;
  pid: number;
  /** Settles when the process is gone, with what ended it. Never rejects. */
  exited: Promise<string>;
  /** Politely first, by force after ten seconds. Returns when it is gone. */
  stop: () => Promise<void>;
}

/** Starts a process that writes to a log file and cannot outlive this one. */
export function startProcess(
  command: string,
  args: string[],
  { log, stopSignal = 'TERM', ...options }: SpawnOptions & { log: string; stopSignal?: 'TERM' | 'INT' },
): ServerProcess {
  mkdirSync(dirname(log), { recursive: true });
  const file = openSync(log, 'a');
  // A group of its own: the terminal's Ctrl-C goes to us alone, and we stop the servers in order.
  const child = spawn(command, args, { ...options, stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  guard(child, stopSignal);
  let gone = false;
  const exited = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
  }).finally(() => (gone = true));
  const stop = async () => {
    if (gone || child.pid === undefined) return;
    child.kill(`SIG${stopSignal}`);
    const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
    await exited;
    clearTimeout(force);
  };
  return { child, pid: child.pid ?? -1, exited, stop };
}

/** Repeats `ready` until it is true; throws `failure()` when the process ends or the time is over. */
export async function waitUntil(
  process: ServerProcess,
  ready: () => Promise<boolean>,
  { seconds, failure }: { seconds: number; failure: (reason: string) => Error },
): Promise<void> {
  let ended: string | undefined;
  void process.exited.then((reason) => (ended = reason));
  const deadline = performance.now() + seconds * 1000;
  while (!(await ready())) {
    if (ended !== undefined) throw failure(ended);
    if (performance.now() > deadline) {
      await process.stop();
      throw failure(`not ready after ${seconds} s`);
    }
    await sleep(40);
  }
}

/** The command line and the start of a running process, or undefined: together they tell a process from a later one with its number. */
export function describeProcess(pid: number): { command: string; started: string } | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return state === 'Z' ? undefined : { command, started: rest[18] ?? '' };
  } catch {
    const [, started, command] =
      /^(.{24})\s+(.*)$/.exec(
        spawnSync('ps', ['-p', `${pid}`, '-o', 'lstart=,command='], { encoding: 'utf8' }).stdout ?? '',
      ) ?? [];
    return started && command ? { command, started } : undefined;
  }
}

/** The last lines of a log, for the person who must find out why something did not start. */
export function lastLines(log: string, count = 20): string {
  try {
    return readFileSync(log, 'utf8').trimEnd().split('\n').slice(-count).join('\n');
  } catch {
    return '';
  }
}
