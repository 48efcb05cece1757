/* `npm run bench`: measures the promises that a test cannot hold, each beside its floor. See the README beside. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Benchmark } from './benchmark.ts';
import { commitToEffect } from './commit-to-effect.ts';
import { importRows } from './import-rows.ts';
import { load, machine, machineInWords } from './machine.ts';
import { personQuery } from './person-query.ts';
import { plans } from './plans.ts';
import { rankCandidates } from './rank-candidates.ts';
import { number, tableOf, type Figure } from './results.ts';
import { inherit } from './settings.ts';
import { startAndMemory } from './start-and-memory.ts';
import { unitOfFifty } from './unit-query.ts';

const benchmarks: Record<string, Benchmark> = {
  import: importRows,
  events: commitToEffect,
  query: personQuery,
  start: startAndMemory,
  rank: rankCandidates,
  unit: unitOfFifty,
  plans,
};

const USAGE = `npm run bench -- [${Object.keys(benchmarks).join(' | ')}] [--people N] [--json FILE]`;

const { names, people, json } = readArguments();
const root = fileURLToPath(new URL('../../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'asn-graph-bench-'));
let resources = new AsyncDisposableStack();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void end(130));

await end(
  await run().catch((error: unknown) => {
    console.error(error);
    return 1;
  }),
);

async function run(): Promise<number> {
  await build();
  const before = load();
  const figures: Figure[] = [];
  let failed = false;
  for (const name of names) {
    console.log(`… ${name}`);
    const say = (line: string) => console.log(`  ${line}`);
    try {
      figures.push(...(await benchmarks[name]!({ resources, folder, people, say })));
    } catch (error) {
      // What the others find is worth having all the same.
      console.error(error);
      failed = true;
    }
    await resources.disposeAsync();
    resources = new AsyncDisposableStack();
  }
  const here = machine();
  console.log(`\n${tableOf(figures)}\n`);
  console.log(`${machineInWords(here)}; load before ${number(before)}, after ${number(load())}`);
  if (json !== undefined)
    writeFileSync(json, `${JSON.stringify({ machine: here, load: load(), figures }, null, 2)}\n`);
  return failed || figures.some(({ passed }) => passed === false) ? 1 : 0;
}

/** Stops what runs, whatever it is doing, and ends. */
async function end(exitCode: number): Promise<never> {
  await resources.disposeAsync();
  rmSync(folder, { recursive: true, force: true });
  process.exit(exitCode);
}

/** What is measured is what would be run: the builds of the services. */
async function build(): Promise<void> {
  const nx = spawn(join(root, 'node_modules/.bin/nx'), ['run-many', '-t', 'build', '--output-style=static'], {
    cwd: root,
    // Without its background process: what runs here ends here.
    env: inherit({ NX_DAEMON: 'false', NX_TUI: 'false', NX_NO_CLOUD: 'true' }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const exit = await new Promise((resolve) => nx.once('exit', resolve));
  if (exit !== 0) throw new Error('the build failed: npx nx run-many -t build says why');
}

function readArguments() {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { people: { type: 'string' }, json: { type: 'string' } },
    });
    const unknown = positionals.find((name) => !(name in benchmarks));
    if (unknown !== undefined) throw new Error(`There is no benchmark ${unknown}.`);
    const count = values.people === undefined ? undefined : Number(values.people);
    if (count !== undefined && !(Number.isInteger(count) && count >= 1_000))
      throw new Error('--people takes a number from 1000 on.');
    const chosen = positionals.length > 0 ? positionals : Object.keys(benchmarks);
    return { names: chosen, people: count, json: values.json };
  } catch (error) {
    console.error(`${(error as Error).message}\n${USAGE}`);
    process.exit(2);
  }
}
