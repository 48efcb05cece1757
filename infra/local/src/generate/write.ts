import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { Problem } from '../servers/problem.ts';
import { ROOT } from '../settings.ts';

/** What a generator does: new files, and files that are there, each with what becomes of its text. */
export interface Changes {
  files: Record<string, string>;
  edits?: Record<string, (text: string, file: string) => string>;
}

/** Writes all of it, formatted, or nothing. @throws Problem when a new file is there already, or an old one is not as expected. */
export async function write({ files, edits = {} }: Changes): Promise<void> {
  const taken = Object.keys(files).filter((path) => existsSync(join(ROOT, path)));
  if (taken.length > 0) throw new Problem(`${taken.join(' and ')} is there already.`);
  const edited = Object.entries(edits).map(([path, edit]) => {
    return [path, edit(readFileSync(join(ROOT, path), 'utf8'), path)] as const;
  });
  const formatted: [string, string][] = [];
  for (const [path, text] of [...Object.entries(files), ...edited])
    formatted.push([path, await inForm(path, text)]);
  for (const [path, text] of formatted) {
    const file = join(ROOT, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.log(`${path} ${path in files ? 'written' : 'changed'}`);
  }
}

async function inForm(path: string, text: string): Promise<string> {
  // Prettier has no SQL.
  if (path.endsWith('.sql')) return text;
  const file = join(ROOT, path);
  return format(text, { ...(await resolveConfig(file)), filepath: file });
}
