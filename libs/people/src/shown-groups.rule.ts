import type { Rule } from '@asn/law';

/** Fewer people are not told of together. */
export const SMALLEST_GROUP = 5;

/**
 * A group of fewer than five people is not shown, nor can it be worked out from the others and their sum: where what is
 * hidden would together be fewer than five, the next smallest group is hidden as well. A group of nobody tells of nobody.
 * @law UU 27/2022 art. 16
 *
 * @returns how many people each group has, null: not shown; null where all of them together are fewer than five
 */
export function shownGroups<Group extends string>(
  counts: Readonly<Record<Group, number>>,
): Readonly<Record<Group, number | null>> | null {
  const groups = Object.keys(counts) as Group[];
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
  const shown = groups.map((group) => [group, hidden.has(group) ? null : counts[group]] as const);
  return Object.fromEntries(shown) as Record<Group, number | null>;
}

export const shownGroupsRule: Rule = {
  sentence: 'A group of fewer than five people is not shown, nor can it be worked out from the others.',
  law: ['UU 27/2022 art. 16'],
  from: null,
  to: null,
  boundary: {
    case: 'groups of 20, 6 and 4; and a group of 4 alone',
    expected: '20; nothing',
    run: () => {
      const cases: Record<string, number>[] = [{ high: 20, middle: 6, low: 4 }, { high: 4 }];
      return cases
        .map((counts) => shownGroups(counts))
        .map((shown) => (shown === null ? 'nothing' : Object.values(shown).filter(Boolean).join(', ')))
        .join('; ');
    },
  },
};
