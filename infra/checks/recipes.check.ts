/*
 * The recipes of CONTRIBUTING.md, done step by step in a scratch copy of this clone, as a reader would; then what
 * they touched is built, typed and linted, and nothing generated may differ. Exit code 1 when a step fails.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyStep, recipesIn, type Recipe, type Step } from './src/recipe-steps.ts';
import { scratchClone } from './src/scratch-clone.ts';

/** What holds after the last recipe. */
const AFTERWARDS = [
  'npm run --silent build -w @asn/events -w @asn/personnel',
  'npm run --silent typecheck -w @asn/events -w @asn/personnel',
  'npm run --silent generate -w @asn/events -- --check',
  'npm run --silent schema -w @asn/personnel -- --check',
  'npm run --silent compose:check -w @asn/gateway',
  // Makes the graph of projects, by which ESLint judges borders.
  'NX_DAEMON=false npx nx show projects > /dev/null',
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const { folder, remove } = scratchClone(root);

try {
  const recipes = recipesIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
  for (const { title, steps } of recipes) {
    console.log(`### ${title}`);
    for (const step of steps) perform(step);
  }
  for (const command of AFTERWARDS) run(command);
  run(`npx eslint ${touchedSources(recipes).join(' ')}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  remove();
}

function touchedSources(recipes: Recipe[]): string[] {
  const files = recipes.flatMap(({ steps }) => steps.flatMap((step) => ('file' in step ? step.file : [])));
  return [...new Set(files)].filter((file) => file.endsWith('.ts'));
}

function perform(step: Step): void {
  if (step.does === 'run') return run(step.command);
  const file = join(folder, step.file);
  if (!('anchor' in step)) {
    if (existsSync(file) !== (step.does === 'write'))
      throw new Error(
        `${step.file}: the recipe would ${step.does} it, and it is ${existsSync(file) ? '' : 'not '}there.`,
      );
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
