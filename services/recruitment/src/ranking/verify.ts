/**
 * Recomputes a published selection from its own inputs and says whether it is what they make of it. Needs no service
 * and no network: `node --conditions=@asn/source verify.ts FILE`. Exits 0 when it is, 1 when not.
 */
import { readFileSync } from 'node:fs';
import { deviations, type Publication } from './publication.ts';

const SHOWN = 20;

const publication = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as Publication;
const found = deviations(publication);
const { sha256, input, outcome } = publication;
process.stdout.write(`sha256 ${sha256}, ${input.lines.length} lines, ${outcome.length} entries\n`);
for (const deviation of found.slice(0, SHOWN)) process.stdout.write(`  ${deviation}\n`);
process.stdout.write(
  found.length === 0
    ? 'Sesuai: hasil ini dapat dihitung ulang. / Borne out: the outcome follows from the inputs.\n'
    : `Tidak sesuai: ${found.length} perbedaan. / Not borne out: ${found.length} deviations.\n`,
);
process.exitCode = found.length === 0 ? 0 : 1;
