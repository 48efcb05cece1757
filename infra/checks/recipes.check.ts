/*
 * The recipes of CONTRIBUTING.md, done step by step in a scratch copy of this clone, as a reader would; then what
 * they touched is built, typed and linted, and nothing generated may differ. Exit code 1 when a step fails. So the
 * generators are tried too: recipes begin with them.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { applyStep, recipesIn, type Step } from './src/recipe-steps.ts';
import { scratchClone } from './src/scratch-clone.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { folder, changed, remove } = scratchClone(root);

try {
  const recipes = recipesIn(readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8'));
  for (const { title, steps } of recipes) {
    console.log(`### ${title}`);
    for (const step of steps) perform(step);
  }
  for (const command of afterwards(changed())) run(command);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  remove();
}

/** What holds after the last recipe, of all that they changed. */
function afterwards(files: string[]): string[] {
  const workspaces = [...new Set(files.map(workspaceOf))].filter((name) => name !== undefined);
  const all = workspaces.map((name) => `-w ${name}`).join(' ');
  const services = workspaces.filter((name) => name.startsWith('services/'));
  return [
    `npm run --silent build --if-present ${all}`,
    `npm run --silent typecheck ${all}`,
    'npm run --silent generate -w @asn/events -- --check',
    ...services.map((name) => `npm run --silent schema -w ${name} -- --check`),
    'npm run --silent compose:check -w @asn/gateway',
    'npm run --silent rules -- --check',
    `npx prettier --check --log-level=warn ${files.filter((file) => !file.endsWith('.sql')).join(' ')}`,
    'npx knip',
    // Makes the graph of projects, by which ESLint judges borders.
    'NX_DAEMON=false npx nx show projects > /dev/null',
    `npx eslint ${files.filter((file) => file.endsWith('.ts') && !file.includes('/generated/')).join(' ')}`,
  ];
}

function workspaceOf(file: string): string | undefined {
  return /^(?:gateway|(?:services|libs|infra)\/[^/]+)(?=\/)/.exec(file)?.[0];
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

function run(text: string): void {
  // The packages are those of this clone, and no recipe needs others.
  const command = text.replace(/^npm install$/m, '').trim();
  console.log(`$ ${command}`);
  execFileSync('bash', ['-ec', command], { cwd: folder, stdio: 'inherit' });
}
