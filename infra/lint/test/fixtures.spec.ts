import { beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../fixtures/', import.meta.url));
const root = fileURLToPath(new URL('../../..', import.meta.url));
const files = globSync('*/*.ts', { cwd: folder }).sort();

/** The rule that a fixture says it breaks; none in the good twins. */
const broken = (file: string): string[] =>
  readFileSync(folder + file, 'utf8')
    .split('\n')
    .flatMap((line) => /^\/\/ breaks (\S+)$/.exec(line)?.[1] ?? []);

describe('each border and each rule of our own', () => {
  let found: Record<string, string[]>;

  beforeAll(() => {
    const linted = execFileSync(process.execPath, ['infra/lint/test/lint-fixtures.ts'], {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, NX_DAEMON: 'false' },
    });
    found = JSON.parse(linted) as typeof found;
  }, 120_000);

  it.each(files)('%s gives exactly what it says', (file) => {
    expect(found[file]).toEqual(broken(file));
  });

  it.each([...new Set(files.map(dirname))])('%s has a fixture that fails and one that passes', (rule) => {
    const twins = files.filter((file) => dirname(file) === rule);
    expect(twins.some((file) => broken(file).length > 0)).toBe(true);
    expect(twins.some((file) => broken(file).length === 0 && basename(file).startsWith('good'))).toBe(true);
  });
});
