/**
 * Writes `src/generated/` and the table of README.md from the schemas; with `--check` it writes nothing and
 * exits 1 when any of them differs. Exits 1 as well when a schema breaks a rule of the contracts.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractFaults } from './contracts/contract-faults.ts';
import { readContracts } from './contracts/read-contracts.ts';
import { renderCatalogue, renderReadme, renderSchemas, renderTypes } from './contracts/render.ts';

const root = join(import.meta.dirname, '..');
const textAt = (file: string): string => {
  try {
    return readFileSync(join(root, file), 'utf8');
  } catch {
    return '';
  }
};

const { contracts, facts } = readContracts(root);
const faults = contractFaults(contracts);
if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exit(1);
}

const rendered = {
  'src/generated/types.ts': await renderTypes(contracts, facts),
  'src/generated/schemas.ts': renderSchemas(contracts),
  'src/generated/catalogue.ts': renderCatalogue(contracts),
  'README.md': renderReadme(textAt('README.md'), contracts),
};
for (const [file, text] of Object.entries(rendered)) {
  const path = join(root, file);
  const wanted = await format(text, { ...(await resolveConfig(path)), filepath: path });
  if (wanted === textAt(file)) continue;
  if (process.argv.includes('--check')) {
    console.error(`libs/events/${file} differs from the schemas: run npm run generate -w @asn/events.`);
    process.exitCode = 1;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, wanted);
    console.log(`libs/events/${file} written.`);
  }
}
