import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf, writeLines } from '../delimited-file.ts';
import { Serials } from '../identifiers.ts';
import { monthOf } from '../months.ts';
import { Random } from '../random.ts';
import { DEFAULT_CHOICES, peopleOf, planRegency, type SampleChoices } from '../regency.ts';

/** The columns of the national form that an office sends results of a year by. */
const COLUMNS = [
  'pnsDinilaiOrang',
  'tahun',
  'hasilKinerjaNilai',
  'perilakuKerjaNilai',
  'kuadranKinerjaNilai',
  'statusPenilai',
] as const;

const YEARS = [2023, 2024, 2025];

/** Of a thousand results: the codes of result and behaviour (1 above, 2 as, 3 below), and the quadrant they come to. */
const CELLS = [
  { codes: [1, 1, 1], weight: 180 },
  { codes: [1, 2, 2], weight: 170 },
  { codes: [2, 1, 2], weight: 140 },
  { codes: [2, 2, 2], weight: 460 },
  { codes: [3, 2, 3], weight: 28 },
  { codes: [3, 1, 3], weight: 8 },
  { codes: [2, 3, 4], weight: 8 },
  { codes: [1, 3, 4], weight: 2 },
  { codes: [3, 3, 5], weight: 4 },
];

/** A stream of chance of its own, beside those that people are made from. */
const STREAM = 7_322_000;

/**
 * Writes the results of 2023 to 2025 of everybody in the sample who served in the whole of the year, as SKP22.
 * @returns the path and how many rows it has
 */
export async function generateResults({
  directory,
  ...given
}: Partial<SampleChoices> & { directory: string }): Promise<{ file: string; rows: number }> {
  const choices = { ...DEFAULT_CHOICES, ...given };
  const file = join(directory, 'skp22.csv');
  const written = { rows: 0 };
  await mkdir(directory, { recursive: true });
  await writeLines(file, lines(choices, written));
  return { file, rows: written.rows };
}

function* lines(choices: SampleChoices, written: { rows: number }): Generator<string> {
  yield lineOf(COLUMNS);
  for (const { pnsId, number, career } of peopleOf(planRegency(choices), new Serials())) {
    const random = new Random(choices.seed, STREAM + number);
    for (const year of YEARS) {
      const { codes } = random.pickWeighted(CELLS, ({ weight }) => weight);
      if (career.appointed > monthOf(year, 1)) continue;
      written.rows += 1;
      yield lineOf([pnsId, `${year}`, ...codes.map(String), 'ASN']);
    }
  }
}
