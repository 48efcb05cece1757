import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleToken } from '@asn/identity/sample-token';
import { freePort } from '@asn/local/servers';
import { graphql } from '@asn/testkit';
import type { Benchmark } from './benchmark.ts';
import { residentMiB } from './memory.ts';
import { PERSON_QUERY } from './person-query.ts';
import { number, type Figure } from './results.ts';
import { inherit } from './settings.ts';

const MOST_SECONDS = 20;
const MOST_MIB = 3 * 1024;
const QUERIES = 200;

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const PORTS = [
  'GATEWAY_PORT',
  'PERSONNEL_PORT',
  'ATTENDANCE_PORT',
  'IDENTITY_PORT',
  'POSTGRES_PORT',
  'KAFKA_PORT',
  'KAFKA_CONTROLLER_PORT',
];

/** `npm start` of this clone, on the data that it has: how long until it answers, and what its processes hold. */
export const startAndMemory: Benchmark = async ({ resources, say }) => {
  const ports: Record<string, string> = {};
  for (const variable of PORTS) ports[variable] = String(await freePort());
  say('a start to make sure that the data is there');
  const first = await npmStart(resources, ports);
  await first.stop();
  say('the start that is measured');
  const second = await npmStart(resources, ports);
  await use(ports);
  return [startFigure(second.seconds), memoryFigure(processes())];
};

interface Started {
  seconds: number;
  stop: () => Promise<void>;
}

/** @throws with what it printed when it does not become ready */
async function npmStart(resources: AsyncDisposableStack, ports: Record<string, string>): Promise<Started> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(ROOT, 'infra/local/bootstrap.mjs'), 'start'], {
    cwd: ROOT,
    env: inherit(ports),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C is ours to pass on, once.
    detached: true,
  });
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await exited;
  };
  resources.defer(stop);
  let output = '';
  const ready = new Promise<void>((resolve) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (output.includes('✔ Ready')) resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
  });
  const isReady = await Promise.race([ready.then(() => true), exited.then(() => false)]);
  if (!isReady) throw new Error(`npm start ended before it was ready:\n${output}`);
  return { seconds: (performance.now() - begun) / 1000, stop };
}

/** Idle processes say little about memory: each has answered before it is looked at. */
async function use(ports: Record<string, string>): Promise<void> {
  const token = await sampleToken(`http://localhost:${ports['IDENTITY_PORT']}`, 'personnel-admin');
  const ask = graphql(`http://localhost:${ports['GATEWAY_PORT']}/graphql`, token);
  for (let query = 0; query < QUERIES; query += 1) {
    const { errors } = await ask({ query: PERSON_QUERY, variables: { first: 50 } });
    if (errors.length > 0) throw new Error(`the graph does not answer: ${JSON.stringify(errors)}`);
  }
}

/** MiB by process, as the launcher lists them. */
function processes(): [name: string, mebibytes: number][] {
  const record = JSON.parse(readFileSync(join(ROOT, '.local/run/stack.json'), 'utf8')) as {
    launcher: { name: string; pid: number };
    processes: { name: string; pid: number }[];
  };
  const own = (pid: number, name: string) => residentMiB(pid, { children: name === 'PostgreSQL' });
  return [record.launcher, ...record.processes].map(({ name, pid }) => [name, own(pid, name)]);
}

const startFigure = (seconds: number): Figure => ({
  what: 'npm start with its data there, until all is ready',
  measured: `${number(seconds)} s`,
  floor: '',
  target: `under ${MOST_SECONDS} s`,
  passed: seconds < MOST_SECONDS,
  numbers: { seconds },
});

function memoryFigure(each: [name: string, mebibytes: number][]): Figure {
  const sum = each.reduce((total, [, mebibytes]) => total + mebibytes, 0);
  const inWords = each.map(([name, mebibytes]) => `${name} ${number(mebibytes)}`).join(', ');
  return {
    what: `memory after ${QUERIES} person queries, MiB resident`,
    measured: `${number(sum)}: ${inWords}`,
    floor: '',
    target: `under ${number(MOST_MIB)}`,
    passed: sum < MOST_MIB,
    numbers: { sum_mib: sum, ...Object.fromEntries(each.map(([name, value]) => [`${name}_mib`, value])) },
  };
}
