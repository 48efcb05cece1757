import { addYears, daysBetween, fullYearsBetween, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { rungOf } from '../talent/rung.rule.ts';
import type { Post } from '../talent/talent-facts.ts';

/** How long somebody stood on a rung or higher, and whether that is long enough. */
export interface Experience {
  /** Null: not known. */
  met: boolean | null;
  /** On record, each post in full years and the days beyond them. */
  years: number;
  days: number;
}

/**
 * Experience is the time on the rung below the position or higher, in one post after the other, counted together. What
 * was held in a position that is not known here, or from a day that is not, counts neither for nor against.
 * @law PP 11/2017 arts. 54, 107 jo PP 17/2020
 *
 * @param rung the lowest that counts
 * @param asked full years
 */
export function experienceOn(posts: readonly Post[], rung: number, asked: number, on: LocalDate): Experience {
  let [years, days, unknown] = [0, 0, false];
  for (const { kind, title, from, to } of posts) {
    if (from !== null && from > on) continue;
    const own = rungOf(kind, title);
    if (own !== null && own < rung) continue;
    if (own === null || from === null) {
      unknown = true;
      continue;
    }
    const until = to !== null && to < on ? to : on;
    const full = fullYearsBetween(from, until);
    years += full;
    days += daysBetween(addYears(from, full), until);
  }
  // The years that are wanting are as long as the last ones were: a leap day makes nobody wait.
  const met = years >= asked || days >= daysBetween(addYears(on, years - asked), on);
  return { met: met || (unknown ? null : false), years, days };
}

export const experienceRule: Rule = {
  sentence: 'Experience is the time on the rung below the position or higher, counted together.',
  law: ['PP 11/2017 art. 54', 'PP 11/2017 art. 107 jo PP 17/2020'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a pengawas since 25 November 2023, for the three years of an administrator: 24 and 25 November 2026; a post not told of',
    expected: 'no, yes, not known',
    run: () => {
      const post = (kind: string | null): Post => ({
        unitId: '',
        positionId: '',
        kind,
        title: 'Lurah',
        from: localDate('2023-11-25'),
        to: null,
      });
      const cases: [string | null, string][] = [
        ['PENGAWAS', '2026-11-24'],
        ['PENGAWAS', '2026-11-25'],
        [null, '2026-11-25'],
      ];
      return cases
        .map(([kind, day]) => experienceOn([post(kind)], 2, 3, localDate(day)).met)
        .map((met) => (met === null ? 'not known' : met ? 'yes' : 'no'))
        .join(', ');
    },
  },
};
