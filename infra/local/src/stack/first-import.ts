import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSample, type Sample } from '@asn/sample';
import { Problem } from '../servers/problem.ts';
import { lastLines } from '../servers/processes.ts';
import { LOCAL } from '../settings.ts';
import { runTool, script } from '../tools.ts';
import { freshLog } from './logs.ts';
import { step } from './progress.ts';

const FOLDER = join(LOCAL, 'sample');
const COMPLETE = join(FOLDER, 'imported');
/** The same regency on every machine, so that people can talk about it. */
const SEED = 1;

/**
 * On the first start, fills personnel with the sample regency, the way an office fills it: through the import,
 * as the admin. A start that was cut off goes on, since running an import again changes nothing that is done.
 */
export async function importSample(): Promise<Sample> {
  if (existsSync(COMPLETE)) return generateSample({ directory: FOLDER, seed: SEED });
  const sample = await step('Sample regency written', () =>
    Promise.resolve(generateSample({ directory: FOLDER, seed: SEED })),
  );
  await step('Units imported', () => asn('import', sample.files.units));
  await step('People imported', () => asn('import', sample.files.employees));
  await step('Accounts tied to people', () => asn('accounts', sample.files.accounts));
  writeFileSync(COMPLETE, '');
  return sample;
}

async function asn(verb: string, file: string): Promise<void> {
  const log = freshLog('import');
  const args = script('infra/admin/src/asn.ts', 'personnel', verb, file, '--as', 'personnel-admin');
  const code = await runTool(process.execPath, args, { log });
  if (code !== 0)
    throw new Problem(
      `The sample could not be imported; the log ${log} ends with:\n${lastLines(log)}\nStart again to go on.`,
    );
}
