import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readSettings } from './settings.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const usage = `npm run repeat -w @asn/faults -- --repeat N [test file]

Kills everything N times over, each time with the next seed. Stops at the first seed that finds something.`;

/** Exit status: 0 nothing found, 1 a seed has found something, 2 wrong usage. */
async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { repeat: { type: 'string' } },
  });
  const times = Number(values.repeat);
  if (!Number.isInteger(times) || times < 1) {
    console.error(usage);
    return 2;
  }
  const { seed: first } = readSettings();
  for (let seed = first; seed < first + times; seed += 1) {
    console.log(`Run ${seed - first + 1} of ${times}: FAULTS_SEED=${seed}`);
    if ((await runTests(seed, positionals)) !== 0) {
      console.error(`FAULTS_SEED=${seed} has found something; the same seed finds it again.`);
      return 1;
    }
  }
  return 0;
}

async function runTests(seed: number, patterns: string[]): Promise<number> {
  const jest = [
    '--experimental-vm-modules',
    'node_modules/jest/bin/jest.js',
    ...['-c', 'jest.config.mjs', '--selectProjects', 'faults', '--testPathPatterns', ...patterns],
  ];
  if (patterns.length === 0) jest.pop();
  const child = spawn('env', [`FAULTS_SEED=${seed}`, process.execPath, ...jest], {
    cwd: root,
    stdio: 'inherit',
  });
  const [code] = (await once(child, 'exit')) as [number | null];
  return code ?? 1;
}

process.exitCode = await main(process.argv.slice(2));
