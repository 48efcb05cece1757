import { readdirSync, readFileSync } from 'node:fs';

/**
 * MiB of memory that a process holds (resident set), on request with its children. Memory that processes share counts
 * in each, so that a sum is rather too high than too low.
 */
export function residentMiB(pid: number, { children }: { children: boolean }): number {
  const family = children ? [pid, ...childrenOf(pid)] : [pid];
  return family.reduce((sum, each) => sum + kibibytes(each), 0) / 1024;
}

function kibibytes(pid: number): number {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1] ?? 0);
}

function childrenOf(pid: number): number[] {
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return all.filter((each) => parentOf(each) === pid).map(Number);
}

function parentOf(pid: string): number {
  // The name in brackets may hold anything, brackets too.
  const stat = read(`/proc/${pid}/stat`);
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Processes come and go meanwhile. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
