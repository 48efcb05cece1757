import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const CREATE = /create table (?:if not exists )?(\w+)\s*\(([^;]*?)\)\s*;/gi;
const ABOUT_SOMEONE = /\b(?:person|employee|applicant)_id\s+uuid\s+(?:not null|primary key)/i;

/** The tables that a migration makes whose every row is about one person: they have a column that says whom. */
export function peopleTablesIn(sql: string): string[] {
  return [...sql.matchAll(CREATE)]
    .filter(([, , columns = '']) => ABOUT_SOMEONE.test(columns))
    .map(([, name = '']) => name);
}

/** Those of all migrations of all services. */
export function peopleTables(root: string): string[] {
  const migrations = globSync('services/*/migrations/*.sql', { cwd: root });
  return migrations.flatMap((file) => peopleTablesIn(readFileSync(join(root, file), 'utf8')));
}
