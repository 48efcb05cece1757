/* `npm test`: every test, on servers of its own. Arguments go to Jest: `npm test -- services/personnel/src/person`. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { javaVersion } from './servers/kafka-jars.ts';
import { isContinuousIntegration, LOCAL, ROOT } from './settings.ts';
import { runTool } from './tools.ts';

const results = join(LOCAL, 'test', 'results.json');
const chosen = process.argv.slice(2);

interface JestResults {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that could not even be loaded; their tests are counted nowhere else. */
  numRuntimeErrorTestSuites: number;
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

mkdirSync(dirname(results), { recursive: true });
rmSync(results, { force: true });
const jest = [
  '--experimental-vm-modules',
  '--disable-warning=ExperimentalWarning',
  join(ROOT, 'node_modules/jest/bin/jest.js'),
  `--config=${join(ROOT, 'jest.config.mjs')}`,
  '--json',
  `--outputFile=${results}`,
];
// The terminal's Ctrl-C reaches Jest too, which stops its servers; we wait for it.
process.on('SIGINT', () => undefined);
process.exitCode = await runTool(process.execPath, [...jest, ...chosen]);
await report(readResults());

function readResults(): JestResults | undefined {
  try {
    return JSON.parse(readFileSync(results, 'utf8')) as JestResults;
  } catch {
    return undefined;
  }
}

async function report(run: JestResults | undefined): Promise<void> {
  if (!run) {
    console.error('The tests did not run to their end.');
    process.exitCode ||= 1;
    return;
  }
  // A part of the tests need not hold those of the event log.
  const whole = chosen.length === 0;
  if (whole && isContinuousIntegration() && (await javaVersion()) !== undefined && !ranOnKafka(run)) {
    console.error(
      'Java is here, and yet the event tests did not run on Kafka: see "Event logs under test" above.',
    );
    process.exitCode = 1;
  }
  console.log(`${run.numPassedTests} passed, ${run.numFailedTests + run.numRuntimeErrorTestSuites} failed`);
}

/** By what did pass, not by what was meant to run. */
function ranOnKafka({ testResults }: JestResults): boolean {
  return testResults
    .filter(({ name }) => name.includes('/libs/event-log/'))
    .some(({ assertionResults }) =>
      assertionResults.some(({ fullName, status }) => status === 'passed' && /kafka/i.test(fullName)),
    );
}
