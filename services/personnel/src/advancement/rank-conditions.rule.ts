import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { pnsLadder } from '../employment/grade.table.ts';
import { OWN, type Condition } from './condition.ts';
import { ECHELON_RANGE_LAW, ECHELON_RANGES_END, echelonRanges } from './echelon-range.table.ts';
import { educationCeilings } from './education-ceiling.table.ts';

const REGULER = 'PP 99/2000 art. 6';
const CEILING = 'PP 99/2000 art. 8';

/** The next grade of a PNS; null from the highest one, and from what is none of theirs. */
export const nextGrade = (grade: string): string | null => {
  const at = pnsLadder.indexOf(grade);
  return at < 0 ? null : (pnsLadder[at + 1] ?? null);
};

const isAbove = (grade: string, other: string): boolean =>
  pnsLadder.indexOf(grade) > pnsLadder.indexOf(other);

/** Whether a regular promotion leads to this grade with this education; null when there is no ceiling to go by. */
export function withinCeiling(grade: string, educationLevel: string | null): boolean | null {
  const ceiling = educationLevel === null ? undefined : educationCeilings[educationLevel];
  return ceiling === undefined ? null : !isAbove(grade, ceiling);
}

/**
 * A regular promotion goes no higher than the ceiling of one's education.
 * @law PP 99/2000 art. 8; PP 12/2002
 */
export function educationCeiling(to: string, educationLevel: string | null): Condition {
  const within = withinCeiling(to, educationLevel);
  return {
    code: 'EDUCATION_CEILING',
    state: within === null ? 'UNKNOWN' : within ? 'MET' : 'NOT_MET',
    reason:
      within === null
        ? {
            id: 'Tingkat pendidikan tertinggi belum diketahui.',
            en: 'The highest level of education is not known.',
          }
        : within
          ? {
              id: `${to} tidak melampaui batas pendidikan.`,
              en: `${to} is within the ceiling of the education.`,
            }
          : { id: `${to} melampaui batas pendidikan.`, en: `${to} is above the ceiling of the education.` },
    law: CEILING,
    inputs: [{ name: 'education level', value: educationLevel, source: OWN, dataClass: 'PERSONAL' }],
  };
}

/**
 * A regular promotion leads to no higher rank than that of one's direct superior.
 * @law PP 99/2000 art. 6; PP 12/2002
 */
export function notAboveSuperior(to: string, superior: { grade: string | null } | null): Condition {
  const grade = superior?.grade ?? null;
  // A superior on contract has a grade, but no rank to compare with.
  const known = grade !== null && pnsLadder.includes(grade);
  const above = known && isAbove(to, grade);
  return {
    code: 'NOT_ABOVE_SUPERIOR',
    state: superior === null ? 'MET' : !known ? 'UNKNOWN' : above ? 'NOT_MET' : 'MET',
    reason:
      superior === null
        ? { id: 'Tidak mempunyai atasan langsung.', en: 'There is no direct superior.' }
        : !known
          ? { id: 'Pangkat atasan langsung belum diketahui.', en: 'The rank of the superior is not known.' }
          : above
            ? {
                id: `${to} melampaui pangkat atasan langsung.`,
                en: `${to} is above the rank of the superior.`,
              }
            : {
                id: `${to} tidak melampaui pangkat atasan langsung.`,
                en: `${to} is not above the rank of the superior.`,
              },
    law: REGULER,
    inputs: [{ name: 'rank of the superior', value: known ? grade : null, source: OWN }],
  };
}

/** Whether a step leads into another golongan by a service examination: II/d to III/a, III/d to IV/a. */
export const needsExamination = (from: string): boolean => from === 'II/d' || from === 'III/d';

/**
 * From II/d to III/a and from III/d to IV/a the service examination has been passed. It is not kept here: the number
 * of its certificate comes with the decree.
 * @law PP 99/2000; PP 12/2002
 */
export function serviceExamination(from: string): Condition[] {
  if (!needsExamination(from)) return [];
  return [
    {
      code: 'SERVICE_EXAMINATION',
      state: 'UNKNOWN',
      reason: {
        id: 'Memerlukan tanda lulus ujian dinas, yang tidak dicatat di sini.',
        en: 'It needs a certificate of the service examination, which is not kept here.',
      },
      law: 'PP 99/2000 jo PP 12/2002',
      inputs: [{ name: 'service examination', value: null, source: OWN }],
    },
  ];
}

/**
 * The holder of a structural post is promoted within the range of its echelon. The ranges ended with PP 11/2017: from
 * then on whether the post carries the rank is not known here, and a person decides.
 * @law PP 99/2000 art. 11; PP 100/2000
 * @to 2017-04-07
 */
export function withinEchelonRange(to: string, echelon: string | null, on: LocalDate): Condition {
  const range = on < ECHELON_RANGES_END && echelon !== null ? echelonRanges[echelon] : undefined;
  const above = range !== undefined && isAbove(to, range[1]);
  const ended = on >= ECHELON_RANGES_END;
  return {
    code: 'ECHELON_RANGE',
    state: range === undefined ? 'UNKNOWN' : above ? 'NOT_MET' : 'MET',
    reason: ended
      ? {
          id: 'Jenjang pangkat per eselon dicabut dengan PP 11/2017; kelas pangkat jabatan ini perlu diperiksa.',
          en: 'The ranges by echelon ended with PP 11/2017; whether the post carries the rank has to be looked at.',
        }
      : range === undefined
        ? { id: 'Eselon jabatan belum diketahui.', en: 'The echelon of the post is not known.' }
        : {
            id: `Jenjang pangkat eselon ini sampai ${range[1]}.`,
            en: `The range of this echelon ends with ${range[1]}.`,
          },
    law: ended ? 'PP 11/2017' : ECHELON_RANGE_LAW,
    inputs: [{ name: 'echelon', value: echelon, source: OWN }],
  };
}

export const educationCeilingRule: Rule = {
  sentence: 'A regular promotion goes no higher than the ceiling of one’s education.',
  law: [CEILING, 'PP 12/2002'],
  from: null,
  to: null,
  boundary: {
    case: 'to IV/a with S-1',
    expected: 'NOT_MET',
    run: () => educationCeiling('IV/a', '40').state,
  },
};

export const notAboveSuperiorRule: Rule = {
  sentence: 'A regular promotion leads to no higher rank than that of one’s direct superior.',
  law: [REGULER, 'PP 12/2002'],
  from: null,
  to: null,
  boundary: {
    case: 'to III/d below a superior of III/d',
    expected: 'MET',
    run: () => notAboveSuperior('III/d', { grade: 'III/d' }).state,
  },
};

export const serviceExaminationRule: Rule = {
  sentence: 'From II/d to III/a and from III/d to IV/a the service examination has been passed.',
  law: ['PP 99/2000', 'PP 12/2002'],
  from: null,
  to: null,
  boundary: {
    case: 'from III/d, as far as the records tell',
    expected: 'UNKNOWN',
    run: () => serviceExamination('III/d')[0]?.state ?? 'not needed',
  },
};

export const echelonRangeRule: Rule = {
  sentence: 'The holder of a structural post is promoted within the range of its echelon.',
  law: ['PP 99/2000 art. 11', ECHELON_RANGE_LAW],
  from: null,
  to: ECHELON_RANGES_END,
  boundary: {
    case: 'to IV/b in echelon III.b on 1 April 2017',
    expected: 'NOT_MET',
    run: () => withinEchelonRange('IV/b', 'III.b', localDate('2017-04-01')).state,
  },
};
