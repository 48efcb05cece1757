import type { Employee } from '../employee.ts';
import { dayIn, monthInYear, type Month, monthOf, yearOf } from '../months.ts';
import type { Random } from '../random.ts';
import { COURSES, LATSAR, PKA, PKN, PKP, SEMINARS, type CatalogueRow } from './trainings.table.ts';

/** A course or a training as it is written; days are `31-12-2025`, as the national web service has them. */
export interface Learned {
  name: string;
  kind: string;
  host: string;
  certificate: string;
  from: string;
  to: string;
  year: number;
  hours: number;
}

const HOST = 'BPSDM Provinsi Jambi';
const LEADERSHIP: Readonly<Record<string, CatalogueRow>> = { II: PKN, III: PKA, IV: PKP };
/** The years before that of the export for which there are courses. */
const YEARS = 1;

/** Courses and seminars of the last years: some have all hours of the duty, some few, some none. */
export function* coursesOf(employee: Employee, asOf: Month, random: Random): Generator<Learned> {
  const { number, unit, career, position } = employee;
  const work = position.job.staff;
  for (let year = yearOf(asOf) - YEARS; year <= yearOf(asOf); year += 1) {
    const last = Math.min(monthOf(year, 12), asOf - 1);
    const first = Math.max(monthOf(year, 1), career.appointed);
    const months = last - first;
    const course = random.pick(COURSES[work]);
    const [takes, listens] = [random.chance(0.72), random.chance(0.38)];
    const [month, later] = [first + random.integer(0, 11), first + random.integer(0, 11)];
    const seminar = random.pick(SEMINARS);
    if (months < 0) continue;
    if (takes && month <= last)
      yield held(month, 3, {
        name: course.name,
        kind: 'Bimtek',
        host: HOST,
        certificate: `${course.code}/${number}/${year}`,
        hours: course.hours,
      });
    if (listens && later <= last)
      yield held(later, 0, {
        name: seminar,
        kind: 'Seminar',
        host: `Pemerintah Kab. Bungo`,
        certificate: `SEM/${unit.code}/${number}/${year}`,
        hours: random.integer(4, 8),
      });
  }
}

/** Basic, leadership and functional trainings of a career. */
export function* trainingsOf(employee: Employee, asOf: Month, random: Random): Generator<Learned> {
  const { number, unit, career, position } = employee;
  const { job, since } = position;
  const [leads, functional] = [random.chance(0.7), random.chance(0.45)];
  const month = Math.max(since + 1, asOf - random.integer(2, 60));
  const took = (kind: string, name: string, code: string, hours: number, when: Month) =>
    held(when, 15, { name, kind, host: HOST, certificate: `${code}/${number}/${yearOf(when)}`, hours });
  if (career.kind === 'PNS' && career.permanent !== null && yearOf(career.permanent) >= 2018)
    yield took('Pelatihan Dasar', LATSAR.name, LATSAR.code, LATSAR.hours, career.permanent - 2);
  if (month >= asOf) return;
  const leadership = LEADERSHIP[unit.echelon?.split('.')[0] ?? ''];
  if (job.kindId === '1' && leads && leadership !== undefined)
    yield took('Kepemimpinan', leadership.name, leadership.code, leadership.hours, month);
  if (job.kindId === '2' && functional)
    yield took('Fungsional', `Pelatihan Fungsional ${job.title}`, 'JF', 40, month);
}

function held(month: Month, days: number, facts: Omit<Learned, 'from' | 'to' | 'year'>): Learned {
  return { ...facts, from: written(month, 5), to: written(month, 5 + days), year: yearOf(month) };
}

const written = (month: Month, day: number): string => {
  const [year, , of] = dayIn(month, day).split('-');
  return `${of}-${String(monthInYear(month)).padStart(2, '0')}-${year}`;
};
