import { Serials } from '../identifiers.ts';
import { DEFAULT_CHOICES, peopleOf, planRegency, type SampleChoices } from '../regency.ts';
import { applicantsOf, type SampleApplicant } from './applicants.ts';

/** Places in a position of a unit that the selection offers. */
export interface SampleLine {
  /** `GURU-01` */
  code: string;
  /** The title of the position, as units of the sample have it. */
  title: string;
  /** The unit, by its id in the unit file. */
  unitId: string;
  kind: 'UMUM' | 'CUMLAUDE';
  places: number;
  /** The SIASN code of the level of education that may apply, and how the portal writes it. */
  education: { level: string; name: string };
}

/** One selection of the sample: what it offers, and who applies. */
export interface SampleSelection {
  kind: 'CPNS' | 'PPPK';
  name: string;
  lines: SampleLine[];
  applicants: SampleApplicant[];
}

type Offer = Omit<SampleLine, 'unitId'> & {
  /** Of the units that have such a position, which: 0 is the first in the export. */
  unit: number;
};

const TEACHER = { level: '40', name: 'S-1 PENDIDIKAN GURU SEKOLAH DASAR' };
const INFORMATICS = { level: '40', name: 'S-1 TEKNIK INFORMATIKA' };

const CPNS: readonly Offer[] = [
  { code: 'GURU-01', title: 'Guru Ahli Pertama', unit: 0, kind: 'UMUM', places: 3, education: TEACHER },
  { code: 'GURU-02', title: 'Guru Ahli Pertama', unit: 1, kind: 'UMUM', places: 2, education: TEACHER },
  {
    code: 'PERAWAT-01',
    title: 'Perawat Terampil',
    unit: 0,
    kind: 'UMUM',
    places: 3,
    education: { level: '30', name: 'D-III KEPERAWATAN' },
  },
  {
    code: 'BIDAN-01',
    title: 'Bidan Terampil',
    unit: 0,
    kind: 'UMUM',
    places: 2,
    education: { level: '30', name: 'D-III KEBIDANAN' },
  },
  {
    code: 'PRAKOM-01',
    title: 'Pranata Komputer Ahli Pertama',
    unit: 0,
    kind: 'UMUM',
    places: 1,
    education: INFORMATICS,
  },
  {
    code: 'PRAKOM-02',
    title: 'Pranata Komputer Ahli Pertama',
    unit: 0,
    kind: 'CUMLAUDE',
    places: 1,
    education: INFORMATICS,
  },
];

const PPPK: readonly Offer[] = [
  {
    code: 'PLO-01',
    title: 'Penata Layanan Operasional',
    unit: 0,
    kind: 'UMUM',
    places: 3,
    education: { level: '40', name: 'S-1 ADMINISTRASI PUBLIK' },
  },
  {
    code: 'PLO-02',
    title: 'Pengelola Layanan Operasional',
    unit: 0,
    kind: 'UMUM',
    places: 2,
    education: { level: '30', name: 'D-III MANAJEMEN' },
  },
];

/** The two selections of the sample: one of CPNS with 200 applicants, and one of PPPK with 40 until now. */
export function sampleSelections(given: Partial<SampleChoices> = {}): SampleSelection[] {
  const choices = { ...DEFAULT_CHOICES, ...given };
  const year = choices.asOf.slice(0, 4);
  const units = unitsByTitle(choices, [...CPNS, ...PPPK]);
  const selection = (kind: 'CPNS' | 'PPPK', offers: readonly Offer[], count: number, first: number) => {
    const lines = offers.map(({ unit, ...line }) => ({ ...line, unitId: units.get(line.title)![unit]! }));
    return {
      kind,
      name: `Seleksi ${kind} Kabupaten Bungo ${year}`,
      lines,
      applicants: applicantsOf(lines, choices, count, first),
    };
  };
  return [selection('CPNS', CPNS, 200, 1), selection('PPPK', PPPK, 40, 501)];
}

/** The units in which each title is held, in the order of the export, as many as are asked for. */
function unitsByTitle(choices: SampleChoices, offers: readonly Offer[]): Map<string, string[]> {
  const wanted = new Map<string, number>();
  for (const { title, unit } of offers) wanted.set(title, Math.max(wanted.get(title) ?? 0, unit + 1));
  const found = new Map<string, string[]>([...wanted.keys()].map((title) => [title, []]));
  let missing = [...wanted.values()].reduce((sum, count) => sum + count, 0);
  for (const { position, unit } of peopleOf(planRegency(choices), new Serials())) {
    const units = found.get(position.title);
    if (units === undefined || units.length === wanted.get(position.title) || units.includes(unit.id))
      continue;
    units.push(unit.id);
    missing -= 1;
    if (missing === 0) return found;
  }
  throw new RangeError('the sample is too small for its selections');
}
