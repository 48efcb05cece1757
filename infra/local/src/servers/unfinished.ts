import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { describeProcess } from './processes.ts';

/**
 * Where something is made that must appear whole or not at all: a sibling of `target`, to be renamed to it. What
 * processes that were killed have left of the same thing is removed; another process at work is left alone.
 */
export function unfinishedSibling(target: string): string {
  const [folder, prefix] = [dirname(target), `${basename(target)}.unfinished-`];
  mkdirSync(folder, { recursive: true });
  for (const name of readdirSync(folder).filter((each) => each.startsWith(prefix))) {
    const maker = Number(name.slice(prefix.length));
    if (!describeProcess(maker)) rmSync(join(folder, name), { recursive: true, force: true });
  }
  return join(folder, `${prefix}${process.pid}`);
}
