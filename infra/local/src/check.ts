/* `npm run check`: what must hold before the tests run. Every step runs, whatever the others say. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './settings.ts';
import { runTool, script } from './tools.ts';

interface Step {
  name: string;
  command: string;
  args: string[];
}

const STEPS: Step[] = [
  {
    name: 'build, types and lint of every workspace',
    command: 'nx',
    args: ['run-many', '-t', 'build', 'typecheck', 'lint'],
  },
  { name: 'format', command: 'prettier', args: ['--check', '--log-level=warn', '.'] },
  { name: 'dead code and unlisted packages', command: 'knip', args: [] },
  ...projectChecks(),
];

/** Each script of infra/checks is one step: exit code 0 says that it holds. */
function projectChecks(): Step[] {
  const folder = 'infra/checks';
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.check.ts'))
    .sort()
    .map((file) => ({
      name: file.replace('.check.ts', '').replaceAll('-', ' '),
      command: process.execPath,
      args: script(`${folder}/${file}`),
    }));
}

const failed: string[] = [];
for (const { name, command, args } of STEPS) {
  console.log(`\n▶ ${name}`);
  const start = performance.now();
  const code = await runTool(command, args);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${code === 0 ? '✔' : '✖'} ${name} (${seconds} s)`);
  if (code !== 0) failed.push(name);
}

console.log(`\n${STEPS.length - failed.length} checks passed, ${failed.length} failed`);
for (const name of failed) console.log(`✖ ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
