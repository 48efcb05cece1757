import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCAL, SERVICES } from './settings.ts';

/** The databases of the stack, each with a role of its name that serves and one that owns. */
export const DATABASES = [...SERVICES, 'event_log'] as const;
export type DatabaseName = (typeof DATABASES)[number];

export type PostgresRole = 'postgres' | DatabaseName | `${DatabaseName}_owner`;
export type PostgresPasswords = Record<PostgresRole, string>;

const FOLDER = join(LOCAL, 'secrets');
const FILE = join(FOLDER, 'postgres.json');

/** The passwords of this clone's PostgreSQL roles, made at the first start and readable by this user alone. */
export function postgresPasswords(): PostgresPasswords {
  const roles: PostgresRole[] = [
    'postgres',
    ...DATABASES.flatMap((name) => [name, `${name}_owner`] as const),
  ];
  const known = readPasswords();
  if (known && roles.every((role) => known[role])) return known;
  const made = Object.fromEntries(
    roles.map((role) => [role, known?.[role] ?? randomBytes(24).toString('base64url')]),
  );
  mkdirSync(FOLDER, { recursive: true, mode: 0o700 });
  writeFileSync(`${FILE}.unfinished`, JSON.stringify(made, null, 2), { mode: 0o600 });
  renameSync(`${FILE}.unfinished`, FILE);
  return made as PostgresPasswords;
}

/** The passwords when a stack was started here before. */
export function readPasswords(): PostgresPasswords | undefined {
  try {
    return JSON.parse(readFileSync(FILE, 'utf8')) as PostgresPasswords;
  } catch {
    return undefined;
  }
}
