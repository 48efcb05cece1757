import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSample, type SampleManifest } from '@asn/sample';
import { LOCAL } from '../settings.ts';
import { asn } from './asn.ts';
import { step } from './progress.ts';

const FOLDER = join(LOCAL, 'sample');
const MANIFEST = join(FOLDER, 'manifest.json');
const COMPLETE = join(FOLDER, 'imported');

export interface ImportedSample {
  manifest: SampleManifest;
  /** The instant at which the import was complete; what people have changed since is later than that. */
  importedAt: string;
}

/**
 * On the first start, fills personnel with the sample regency, the way an office fills it: through the import,
 * as the admin. A start that was cut off goes on, since running an import again changes nothing that is done.
 *
 * @returns what the sample holds.
 */
export async function importSample(): Promise<ImportedSample> {
  if (!existsSync(COMPLETE)) {
    const { files } = await step('Sample regency written', () => generateSample({ directory: FOLDER }));
    await step('Units imported', () => personnel('import', files.units));
    await step('People imported', () => personnel('import', files.employees));
    await step('Accounts tied to people', () => personnel('accounts', MANIFEST));
    writeFileSync(COMPLETE, new Date().toISOString());
  }
  return {
    manifest: JSON.parse(readFileSync(MANIFEST, 'utf8')) as SampleManifest,
    importedAt: readFileSync(COMPLETE, 'utf8'),
  };
}

const personnel = (verb: string, file: string): Promise<void> =>
  asn('personnel', verb, file, '--as', 'personnel-admin');
