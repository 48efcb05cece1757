import { type Career, careerOf, type EmploymentKind, employmentOf } from './career.ts';
import { type Education, educationOf, entryLevel, reachedLevel } from './education.ts';
import { personIdentifier, type Serials } from './identifiers.ts';
import { type Job, jobOf, levelOf, titleIdentifier } from './jobs.ts';
import { dayIn, daysIn, firstDay, type Month, monthOf, yearOf } from './months.ts';
import { nameOf, type Sex } from './names.ts';
import { type Contact, contactOf, type Origin, originOf } from './origin.ts';
import { Random } from './random.ts';
import type { Seat } from './seats.ts';
import { readTable } from './tables.ts';
import type { Unit } from './units.ts';

interface Position {
  job: Job;
  id: string;
  /** With the level of a functional job: `Guru Ahli Muda`. */
  title: string;
  since: Month;
}

/** One person of the sample, whole and consistent, before it is written in anybody's format. */
export interface Employee {
  number: number;
  pnsId: string;
  nip: string;
  nik: string;
  name: string;
  sex: Sex;
  birthDate: string;
  origin: Origin;
  contact: Contact;
  unit: Unit;
  heads: boolean;
  /** The column KEDUDUKAN HUKUM. */
  standing: { id: string; name: string };
  career: Career;
  position: Position;
  education: Education;
  /** The days the decrees of the appointments were signed. */
  decrees: { appointed: string; permanent: string };
}

const STANDINGS = readTable<'id' | 'name' | 'weight_per_thousand'>('legal-standings').map((row) => ({
  id: row.id,
  name: row.name,
  weight: Number(row.weight_per_thousand),
}));
const ACTIVE = { id: '01', name: 'Aktif' };
const CONTRACT_ACTIVE = { id: '71', name: 'PPPK Aktif' };

const WOMEN_OF_A_HUNDRED = { teaching: 69, health: 78, office: 43 };
const WOMEN_OF_A_HUNDRED_HEADS = { teaching: 52, health: 60, office: 28 };

/** When the clerical titles of KepmenPANRB 11/2024 were given out. */
const CLERICAL_TITLES_RENEWED = monthOf(2025, 1);

/** Makes person `number` of the sample in this seat; `kind` only where it is not left to chance. */
export function makeEmployee(
  seed: number,
  number: number,
  seat: Seat,
  asOf: Month,
  serials: Serials,
  hiredAs?: EmploymentKind,
): Employee {
  const random = new Random(seed, number);
  const kind = hiredAs ?? employmentOf(seat, random);
  const job = jobOf(seat, random);
  const entry = entryLevel(seat, job, kind, random);
  const career = careerOf(seat, job, kind, entry, asOf, random);
  const reached = reachedLevel(seat, job, kind, entry, random);
  const women = (seat.heads ? WOMEN_OF_A_HUNDRED_HEADS : WOMEN_OF_A_HUNDRED)[seat.staff];
  const sex: Sex = job.title === 'Bidan' || random.integer(1, 100) <= women ? 'F' : 'M';
  const birthDate = dayIn(career.birthMonth, random.integer(1, daysIn(career.birthMonth)));
  const origin = originOf(random);
  const name = nameOf(sex, origin.religion.id === '1', random);
  return {
    number,
    pnsId: personIdentifier(seed, number),
    nip: serials.next(nipPrefix(career, birthDate, sex, random), 3),
    nik: serials.next(nikPrefix(origin.areaCode, birthDate, sex), 4),
    name: writtenName(name, career, random),
    sex,
    birthDate,
    origin,
    contact: contactOf(name, number, yearOf(asOf) - yearOf(career.birthMonth), random),
    unit: seat.unit,
    heads: seat.heads,
    standing: standingOf(seat, kind, random),
    career,
    position: positionOf(seat, job, career, asOf, random),
    education: educationOf(
      { job, entry, reached, birthMonth: career.birthMonth, appointed: career.appointed, asOf },
      random,
    ),
    decrees: {
      appointed: dayIn(career.appointed - 1, random.integer(1, 28)),
      permanent: career.permanent === null ? '' : dayIn(career.permanent - 1, random.integer(1, 28)),
    },
  };
}

/** The first 15 digits of a NIP or NI PPPK. In a NI a 2 and the number of the contract stand for the month. */
function nipPrefix(career: Career, birthDate: string, sex: Sex, random: Random): string {
  const born = birthDate.replaceAll('-', '');
  const contract = `${yearOf(career.appointed)}2${random.integer(1, 2)}`;
  const appointed =
    career.firstGrade < 0 ? contract : firstDay(career.appointed).slice(0, 7).replace('-', '');
  return born + appointed + (sex === 'M' ? '1' : '2');
}

function nikPrefix(areaCode: string, birthDate: string, sex: Sex): string {
  const day = Number(birthDate.slice(8)) + (sex === 'F' ? 40 : 0);
  return areaCode + String(day).padStart(2, '0') + birthDate.slice(5, 7) + birthDate.slice(2, 4);
}

/** Older records are in capitals. */
function writtenName(name: string, career: Career, random: Random): string {
  return yearOf(career.appointed) < 2010 && random.chance(0.4) ? name.toUpperCase() : name;
}

function standingOf(seat: Seat, kind: EmploymentKind, random: Random): { id: string; name: string } {
  if (kind === 'PPPK' || kind === 'PPPK_PART_TIME') return CONTRACT_ACTIVE;
  if (seat.anchored || kind === 'CPNS') return ACTIVE;
  let rest = random.integer(1, 1000);
  for (const standing of STANDINGS) {
    rest -= standing.weight;
    if (rest <= 0) return { id: standing.id, name: standing.name };
  }
  return ACTIVE;
}

/** The job at the level that the rank gives, and since when. */
function positionOf(seat: Seat, job: Job, career: Career, asOf: Month, random: Random): Position {
  const begun = career.permanent ?? career.appointed;
  if (job.kindId === '1') {
    return {
      job,
      id: seat.unit.id,
      title: job.title,
      since: random.integer(Math.max(begun, asOf - 60), asOf),
    };
  }
  if (job.kindId === '4' || job.stream === '') {
    const since = Math.max(career.appointed, CLERICAL_TITLES_RENEWED);
    return { job, id: titleIdentifier(job.title), title: job.title, since };
  }
  const { title, since } = functionalPosition(job, career, begun);
  return { job, id: titleIdentifier(title), title, since };
}

function functionalPosition(job: Job, career: Career, begun: Month): { title: string; since: Month } {
  const stream = job.stream === 'keahlian' ? 'keahlian' : 'keterampilan';
  if (career.firstGrade < 0) {
    const level = stream === 'keahlian' ? 'Ahli Pertama' : job.education === '30' ? 'Terampil' : 'Pemula';
    return { title: `${job.title} ${level}`, since: begun };
  }
  const level = levelOf(stream, career.firstGrade + career.grades.length - 1);
  const reachedAt = career.grades[Math.max(0, level.from - career.firstGrade)]!;
  return { title: `${job.title} ${level.name}`, since: Math.max(begun, reachedAt) };
}
