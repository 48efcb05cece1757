/* `npm start`: the whole system on this machine, until Ctrl-C. `--check` proves that it works and stops; `--watch` is `npm run dev`. */
import { sentenceFor } from './servers/problem.ts';
import { LOCAL, readSettings } from './settings.ts';
import { forgetStack, recordStack } from './stack-record.ts';
import { checkGraph, checkProjections } from './stack/check-graph.ts';
import { isDiskFull } from './stack/disk.ts';
import { fillServices } from './stack/fill-services.ts';
import { importSample } from './stack/first-import.ts';
import { logError } from './stack/logs.ts';
import { say, seconds } from './stack/progress.ts';
import { startStack } from './stack/start-stack.ts';
import { summary } from './stack/summary.ts';
import { supervise } from './stack/supervise.ts';

const known = ['--check', '--watch'];
const options = process.argv.slice(2);
const checking = options.includes('--check');
const unknown = options.find((option) => !known.includes(option));

let stopping: Promise<void> | undefined;
const supervisor = supervise({
  say,
  record: recordStack,
  giveUp: (sentence) =>
    void end(
      1,
      `✖ ${sentence}.
Its log is in .local/logs. Stopping …`,
    ),
});

if (unknown !== undefined) {
  console.error(`npm start has no option ${unknown}: it knows --check.`);
  process.exit(2);
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => void end(checking ? 1 : 0, '\nStopping …'));
stopWithParent();
try {
  await start();
} catch (error) {
  const log = logError(error);
  const details = log ? `; the details are in ${log}` : '';
  const unforeseen = `Something went wrong that should not (${String(error)})${details}.`;
  const full = isDiskFull(LOCAL) ? 'The disk is full: free some space and start again.' : undefined;
  await end(1, `✖ ${full ?? sentenceFor(error) ?? unforeseen}`);
}

async function start(): Promise<void> {
  const begin = performance.now();
  const settings = readSettings();
  const log = await startStack(settings, supervisor, options.includes('--watch'));
  const sample = await importSample();
  const unfilled = await fillServices(settings, sample.manifest);
  console.log(`✔ Ready in ${seconds(begin)}`);
  if (!checking) {
    console.log(summary(settings, log));
    return unfilled.forEach((sentence) => console.error(`✖ ${sentence}`));
  }
  const failures = [
    ...unfilled,
    ...(await checkGraph(settings, sample)),
    ...(await checkProjections(settings)),
  ];
  if (failures.length === 0)
    console.log(
      `✔ The graph answers from every service, and all know the same people; event log: ${log.kind}`,
    );
  await end(failures.length === 0 ? 0 : 1, failures.map((failure) => `✖ ${failure}`).join('\n'));
}

/** Once: what comes while we stop (a second Ctrl-C, a step that fails because its server went away) changes nothing. */
function end(code: number, sentence: string): Promise<void> {
  stopping ??= (async () => {
    if (sentence) (code === 0 ? console.log : console.error)(sentence);
    await supervisor.stop();
    forgetStack();
    process.exit(code);
  })();
  return stopping;
}

/** When the bootstrap was killed by force, nobody is left who could stop us. */
function stopWithParent(): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void end(1, 'The terminal is gone. Stopping …'), 1000).unref();
}
