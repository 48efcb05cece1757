import { describe, expect, it } from '@jest/globals';
import { shownGroups } from './shown-groups.rule.ts';
import { groups, type Group } from './words.ts';

const counts = (some: Partial<Record<Group, number>>) =>
  ({ ...Object.fromEntries(groups.map((group) => [group, 0])), ...some }) as Record<Group, number>;

describe('groups of people', () => {
  it.each<[Partial<Record<Group, number>>, Partial<Record<Group, number | null>> | null]>([
    [{}, null],
    [{ TINGGI: 4 }, null],
    [{ TINGGI: 2, SEDANG: 2 }, null],
    [{ TINGGI: 5 }, { TINGGI: 5 }],
    // One below five would be the sum less the others.
    [
      { TINGGI: 20, SEDANG: 6, RENDAH: 4 },
      { TINGGI: 20, SEDANG: null, RENDAH: null },
    ],
    [
      { TINGGI: 20, SEDANG: 6, RENDAH: 5 },
      { TINGGI: 20, SEDANG: 6, RENDAH: 5 },
    ],
    // Two that are hidden hide each other, once they are five together.
    [
      { TINGGI: 20, SEDANG: 3, RENDAH: 2 },
      { TINGGI: 20, SEDANG: null, RENDAH: null },
    ],
    [
      { TINGGI: 20, SEDANG: 2, RENDAH: 2 },
      { TINGGI: null, SEDANG: null, RENDAH: null },
    ],
    [
      { TINGGI: 20, INCOMPLETE: 1 },
      { TINGGI: null, INCOMPLETE: null },
    ],
    [
      { TINGGI: 20, SEDANG: 10, RENDAH: 4, SANGAT_RENDAH: 4 },
      { TINGGI: 20, SEDANG: 10, RENDAH: null, SANGAT_RENDAH: null },
    ],
  ])('%j are shown as %j', (some, shown) => {
    expect(shownGroups(counts(some))).toEqual(shown === null ? null : { ...counts({}), ...shown });
  });
});
