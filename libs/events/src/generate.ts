/**
 * Writes `src/generated/` and the tables of README.md from the schemas. With `--check` it writes nothing and exits
 * 1 when one of them differs. Exits 1 as well when a schema breaks a rule of the contracts.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { driftedFiles } from './contracts/generated-files.ts';

const root = join(import.meta.dirname, '..');
try {
  for (const [file, wanted] of await driftedFiles(root)) {
    if (process.argv.includes('--check')) {
      console.error(`libs/events/${file} differs from the schemas: run npm run generate -w @asn/events`);
      process.exitCode = 1;
      continue;
    }
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), wanted);
    console.log(`libs/events/${file} written`);
  }
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
