/**
 * Lints every file of `fixtures/` with the project's own configuration, as if it lay at the place that its first line
 * names (`// at services/…`), and prints `{ "<file>": [rule, …] }`. Types are left out: the places do not exist.
 */
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const fixtures = fileURLToPath(new URL('../fixtures/', import.meta.url));

// Borders are judged by the graph of projects as it was last kept.
await createProjectGraphAsync();

const eslint = new ESLint({
  cwd: root,
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      files: ['**/*.ts'],
      languageOptions: { parserOptions: { projectService: false, project: false, program: null } },
    },
  ],
});

const found: Record<string, string[]> = {};
for (const file of globSync('**/*.ts', { cwd: fixtures }).sort()) {
  const text = readFileSync(fixtures + file, 'utf8');
  const [, place] = /^\/\/ at (\S+)\n/.exec(text) ?? [];
  if (place === undefined) throw new Error(`${file} does not begin with the place that it stands for`);
  const [result] = await eslint.lintText(text, { filePath: root + place });
  if (!result) throw new Error(`${file} was not linted: its place ${place} is ignored`);
  found[file] = result.messages.map(({ ruleId, message }) => ruleId ?? message);
}
console.log(JSON.stringify(found));
