import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { lineOf, writeLines } from '../delimited-file.ts';
import type { Employee } from '../employee.ts';
import { Serials } from '../identifiers.ts';
import type { Month } from '../months.ts';
import { Random } from '../random.ts';
import { DEFAULT_CHOICES, peopleOf, planRegency, type Regency, type SampleChoices } from '../regency.ts';
import { assessmentsOf } from './assessed.ts';
import { coursesOf, trainingsOf, type Learned } from './learned.ts';
import { COMMON, REQUIRED_FROM, STANDARD, STANDARDS } from './standards.table.ts';
import { COURSES, OTHERS, TECHNICAL, TECHNICAL_LEVELS } from './trainings.table.ts';

/** A file for `npm run asn -- competency import`. */
export interface CompetencyFile {
  path: string;
  rows: number;
}

/** A stream of chance of its own for each file, beside those that people are made from. */
const STREAMS = { assessments: 7_323_000, courses: 17_323_000, trainings: 27_323_000 };

/**
 * Writes what competency takes in of the regency: the technical competencies, the catalogue, required levels, and of
 * everybody in the sample assessments, courses and trainings of the last years.
 * @returns the files, in the order in which they are to be taken in
 */
export async function generateCompetency({
  directory,
  ...given
}: Partial<SampleChoices> & { directory: string }): Promise<CompetencyFile[]> {
  const choices = { ...DEFAULT_CHOICES, ...given };
  const regency = planRegency(choices);
  await mkdir(directory, { recursive: true });
  const write = async (name: string, rows: Iterable<readonly string[]>): Promise<CompetencyFile> => {
    const path = join(directory, name);
    const written = { rows: -1 };
    await writeLines(path, counted(rows, written));
    return { path, rows: written.rows };
  };
  return [
    await write('competencies.csv', dictionary()),
    await write('trainings.csv', catalogue()),
    await write('required-levels.csv', required()),
    await write('assessments.csv', assessments(regency)),
    await write('diklat.csv', learned(regency, STREAMS.trainings, DIKLAT, trainingsOf)),
    await write('kursus.csv', learned(regency, STREAMS.courses, KURSUS, coursesOf)),
  ];
}

/** The lines of a file; how many rows follow its header is told when they are written. */
function* counted(rows: Iterable<readonly string[]>, written: { rows: number }): Generator<string> {
  for (const cells of rows) {
    written.rows += 1;
    yield lineOf(cells);
  }
}

function* dictionary(): Generator<readonly string[]> {
  yield ['code', 'cluster', 'name', 'level1', 'level2', 'level3', 'level4', 'level5'];
  for (const { code, name } of TECHNICAL) yield [code, 'teknis', name, ...TECHNICAL_LEVELS];
}

function* catalogue(): Generator<readonly string[]> {
  yield ['code', 'name', 'kind', 'hours', 'validMonths', 'develops'];
  for (const { code, name, kind, hours, validMonths, develops } of [
    ...Object.values(COURSES).flat(),
    ...OTHERS,
  ])
    yield [code, name, kind, `${hours}`, validMonths === 0 ? '' : `${validMonths}`, develops];
}

function* required(): Generator<readonly string[]> {
  yield ['kind', 'echelon', 'jfLevel', 'competency', 'level', 'from', 'source'];
  for (const { kind, echelon = '', jfLevel = '', level } of STANDARDS)
    for (const competency of COMMON)
      yield [kind, echelon, jfLevel, competency, `${level}`, REQUIRED_FROM, STANDARD];
}

function* assessments(regency: Regency): Generator<readonly string[]> {
  yield ['pnsOrangId', 'source', 'assessor', 'on', 'validUntil', 'competency', 'level'];
  for (const employee of peopleOf(regency, new Serials())) {
    const random = new Random(regency.choices.seed, STREAMS.assessments + employee.number);
    for (const { source, assessor, on, validUntil, competency, level } of assessmentsOf(
      employee,
      regency.asOf,
      random,
    ))
      yield [employee.pnsId, source, assessor, on, validUntil, competency, `${level}`];
  }
}

type Form = readonly [column: string, cell: (one: Learned) => string][];

/** The forms of the national web service. */
const KURSUS: Form = [
  ['namaKursus', ({ name }) => name],
  ['jenisKursus', ({ kind }) => kind],
  ['institusiPenyelenggara', ({ host }) => host],
  ['nomorSertipikat', ({ certificate }) => certificate],
  ['jumlahJam', ({ hours }) => `${hours}`],
  ['tahunKursus', ({ year }) => `${year}`],
  ['tanggalKursus', ({ from }) => from],
  ['tanggalSelesaiKursus', ({ to }) => to],
];
const DIKLAT: Form = [
  ['latihanStrukturalNama', ({ name }) => name],
  ['jenisKompetensi', ({ kind }) => kind],
  ['institusiPenyelenggara', ({ host }) => host],
  ['nomor', ({ certificate }) => certificate],
  ['jumlahJam', ({ hours }) => `${hours}`],
  ['tahun', ({ year }) => `${year}`],
  ['tanggal', ({ from }) => from],
  ['tanggalSelesai', ({ to }) => to],
];

function* learned(
  regency: Regency,
  stream: number,
  form: Form,
  of: (employee: Employee, asOf: Month, random: Random) => Iterable<Learned>,
): Generator<readonly string[]> {
  yield ['pnsOrangId', ...form.map(([column]) => column)];
  for (const employee of peopleOf(regency, new Serials())) {
    const random = new Random(regency.choices.seed, stream + employee.number);
    for (const one of of(employee, regency.asOf, random))
      yield [employee.pnsId, ...form.map(([, cell]) => cell(one))];
  }
}
