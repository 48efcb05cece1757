/* `npm run reset`: forgets all data of this clone's stack. What was downloaded stays. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { shelterFolder } from './servers/postgres-home.ts';
import { sentenceFor } from './servers/problem.ts';
import { LOCAL } from './settings.ts';
import { endOrphans, runningLauncher } from './stack-record.ts';

const DATA = [
  'postgres',
  'kafka/data',
  'kafka/data.properties',
  'sample',
  'logs',
  'run',
  'secrets',
  'test',
  'event-log',
];

const launcher = runningLauncher();
if (launcher !== undefined) {
  console.error(
    `The stack of this clone is running (process ${launcher}): stop it first, with Ctrl-C or kill ${launcher}.`,
  );
  process.exitCode = 1;
} else {
  try {
    await endOrphans();
    const folders = [...DATA.map((name) => join(LOCAL, name)), shelterFolder(LOCAL)];
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    console.log('The data of this clone is gone; the next npm start begins anew.');
  } catch (error) {
    console.error(sentenceFor(error) ?? String(error));
    process.exitCode = 1;
  }
}
