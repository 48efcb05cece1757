import { appendFileSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL } from '../settings.ts';

const FOLDER = join(LOCAL, 'logs');
const begun = new Set<string>();

/** The log of this start; that of the last start stays beside it. A process started again goes on in its own. */
export function freshLog(name: string): string {
  const log = join(FOLDER, `${name}.log`);
  mkdirSync(FOLDER, { recursive: true });
  if (!begun.has(name) && existsSync(log)) renameSync(log, join(FOLDER, `${name}.previous.log`));
  begun.add(name);
  return log;
}

/** Keeps the stack of an error where a person who wants it finds it. @returns the file, or undefined when even that fails. */
export function logError(error: unknown): string | undefined {
  try {
    const log = freshLog('start');
    appendFileSync(
      log,
      `${new Date().toISOString()} ${error instanceof Error ? error.stack : String(error)}\n`,
    );
    return log;
  } catch {
    return undefined;
  }
}
