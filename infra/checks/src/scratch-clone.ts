import { shelterFolder } from '@asn/local/servers';
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Copies the files of this clone, as they are now, into a folder of its own, with the same packages. Workspaces link to
 * the new folder's own, so that a change there is what is built and tested.
 *
 * @returns the folder, what in it is new or changed by now, and a function that removes it.
 */
export function scratchClone(root: string): {
  folder: string;
  changed: () => string[];
  remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), 'asn-graph-recipes-'));
  for (const file of filesOf(root)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    cpSync(join(root, file), join(folder, file));
  }
  // Nx tells sources from outputs by git.
  execFileSync('git', ['init', '--quiet', folder]);
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: folder, encoding: 'utf8' }).split('\0').filter(Boolean);
  git('add', '--all');
  const workspaces = filesOf(root, '*/package.json').map(dirname);
  for (const workspace of ['.', ...workspaces]) linkPackages(root, folder, workspace);
  linkWorkspaces(folder, workspaces);
  // PostgreSQL and Kafka of the tests: the same downloads.
  mkdirSync(join(root, '.local'), { recursive: true });
  symlinkSync(join(root, '.local'), join(folder, '.local'));
  return {
    folder,
    changed: () => [
      ...git('diff', '--name-only', '-z'),
      ...git(
        'ls-files',
        '--others',
        '--exclude-standard',
        '-z',
        'services',
        'libs',
        'gateway',
        'infra',
        'docs',
      ),
    ],
    remove: () => {
      // Where root runs the tests' PostgreSQL, it is a copy of its own outside the clone.
      for (const each of [folder, shelterFolder(join(folder, '.local'))])
        rmSync(each, { recursive: true, force: true });
    },
  };
}

/** The files that git has or would take, without the ones that are deleted. */
function filesOf(root: string, ...patterns: string[]): string[] {
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z', '--', ...patterns];
  const files = execFileSync('git', list, { cwd: root, encoding: 'utf8' }).split('\0');
  return files.filter((file) => file !== '' && existsSync(join(root, file)));
}

/** Links each package of a `node_modules`, but for `@asn`: those are links into the clone. */
function linkPackages(root: string, clone: string, workspace: string): void {
  const from = join(root, workspace, 'node_modules');
  const to = join(clone, workspace, 'node_modules');
  for (const name of namesIn(from).filter((each) => each !== '@asn')) {
    mkdirSync(to, { recursive: true });
    symlinkSync(join(from, name), join(to, name));
  }
}

function linkWorkspaces(clone: string, workspaces: string[]): void {
  const scope = join(clone, 'node_modules/@asn');
  mkdirSync(scope);
  for (const workspace of workspaces) symlinkSync(join(clone, workspace), join(scope, basename(workspace)));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
