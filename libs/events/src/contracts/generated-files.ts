import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractFaults } from './contract-faults.ts';
import { readContracts } from './read-contracts.ts';
import { withEventTable } from './readme-table.ts';
import { renderCatalogue, renderSchemas, renderTypes } from './render.ts';

/**
 * The files that follow from the schemas below `root` and are not (or no longer) what they should be: path below
 * `root` → wanted text. Throws a sentence for each fault when a schema breaks a rule of the contracts.
 */
export async function driftedFiles(root: string): Promise<Map<string, string>> {
  const { contracts, facts } = readContracts(root);
  const faults = contractFaults(contracts);
  if (faults.length > 0) throw new Error(faults.join('\n'));

  const rendered = {
    'src/generated/types.ts': await renderTypes(contracts, facts),
    'src/generated/schemas.ts': renderSchemas(contracts),
    'src/generated/catalogue.ts': renderCatalogue(contracts),
    'README.md': withEventTable(textOf(join(root, 'README.md')), contracts),
  };
  const style = await resolveConfig(import.meta.filename);
  const drifted = new Map<string, string>();
  for (const [file, text] of Object.entries(rendered)) {
    const wanted = await format(text, { ...style, filepath: file });
    if (wanted !== textOf(join(root, file))) drifted.set(file, wanted);
  }
  return drifted;
}

/** The text of a file; empty when there is none yet. */
function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
