import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** A competency of which a person has less than the position requires. */
export interface Missing {
  competency: string;
  required: number;
  /** Above 0. */
  gap: number;
}

/** A training of the catalogue, with what it develops and up to which level. */
export interface Offer {
  id: string;
  code: string;
  hours: number;
  develops: readonly { competency: string; level: number }[];
}

export interface Recommendation<T extends Offer> extends Missing {
  training: T;
  /** Up to which level it develops the competency. */
  level: number;
}

/**
 * The largest gap is trained first; of equal gaps the higher required level, then the code of the competency. For one
 * competency: the training that reaches the required level before one that does not, then the fewest hours, then the
 * code. A training that closes several gaps stands once, at its largest. One that was taken, and whose certificate is
 * still good, is not recommended.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function recommend<T extends Offer>(
  missing: readonly Missing[],
  offers: readonly T[],
  taken: ReadonlySet<string>,
): Recommendation<T>[] {
  const gaps = missing
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap || b.required - a.required || (a.competency < b.competency ? -1 : 1));
  const open = new Map(offers.filter(({ id }) => !taken.has(id)).map((offer) => [offer.id, offer]));
  const recommended: Recommendation<T>[] = [];
  for (const gap of gaps) {
    const actual = gap.required - gap.gap;
    const useful = [...open.values()]
      .flatMap((training) => {
        const level = training.develops.find(({ competency }) => competency === gap.competency)?.level;
        return level === undefined || level <= actual ? [] : [{ ...gap, training, level }];
      })
      .sort(byUse);
    recommended.push(...useful);
    for (const { training } of useful) open.delete(training.id);
  }
  return recommended;
}

const byUse = (a: Recommendation<Offer>, b: Recommendation<Offer>): number =>
  Number(b.level >= b.required) - Number(a.level >= a.required) ||
  a.training.hours - b.training.hours ||
  (a.training.code < b.training.code ? -1 : 1);

export const recommendRule: Rule = {
  sentence:
    'The largest gap is trained first; equal gaps by the higher required level, then by the code of the competency.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'gaps of 1 in M1 (3 required), M2 (4 required) and M3 (3 required), and of 2 in M8',
    expected: 'M8 M2 M1 M3',
    run: () => {
      const missing = [
        { competency: 'M3', required: 3, gap: 1 },
        { competency: 'M1', required: 3, gap: 1 },
        { competency: 'M2', required: 4, gap: 1 },
        { competency: 'M8', required: 3, gap: 2 },
      ];
      const offers = missing.map(({ competency }) => ({
        id: competency,
        code: competency,
        hours: 20,
        develops: [{ competency, level: 5 }],
      }));
      return recommend(missing, offers, new Set())
        .map(({ competency }) => competency)
        .join(' ');
    },
  },
};
