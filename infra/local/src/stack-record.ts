import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeProcess } from './servers/processes.ts';
import { LOCAL } from './settings.ts';

const FILE = join(LOCAL, 'run', 'stack.json');

interface Recorded {
  name: string;
  pid: number;
  started: string;
}

/** What runs of this clone's stack: the launcher and its processes, each by number and start. */
interface StackRecord {
  launcher: Recorded;
  processes: Recorded[];
}

/** The process number of this clone's running launcher, or undefined. */
export function runningLauncher(): number | undefined {
  const launcher = read()?.launcher;
  return launcher && launcher.pid !== process.pid && isAlive(launcher) ? launcher.pid : undefined;
}

/** Ends what a launcher that was killed left behind, and says how many. */
export async function endOrphans(): Promise<number> {
  const orphans = (read()?.processes ?? []).filter(isAlive);
  for (const { pid } of orphans) signal(pid, 'SIGTERM');
  for (let tries = 0; orphans.some(isAlive); tries += 1) {
    if (tries === 100) for (const { pid } of orphans.filter(isAlive)) signal(pid, 'SIGKILL');
    await sleep(100);
  }
  return orphans.length;
}

export function recordStack(processes: { name: string; pid: number }[]): void {
  mkdirSync(dirname(FILE), { recursive: true });
  const all = [{ name: 'launcher', pid: process.pid }, ...processes].map((each) => ({
    ...each,
    started: describeProcess(each.pid)?.started ?? '',
  }));
  writeFileSync(FILE, JSON.stringify({ launcher: all[0], processes: all.slice(1) }));
}

/** Only the launcher that wrote it forgets it: a second start that was refused leaves the first one's alone. */
export function forgetStack(): void {
  if (read()?.launcher.pid === process.pid) rmSync(FILE, { force: true });
}

function read(): StackRecord | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as StackRecord;
  } catch {
    return undefined;
  }
}

/** Numbers are given out again, so the start must be the same too. */
function isAlive({ pid, started }: Recorded): boolean {
  return started !== '' && describeProcess(pid)?.started === started;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has just ended by itself.
  }
}
