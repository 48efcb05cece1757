import type { Rule } from '@asn/law';
import { compareKeys, inOrder, type Keyed } from './ordering.ts';
import type { CpnsEntry } from './ranking-input.ts';
import { skdTotal, type SkdPoints } from './skd.rule.ts';

/** What is invited by: the total, and where it is equal TKP, TIU, TWK. */
export const skdKey = (points: SkdPoints): number[] => [skdTotal(points), points.tkp, points.tiu, points.twk];

/**
 * At most three times the places are invited to the SKB, by the total of the SKD. Who is equal at the cut is told
 * apart by TKP, TIU and TWK; who is equal in all of them is invited as well.
 * @law PermenPANRB 6/2024
 *
 * @param passed those of one line who reached the threshold
 * @param seats the places times 3
 */
export function shortlisted<Entry extends Pick<CpnsEntry, 'participant' | 'skd'>>(
  passed: readonly Entry[],
  seats: number,
): Entry[] {
  const sorted = inOrder(
    passed.flatMap((entry): Keyed<Entry>[] =>
      entry.skd === null ? [] : [{ entry, key: skdKey(entry.skd) }],
    ),
  );
  const last = sorted[Math.min(seats, sorted.length) - 1];
  if (last === undefined) return [];
  return sorted.filter(({ key }) => compareKeys(key, last.key) <= 0).map(({ entry }) => entry);
}

const entry = (participant: string, twk: number, tiu: number, tkp: number) => ({
  participant,
  skd: { twk, tiu, tkp },
});

export const shortlistRule: Rule = {
  sentence:
    'At most three times the places are invited to the SKB; at the cut TKP, TIU and TWK decide, and who is equal in all of them is invited as well.',
  law: ['PermenPANRB 6/2024'],
  from: null,
  to: null,
  boundary: {
    case: 'one place; the third, the fourth and the fifth have 400, the fifth with a point less in TKP',
    expected: 'A, B, C, D',
    run: () =>
      shortlisted(
        [
          entry('A', 100, 150, 170),
          entry('B', 100, 145, 170),
          entry('C', 100, 130, 170),
          entry('D', 100, 130, 170),
          entry('E', 101, 130, 169),
        ],
        3,
      )
        .map(({ participant }) => participant)
        .join(', '),
  },
};
