import { describe, expect, it } from '@jest/globals';
import { predikats, type Predikat } from '../appraisal/predikat.table.ts';
import {
  checkDistribution,
  distributionRule,
  inPeople,
  type Bound,
  type Counts,
  type OrganisationPredikat,
} from './distribution.rule.ts';
import { costOf, isLess, nearestValid } from './nearest.ts';

const most = (percent: number, ...among: Predikat[]): Bound => ({
  predikats: among,
  bound: 'AT_MOST',
  percent,
});
const least = (percent: number, ...among: Predikat[]): Bound => ({
  predikats: among,
  bound: 'AT_LEAST',
  percent,
});

const se3of2023: Record<OrganisationPredikat, Bound[]> = {
  ISTIMEWA: [most(70, 'SANGAT_BAIK')],
  BAIK: [most(70, 'BAIK'), { predikats: ['BUTUH_PERBAIKAN', 'KURANG'], bound: 'AT_LEAST', people: 1 }],
  BUTUH_PERBAIKAN: [least(60, 'BUTUH_PERBAIKAN'), most(10, 'SANGAT_BAIK')],
  KURANG: [least(60, 'KURANG'), least(10, 'BUTUH_PERBAIKAN'), most(10, 'SANGAT_BAIK')],
  SANGAT_KURANG: [
    least(60, 'SANGAT_KURANG'),
    least(10, 'KURANG', 'BUTUH_PERBAIKAN'),
    { predikats: ['SANGAT_BAIK'], bound: 'AT_MOST', people: 0 },
  ],
};

/** Sangat Kurang, Kurang, Butuh Perbaikan, Baik, Sangat Baik. */
const counts = (...numbers: number[]): Counts =>
  Object.fromEntries(predikats.map((predikat, index) => [predikat, numbers[index] ?? 0])) as Record<
    Predikat,
    number
  >;

const check = (organisation: OrganisationPredikat, ...numbers: number[]) =>
  checkDistribution(counts(...numbers), { bounds: se3of2023[organisation], smallestUnit: 5 });

const by = (organisation: OrganisationPredikat, ...numbers: number[]) =>
  check(organisation, ...numbers).findings.map((finding) => finding.by);

describe('a share', () => {
  it.each([
    [70, 10, 7],
    [70, 9, 6],
    [70, 11, 7],
    [10, 9, 0],
    [10, 10, 1],
    [0, 10, 0],
    [100, 10, 10],
  ])('of at most %i %% of %i people is %i', (percent, people, expected) =>
    expect(inPeople(most(percent, 'BAIK'), people).atMost).toBe(expected),
  );

  it.each([
    [60, 10, 6],
    [60, 9, 6],
    [60, 11, 7],
    [10, 1, 1],
    [10, 10, 1],
    [10, 11, 2],
  ])('of at least %i %% of %i people is %i', (percent, people, expected) =>
    expect(inPeople(least(percent, 'BAIK'), people).atLeast).toBe(expected),
  );
});

describe('the distribution of an organisation', () => {
  it.each<[OrganisationPredikat, number[], number[]]>([
    ['ISTIMEWA', [0, 0, 0, 3, 7], [0]],
    ['ISTIMEWA', [0, 0, 0, 2, 8], [1]],
    ['BAIK', [0, 0, 1, 7, 2], [0, 0]],
    ['BAIK', [0, 1, 0, 7, 2], [0, 0]],
    ['BAIK', [0, 0, 0, 7, 3], [0, -1]],
    ['BAIK', [0, 0, 1, 8, 1], [1, 0]],
    ['BUTUH_PERBAIKAN', [0, 0, 6, 3, 1], [0, 0]],
    ['BUTUH_PERBAIKAN', [0, 0, 5, 4, 1], [-1, 0]],
    ['BUTUH_PERBAIKAN', [0, 0, 6, 2, 2], [0, 1]],
    ['KURANG', [0, 6, 1, 2, 1], [0, 0, 0]],
    ['KURANG', [0, 6, 0, 3, 1], [0, -1, 0]],
    ['SANGAT_KURANG', [6, 1, 0, 3, 0], [0, 0, 0]],
    ['SANGAT_KURANG', [6, 0, 1, 2, 1], [0, 0, 1]],
    ['SANGAT_KURANG', [6, 0, 0, 4, 0], [0, -1, 0]],
  ])('%s with %j is off by %j', (organisation, numbers, expected) =>
    expect(by(organisation, ...numbers)).toEqual(expected),
  );

  it.each<[OrganisationPredikat, number[], number[], number]>([
    ['ISTIMEWA', [0, 0, 0, 2, 8], [0, 0, 0, 3, 7], 1],
    ['BAIK', [0, 0, 0, 10, 0], [0, 0, 1, 7, 2], 3],
    ['BUTUH_PERBAIKAN', [0, 0, 0, 5, 5], [0, 0, 6, 3, 1], 6],
    ['KURANG', [0, 0, 0, 10, 0], [0, 6, 1, 3, 0], 7],
    ['SANGAT_KURANG', [0, 0, 0, 9, 1], [6, 0, 1, 3, 0], 7],
  ])('%s with %j would be valid with %j, %i people changed', (organisation, numbers, expected, changed) =>
    expect(check(organisation, ...numbers).nearest).toEqual({ counts: counts(...expected), changed }),
  );

  it('changes the fewest people that can be changed', () => {
    for (const [organisation, bounds] of Object.entries(se3of2023)) {
      for (const people of [1, 2, 3, 4, 7]) {
        const all = [...distributions(people)];
        const peopleBounds = bounds.map((bound) => inPeople(bound, people));
        const valid = all.filter((each) =>
          checkDistribution(each, { bounds, smallestUnit: 5 }).findings.every((finding) => finding.by === 0),
        );
        for (const from of all) {
          const best = valid
            .map((to) => ({ to, cost: costOf(from, to) }))
            .reduce<{ to: Counts; cost: number[] } | null>(
              (least, each) => (least === null || isLess(each.cost, least.cost) ? each : least),
              null,
            );
          const expected = best === null ? null : { counts: best.to, changed: best.cost[0] };
          expect([organisation, from, nearestValid(from, peopleBounds)]).toEqual([
            organisation,
            from,
            expected,
          ]);
        }
      }
    }
  });

  it.each([
    [4, false],
    [5, true],
  ])('of %i people is binding: %s', (people, binding) =>
    expect(check('ISTIMEWA', 0, 0, 0, 0, people).binding).toBe(binding),
  );

  it.each<[OrganisationPredikat, number]>([
    ['KURANG', 1],
    ['KURANG', 2],
    ['SANGAT_KURANG', 1],
    ['SANGAT_KURANG', 2],
  ])('%s of %i cannot be met at all', (organisation, people) =>
    expect(check(organisation, 0, 0, 0, people, 0).nearest).toBeNull(),
  );

  it.each(['ISTIMEWA', 'BAIK', 'SANGAT_KURANG'] as const)('%s of nobody is valid', (organisation) =>
    expect(check(organisation).valid).toBe(true),
  );

  it('is what the printed rule says of its boundary', () =>
    expect(distributionRule.boundary.run()).toBe(distributionRule.boundary.expected));
});

function* distributions(people: number): Generator<Counts> {
  for (let a = 0; a <= people; a += 1)
    for (let b = 0; a + b <= people; b += 1)
      for (let c = 0; a + b + c <= people; c += 1)
        for (let d = 0; a + b + c + d <= people; d += 1) yield counts(a, b, c, d, people - a - b - c - d);
}
