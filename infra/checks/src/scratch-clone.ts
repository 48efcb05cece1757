import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/**
 * Clones what is committed into a folder of its own, with the packages of this clone. Workspaces link to the new
 * clone's own folders, so that a change there is what is built and tested.
 *
 * @returns the folder, and a function that removes it.
 */
export function scratchClone(root: string): { folder: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'asn-graph-recipes-'));
  execFileSync('git', ['clone', '--quiet', '--local', root, folder]);
  linkPackages(root, folder, '.');
  for (const workspace of workspacesOf(root)) linkPackages(root, folder, workspace);
  // PostgreSQL and Kafka of the tests: the same downloads.
  symlinkSync(join(root, '.local'), join(folder, '.local'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Links each package of a `node_modules`; `@asn` holds relative links into the clone, which are made anew. */
function linkPackages(root: string, clone: string, workspace: string): void {
  const from = join(root, workspace, 'node_modules');
  const to = join(clone, workspace, 'node_modules');
  for (const name of namesIn(from)) {
    if (name === '@asn') continue;
    mkdirSync(to, { recursive: true });
    symlinkSync(join(from, name), join(to, name));
  }
  if (workspace !== '.') return;
  mkdirSync(join(to, '@asn'));
  for (const path of workspacesOf(root)) {
    const name = path.split('/').at(-1) ?? path;
    symlinkSync(relative(join(to, '@asn'), join(clone, path)), join(to, '@asn', name));
  }
}

/** Folders of the workspaces, `libs/law`: each is `@asn/` and the last part of its folder. */
function workspacesOf(root: string): string[] {
  const tracked = execFileSync('git', ['ls-files', '*/package.json'], { cwd: root, encoding: 'utf8' });
  return tracked
    .trim()
    .split('\n')
    .map((file) => file.replace(/\/package\.json$/, ''));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
