import { rejection, type Rejection, type Rule } from '@asn/law';

const LAW = 'PP 11/2017 art. 13';

/** The SIASN codes of the levels of education, the lowest first. */
export const educationLevels = [
  '05',
  '10',
  '12',
  '15',
  '17',
  '18',
  '20',
  '25',
  '30',
  '35',
  '40',
  '45',
  '50',
] as const;

interface Line {
  code: string;
  places: number;
  educationLevels: readonly string[];
}

/** How a position stands: the holders that it needs, those it has, and the places that lines already offer. */
export interface PositionSituation {
  need: number;
  incumbents: number;
  offered: number;
}

/** The places that can still be offered: need - incumbents (bezetting) - what other lines offer; never below 0. */
export const vacancies = ({ need, incumbents, offered }: PositionSituation): number =>
  Math.max(0, need - incumbents - offered);

/**
 * A selection offers no more places in a position than are vacant by its need.
 * @law PP 11/2017 art. 13
 */
export function formationRejections(line: Line, situation: PositionSituation): Rejection[] {
  const rejections: Rejection[] = [];
  const refuse = (code: string, path: string, message: Rejection['message']) =>
    rejections.push(rejection(code, message, { law: LAW, path: [path] }));
  const vacant = vacancies(situation);
  if (!/^[A-Z0-9-]{1,30}$/.test(line.code)) {
    refuse('LINE_CODE_INVALID', 'code', {
      id: 'Kode formasi: huruf besar, angka dan tanda hubung, paling banyak 30.',
      en: 'A code is capitals, digits and hyphens, at most 30.',
    });
  }
  if (!Number.isInteger(line.places) || line.places < 1) {
    refuse('PLACES_BELOW_ONE', 'places', {
      id: 'Jumlah formasi paling sedikit satu.',
      en: 'A line has at least one place.',
    });
  } else if (line.places > vacant) {
    refuse('MORE_THAN_VACANT', 'places', {
      id: `Jabatan ini membutuhkan ${situation.need}, terisi ${situation.incumbents}, ditawarkan ${situation.offered}: tersisa ${vacant}.`,
      en: `The position needs ${situation.need}, has ${situation.incumbents}, and ${situation.offered} are offered: ${vacant} are left.`,
    });
  }
  const unknown = line.educationLevels.filter((level) => !educationLevels.some((known) => known === level));
  if (line.educationLevels.length === 0 || unknown.length > 0) {
    refuse('EDUCATION_LEVEL_UNKNOWN', 'educationLevels', {
      id: 'Sebutkan tingkat pendidikan dengan kode SIASN (mis. 40 untuk S-1).',
      en: 'Name the levels of education by their SIASN codes (40 for S-1).',
    });
  }
  return rejections;
}

export const formationRule: Rule = {
  sentence:
    'A selection offers no more places in a position than are vacant: need, less incumbents, less offered.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'three places where five are needed, two are held and one is offered already',
    expected: 'MORE_THAN_VACANT',
    run: () =>
      formationRejections(
        { code: 'GURU-01', places: 3, educationLevels: ['40'] },
        { need: 5, incumbents: 2, offered: 1 },
      )
        .map(({ code }) => code)
        .join(', '),
  },
};
