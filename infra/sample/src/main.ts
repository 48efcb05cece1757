import { parseArgs } from 'node:util';
import { DEFAULT_CHOICES, generateNextSample, generateSample } from './index.ts';

const USAGE = `node --conditions=@asn/source infra/sample/src/main.ts --out DIR [--people ${DEFAULT_CHOICES.people}]
  [--seed ${DEFAULT_CHOICES.seed}] [--as-of ${DEFAULT_CHOICES.asOf}] [--next]

Writes the sample regency into DIR: unor.csv, employees.csv, employees-faulty.csv, manifest.json.
--next writes the employees' export of a month later instead: employees-next.csv, next-manifest.json.
`;

/** Exit status: 0 done, 1 failed, 2 wrong usage. */
async function main(args: string[]): Promise<number> {
  const choices = readArguments(args);
  if (choices === null) {
    process.stderr.write(USAGE);
    return 2;
  }
  const { next, ...sample } = choices;
  const { files, manifest } = next ? await generateNextSample(sample) : await generateSample(sample);
  process.stdout.write(`${JSON.stringify({ files, people: manifest.people })}\n`);
  return 0;
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        out: { type: 'string' },
        people: { type: 'string', default: String(DEFAULT_CHOICES.people) },
        seed: { type: 'string', default: String(DEFAULT_CHOICES.seed) },
        'as-of': { type: 'string', default: DEFAULT_CHOICES.asOf },
        next: { type: 'boolean', default: false },
      },
    });
    if (values.out === undefined) return null;
    const { out, people, seed, 'as-of': asOf, next } = values;
    return { directory: out, people: Number(people), seed: Number(seed), asOf, next };
  } catch {
    return null;
  }
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof RangeError ? error.message : String(error)}\n`);
  return error instanceof RangeError ? 2 : 1;
});
