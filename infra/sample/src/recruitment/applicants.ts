import { nameOf, type Sex } from '../names.ts';
import { originOf } from '../origin.ts';
import { Random } from '../random.ts';
import type { SampleChoices } from '../regency.ts';
import type { SampleLine } from './selections.ts';

/** The parts of the SKB of the sample's selection, with their weights. */
export const SKB_PARTS = [
  { part: 'CAT', weight: 60 },
  { part: 'PRAKTIK', weight: 40 },
] as const;
export type SkbPart = (typeof SKB_PARTS)[number]['part'];

/** Somebody who applies, and all that will be found about them. */
export interface SampleApplicant {
  /** NO PESERTA */
  number: string;
  nik: string;
  name: string;
  religion: string;
  birthDate: string;
  email: string;
  phone: string;
  /** The code of the formation line. */
  line: string;
  /** As the portal writes it; it may be another than the line asks for. */
  education: string;
  /** IPK in hundredths. */
  gpa: number;
  /** Whether age and education are those that the line asks for. */
  suitable: boolean;
  /** The document that the administrative selection finds wanting. */
  lacks: 'DIPLOMA' | 'TRANSCRIPT' | 'STATEMENT' | null;
  /** What comes of their objection to that; null: they do not object. */
  objection: 'UPHELD' | 'REJECTED' | null;
  /** Null: did not come. */
  skd: { twk: number; tiu: number; tkp: number } | null;
  /** Hundredths of each part of the SKB, should they be invited. */
  skb: Record<SkbPart, number>;
}

/** Whether they sit the SKD. */
export const isEligible = ({ suitable, lacks, objection }: SampleApplicant): boolean =>
  suitable && (lacks === null || objection === 'UPHELD');

/** A stream of chance of its own, beside those that employees are made from. */
const STREAM = 8_150_800;
const DOCUMENTS = ['DIPLOMA', 'TRANSCRIPT', 'STATEMENT'] as const;

/**
 * Applicants of a selection, spread over its lines by their places.
 *
 * @param first the number of the first, by which the applicants of two selections differ: 1 to 999
 */
export function applicantsOf(
  lines: readonly SampleLine[],
  choices: SampleChoices,
  count: number,
  first: number,
): SampleApplicant[] {
  let objections = 0;
  return Array.from({ length: count }, (_, index) => {
    const applicant = applicantOf(lines, choices, first + index);
    if (!applicant.suitable || applicant.lacks === null) return applicant;
    objections += 1;
    const objection = objections === 1 ? 'UPHELD' : objections === 2 ? 'REJECTED' : null;
    return { ...applicant, objection };
  });
}

function applicantOf(
  lines: readonly SampleLine[],
  { seed, asOf }: SampleChoices,
  serial: number,
): SampleApplicant {
  const random = new Random(seed, STREAM + serial);
  const line = random.pickWeighted(lines, ({ places }) => places);
  const origin = originOf(random);
  const sex: Sex = line.title.startsWith('Bidan') || random.chance(0.6) ? 'F' : 'M';
  const tooOld = random.chance(0.03);
  const born = Number(asOf.slice(0, 4)) - (tooOld ? random.integer(60, 62) : random.integer(23, 33));
  const birthDate = `${born}-${pad(random.integer(1, 12))}-${pad(random.integer(1, 28))}`;
  const schooled = random.chance(0.97);
  // Whoever can do one thing well can often do the others.
  const ability = random.integer(0, 40);
  const section = (least: number, most: number) =>
    Math.min(
      most,
      least + Math.floor((ability * (most - least)) / 100) + random.integer(0, (most - least) >> 1),
    );
  const skb = () => Math.min(10_000, 4_500 + ability * 80 + random.integer(0, 2_300));
  return {
    number: `${asOf.slice(2, 4)}1508${String(serial).padStart(5, '0')}`,
    nik: nikOf(origin.areaCode, birthDate, sex, serial),
    name: nameOf(sex, origin.religion.id === '1', random),
    religion: origin.religion.name,
    birthDate,
    email: `pelamar.${serial}@example.com`,
    phone: `080001${String(serial).padStart(6, '0')}`,
    line: line.code,
    education: schooled ? line.education.name : 'SMA IPA',
    gpa: line.kind === 'CUMLAUDE' ? random.integer(351, 400) : random.integer(275, 390),
    suitable: schooled && !tooOld,
    lacks: random.chance(0.08) ? random.pick(DOCUMENTS) : null,
    objection: null,
    skd: random.chance(0.05)
      ? null
      : { twk: 5 * section(9, 30), tiu: 5 * section(12, 35), tkp: section(135, 225) },
    skb: { CAT: skb(), PRAKTIK: skb() },
  };
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** Serials from 9001 on, which no employee of the sample comes to. */
function nikOf(areaCode: string, birthDate: string, sex: Sex, serial: number): string {
  const day = Number(birthDate.slice(8)) + (sex === 'F' ? 40 : 0);
  return `${areaCode}${pad(day)}${birthDate.slice(5, 7)}${birthDate.slice(2, 4)}${9000 + serial}`;
}
