/*
 * The recipes of CONTRIBUTING.md, done step by step in a scratch clone of what is committed, as a reader would; then
 * what they touched is built, typed and linted, and nothing generated may differ. Exit code 1 when a step fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyStep, recipesIn, type Step } from './src/recipe-steps.ts';
import { scratchClone } from './src/scratch-clone.ts';

/** What holds after the last recipe. */
const AFTERWARDS = [
  'npx nx run-many -t build typecheck lint -p personnel events --output-style=static',
  'npx prettier --check --log-level=warn services/personnel libs/events',
  'npm run --silent generate -w @asn/events -- --check',
  'npm run --silent compose:check -w @asn/gateway',
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const { folder, remove } = scratchClone(root);
try {
  for (const { title, steps } of recipesIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'))) {
    console.log(`### ${title}`);
    for (const step of steps) perform(step);
  }
  for (const command of AFTERWARDS) run(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  remove();
}

function perform(step: Step): void {
  if (step.does === 'run') return run(step.command);
  const file = join(folder, step.file);
  if (step.does === 'create') {
    if (existsSync(file)) throw new Error(`${step.file} is there already; the recipe creates it.`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${step.text}\n`);
  } else {
    writeFileSync(file, applyStep(step, readFileSync(file, 'utf8')));
  }
}

function run(command: string): void {
  console.log(`$ ${command}`);
  execFileSync('bash', ['-ec', command], { cwd: folder, stdio: 'inherit' });
}
