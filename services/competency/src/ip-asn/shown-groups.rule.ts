import type { Rule } from '@asn/law';
import { groups, type Group } from './words.ts';

/** Fewer people are not told of together. */
export const SMALLEST_GROUP = 5;

/** How many people each group has; null: not shown. */
export type ShownGroups = Readonly<Record<Group, number | null>>;

/**
 * A group of fewer than five people is not shown, nor can it be worked out from the others and their sum: where what is
 * hidden would together be fewer than five, the next smallest group is hidden as well. A group of nobody tells of nobody.
 * @law UU 27/2022 art. 16
 *
 * @returns null where all of them together are fewer than five
 */
export function shownGroups(counts: Readonly<Record<Group, number>>): ShownGroups | null {
  const people = groups.reduce((sum, group) => sum + counts[group], 0);
  if (people < SMALLEST_GROUP) return null;
  const bySize = groups.filter((group) => counts[group] > 0).sort((a, b) => counts[a] - counts[b]);
  const hidden = new Set<Group>();
  let hiddenPeople = 0;
  for (const group of bySize) {
    const small = counts[group] < SMALLEST_GROUP;
    if (!small && (hiddenPeople === 0 || hiddenPeople >= SMALLEST_GROUP)) break;
    hidden.add(group);
    hiddenPeople += counts[group];
  }
  return Object.fromEntries(
    groups.map((group) => [group, hidden.has(group) ? null : counts[group]]),
  ) as ShownGroups;
}

export const shownGroupsRule: Rule = {
  sentence: 'A group of fewer than five people is not shown, nor can it be worked out from the others.',
  law: ['UU 27/2022 art. 16'],
  from: null,
  to: null,
  boundary: {
    case: '20 people Tinggi, 6 Sedang and 4 Rendah; and 4 people in all',
    expected: 'TINGGI 20; nothing',
    run: () =>
      [{ TINGGI: 20, SEDANG: 6, RENDAH: 4 }, { TINGGI: 4 }]
        .map((some) => {
          const none = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;
          const shown = shownGroups({ ...none, ...some });
          if (shown === null) return 'nothing';
          return groups.flatMap((group) => (shown[group] ? [`${group} ${shown[group]}`] : [])).join(', ');
        })
        .join('; '),
  },
};
