import { covers, localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import type { IpAsnFacts, Learned } from './ip-asn-facts.ts';
import { yearOf, type Component, type IpAsnInput, type PointCase, type Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';
import { postClassOf, type PostClass } from './words.ts';

/** Kinds of training that stand for what a position asks once in a career. */
const TRAINING_KINDS: Readonly<Partial<Record<PostClass, readonly string[]>>> = {
  MANAGERIAL: ['PKN', 'PKA', 'PKP'],
  FUNCTIONAL: ['FUNCTIONAL'],
};
const SEMINAR_KINDS: readonly string[] = ['SEMINAR', 'WORKSHOP', 'COURSE'];

type Element = 'TRAINING' | 'HOURS' | 'SEMINAR';
const ELEMENTS: Readonly<Record<PostClass, readonly (readonly [Element, PointCase])[]>> = {
  MANAGERIAL: [
    ['TRAINING', 'MANAGERIAL_TRAINING'],
    ['HOURS', 'MANAGERIAL_HOURS'],
    ['SEMINAR', 'MANAGERIAL_SEMINAR'],
  ],
  FUNCTIONAL: [
    ['TRAINING', 'FUNCTIONAL_TRAINING'],
    ['HOURS', 'FUNCTIONAL_HOURS'],
    ['SEMINAR', 'FUNCTIONAL_SEMINAR'],
  ],
  PELAKSANA: [
    ['HOURS', 'PELAKSANA_HOURS'],
    ['SEMINAR', 'PELAKSANA_SEMINAR'],
  ],
};

/**
 * The kind of position decides what gives the points of competency: the leadership training of a manager or the
 * functional training of a functional officer at any time, the hours and a seminar of the year. Each is there or not;
 * ours is the record of them, so what is not there is known not to be there.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019; PP 11/2017 art. 203
 */
export function learningPoints(
  { posts, learned }: Pick<IpAsnFacts, 'posts' | 'learned'>,
  on: LocalDate,
  points: Points,
): Component {
  const kind = posts.find((post) => covers(post, on))?.kind ?? null;
  const postClass = kind === null ? undefined : postClassOf[kind];
  const position: IpAsnInput = {
    what: 'POSITION_KIND',
    value: kind,
    source: topics.personnel,
    asOf: null,
    eventId: null,
  };
  const max = (of: PostClass) => ELEMENTS[of].reduce((sum, [, one]) => sum + points[one], 0);
  const law = 'PermenPANRB 38/2018; Peraturan BKN 8/2019';
  if (postClass === undefined)
    return { points: null, max: max('MANAGERIAL'), law, inputs: [position], reasons: [POSITION_UNKNOWN] };
  const held = learned.filter(({ endedOn }) => endedOn <= on);
  const judged = ELEMENTS[postClass].map(([element, pointCase]) => ({
    pointCase,
    ...JUDGES[element](held, { on, postClass, points }),
  }));
  return {
    points: judged.reduce((sum, { there, pointCase }) => sum + (there ? points[pointCase] : 0), 0),
    max: max(postClass),
    law,
    inputs: [position, ...judged.map(({ input }) => input)],
    reasons: judged.map(({ there, pointCase, reason }) => withPoints(reason, there ? points[pointCase] : 0)),
  };
}

interface Judged {
  there: boolean;
  reason: Sentence;
  input: IpAsnInput;
}
type Judge = (
  held: readonly Learned[],
  about: { on: LocalDate; postClass: PostClass; points: Points },
) => Judged;

const JUDGES: Readonly<Record<Element, Judge>> = {
  TRAINING(held, { postClass }) {
    const found = lastOf(held.filter(({ kind }) => TRAINING_KINDS[postClass]?.includes(kind)));
    return {
      there: found !== undefined,
      input: inputOf('TRAINING', found?.name ?? '0', found),
      reason:
        postClass === 'MANAGERIAL'
          ? { id: 'Diklat kepemimpinan', en: 'Leadership training' }
          : { id: 'Diklat fungsional', en: 'Functional training' },
    };
  },
  HOURS(held, { on, points }) {
    const year = yearOf(on);
    const counted = held.filter((one) => one.year === year);
    const hours = counted.reduce((sum, one) => sum + one.hours, 0);
    const least = points.HOURS_OF_A_YEAR;
    return {
      there: hours >= least,
      input: inputOf('HOURS', `${hours} JP (${year})`, lastOf(counted)),
      reason: { id: `${hours} dari ${least} JP tahun ${year}`, en: `${hours} of ${least} JP in ${year}` },
    };
  },
  SEMINAR(held, { on }) {
    const year = yearOf(on);
    const found = lastOf(held.filter((one) => one.year === year && SEMINAR_KINDS.includes(one.kind)));
    return {
      there: found !== undefined,
      input: inputOf('SEMINAR', found?.name ?? '0', found),
      reason: { id: `Seminar atau sejenisnya tahun ${year}`, en: `A seminar or its like in ${year}` },
    };
  },
};

const lastOf = (held: readonly Learned[]): Learned | undefined =>
  held.toSorted((a, b) => (a.endedOn < b.endedOn ? -1 : 1)).at(-1);

const inputOf = (what: Element, value: string, last: Learned | undefined): IpAsnInput => ({
  what,
  value,
  source: topics.competency,
  asOf: last?.recordedAt ?? null,
  eventId: null,
});

const withPoints = ({ id, en }: Sentence, points: number): Sentence => ({
  id: `${id}: ${points}.`.replace('.5', ',5'),
  en: `${en}: ${points}.`,
});

const POSITION_UNKNOWN = {
  id: 'Jenis jabatan pada hari itu belum diketahui.',
  en: 'The kind of position on the day is not known.',
};

export const learningPointsRule: Rule = {
  sentence: 'The kind of position decides what gives the points of competency.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019', 'PP 11/2017 art. 203'],
  from: null,
  to: null,
  boundary: {
    case: 'a pelaksana with 19 JP, and with 20 JP; the same as a manager without leadership training',
    expected: '0, 22.5, 0, 15',
    run: () =>
      ['PELAKSANA', 'PENGAWAS']
        .flatMap((kind) => [19, 20].map((hours) => ({ kind, hours })))
        .map(({ kind, hours }) => {
          const on = localDate('2026-12-31');
          const posts = [{ unitId: '', kind, from: null, to: null }];
          const learned = [
            { kind: 'TECHNICAL', name: '', hours, year: 2026, endedOn: on, recordedAt: new Date(0) },
          ];
          return learningPoints({ posts, learned }, on, standardPoints.points).points;
        })
        .join(', '),
  },
};
