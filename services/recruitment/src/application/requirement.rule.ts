import { fullYearsBetween, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { SelectionKind } from '../selection/stage.table.ts';
import { ageLimits } from './age.table.ts';

/** What is asked of everyone who applies. AGE and EDUCATION follow from the records; a person judges the others. */
export const requirements = [
  'AGE',
  'EDUCATION',
  'IDENTITY_CARD',
  'DIPLOMA',
  'TRANSCRIPT',
  'APPLICATION_LETTER',
  'STATEMENT',
] as const;
export type Requirement = (typeof requirements)[number];
export const judgedRequirements = requirements.filter((name) => name !== 'AGE' && name !== 'EDUCATION');

/** What was found about one requirement; what is not met has a reason. */
export interface Finding {
  requirement: Requirement;
  met: boolean;
  reason: string | null;
}

interface Applicant {
  birthDate: LocalDate;
  educationLevel: string;
}
interface Line {
  kind: SelectionKind;
  educationLevels: readonly string[];
  maximumAge: number;
}

/**
 * Who applies has the age and the education that the line asks for.
 * @law PP 11/2017 art. 23; PP 49/2018 art. 16
 *
 * @param day the last day of the registration
 */
export function recordedFindings(
  { birthDate, educationLevel }: Applicant,
  line: Line,
  day: LocalDate,
): Finding[] {
  const age = fullYearsBetween(birthDate, day);
  const { least } = ageLimits[line.kind];
  const oldEnough = age >= least && age <= line.maximumAge;
  const educated = line.educationLevels.includes(educationLevel);
  return [
    {
      requirement: 'AGE',
      met: oldEnough,
      // Without the age itself: a reason is read by more people than a birth date is.
      reason: oldEnough ? null : `usia di luar ${least}-${line.maximumAge} tahun pada ${day}`,
    },
    {
      requirement: 'EDUCATION',
      met: educated,
      reason: educated ? null : `pendidikan bukan ${line.educationLevels.join(', ')}`,
    },
  ];
}

/**
 * Every requirement is judged once, and what is not met is given a reason.
 * @law PermenPANRB 6/2024
 */
export function judgementRejections(findings: readonly Finding[], path: string[]): Rejection[] {
  const rejections: Rejection[] = [];
  const told = findings.map(({ requirement }) => requirement);
  const missing = judgedRequirements.filter((name) => told.filter((one) => one === name).length !== 1);
  if (missing.length > 0 || told.length !== judgedRequirements.length) {
    rejections.push(
      rejection(
        'REQUIREMENT_NOT_JUDGED',
        {
          id: `Nilai setiap persyaratan satu kali: ${judgedRequirements.join(', ')}.`,
          en: `Judge each of these requirements once: ${judgedRequirements.join(', ')}.`,
        },
        { law: LAW, path },
      ),
    );
  }
  if (findings.some(({ met, reason }) => !met && (reason ?? '').trim() === '')) {
    rejections.push(
      rejection(
        'REASON_REQUIRED',
        {
          id: 'Persyaratan yang tidak terpenuhi wajib diberi alasan.',
          en: 'A requirement that is not met needs a reason.',
        },
        { law: LAW, path },
      ),
    );
  }
  return rejections;
}

/** MS when everything is met; TMS otherwise. */
export const verdictOf = (findings: readonly Finding[]): 'MS' | 'TMS' =>
  findings.every(({ met }) => met) ? 'MS' : 'TMS';

const LAW = 'PermenPANRB 6/2024';

export const ageRule: Rule = {
  sentence: 'Who applies as CPNS is 18 to 35 (some posts: 40), as PPPK 20 to a year before the retirement.',
  law: ['PP 11/2017 art. 23', 'PP 49/2018 art. 16'],
  from: null,
  to: null,
  boundary: {
    case: 'an applicant for CPNS who turns 36 on the last day of the registration',
    expected: 'AGE: not met',
    run: () => {
      const [age] = recordedFindings(
        { birthDate: localDate('1990-09-10'), educationLevel: '40' },
        { kind: 'CPNS', educationLevels: ['40'], maximumAge: 35 },
        localDate('2026-09-10'),
      );
      return `${age?.requirement}: ${age?.met === true ? 'met' : 'not met'}`;
    },
  },
};

export const judgementRule: Rule = {
  sentence: 'Every requirement is judged once, and what is not met is given a reason.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'a diploma that is not met, without a reason',
    expected: 'REASON_REQUIRED',
    run: () =>
      judgementRejections(
        judgedRequirements.map((requirement) => ({
          requirement,
          met: requirement !== 'DIPLOMA',
          reason: null,
        })),
        [],
      )
        .map(({ code }) => code)
        .join(', '),
  },
};
