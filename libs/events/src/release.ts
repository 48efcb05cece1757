/**
 * Freezes the contracts that are still drafts into `released/`. With `--check` it writes nothing. Exits 1 when a
 * released contract changed or is gone: see `releaseFaults`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractFaults } from './contracts/contract-faults.ts';
import { readContracts } from './contracts/read-contracts.ts';
import { drafts, freeze, readReleased, releaseFaults } from './contracts/released.ts';

const root = join(import.meta.dirname, '..');
const { contracts } = readContracts(root);
const released = readReleased(root);
const waiting = drafts(contracts, released);
const faults = [...contractFaults(contracts), ...releaseFaults(contracts, released)];

if (faults.length > 0) {
  console.error(faults.join('\n'));
  process.exitCode = 1;
} else if (process.argv.includes('--check')) {
  console.log(`${released.length} event contracts released and unchanged, ${waiting.length} still drafts`);
} else {
  const style = await resolveConfig(import.meta.filename);
  for (const contract of waiting) {
    const file = join(root, 'released', `${contract.path}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await format(JSON.stringify(freeze(contract)), { ...style, parser: 'json' }));
    console.log(`${contract.type} released`);
  }
}
