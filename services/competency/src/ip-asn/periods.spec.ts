import { addDays, covers, localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { appraisal, facts, learned, post, sanction } from './facts.fixture.ts';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import { ipAsnOn } from './ip-asn.rule.ts';
import { countedPeriods } from './periods.ts';
import { editionsOf, pointCases } from './points.ts';
import { standardPoints } from './standard-points.table.ts';
import { predikats, sanctionLevels } from './words.ts';

const rows = pointCases.map((one) => ({
  case: one,
  from: standardPoints.from,
  points: standardPoints.points[one],
}));
const editions = editionsOf([
  ...rows,
  { case: 'QUALIFICATION_S1', from: localDate('2026-08-17'), points: 19 },
]);

describe('the days over which somebody is counted', () => {
  it('begin and end with what changes their group', () => {
    const known = facts({
      appraisals: [appraisal(2024, 'BAIK'), appraisal(2025, 'SANGAT_BAIK')],
      learned: [learned('SEMINAR', 20, '2026-05-02')],
    });
    expect(countedPeriods(known, editions)).toEqual([
      { from: '2019-05-10', to: '2025-01-01', unitId: 'school', group: 'INCOMPLETE' },
      { from: '2025-01-01', to: '2026-05-02', unitId: 'school', group: 'SANGAT_RENDAH' },
      { from: '2026-05-02', to: '2026-08-17', unitId: 'school', group: 'TINGGI' },
      { from: '2026-08-17', to: '2027-01-01', unitId: 'school', group: 'SANGAT_TINGGI' },
      { from: '2027-01-01', to: null, unitId: 'school', group: 'INCOMPLETE' },
    ]);
  });

  it('are none for who never served', () => {
    expect(countedPeriods(facts({ posts: [] }), editions)).toEqual([]);
  });

  it('say on every day what is computed for that day, whatever is known', () => {
    const random = randomFrom(20261125);
    for (let round = 0; round < 30; round += 1) {
      const known = randomFacts(random);
      const periods = countedPeriods(known, editions);
      for (let day = localDate('2023-12-30'); day < '2028-02-01'; day = addDays(day, 1 + random(9))) {
        const counted = periods.filter((period) => covers(period, day));
        const ipAsn = ipAsnOn(known, day, editions, new Set());
        const expected =
          ipAsn === null
            ? []
            : [
                {
                  unitId: known.posts.find((one) => covers(one, day))?.unitId,
                  group: ipAsn.band ?? 'INCOMPLETE',
                },
              ];
        expect(counted.map(({ unitId, group }) => ({ unitId, group }))).toEqual(expected);
      }
    }
  });
});

/** Whole numbers below a bound, the same ones for the same seed. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

function randomFacts(random: (below: number) => number): IpAsnFacts {
  const day = (): LocalDate => addDays(localDate('2023-01-01'), random(1_700));
  const one = <T>(list: readonly T[]): T => list[random(list.length)]!;
  const some = <T>(make: () => T): T[] => Array.from({ length: random(4) }, make);
  const moved = day();
  const kinds = ['PELAKSANA', 'FUNGSIONAL', 'PENGAWAS', null];
  return {
    employed: one([null, { from: day(), to: null }, { from: null, to: day() }]),
    educationLevel: one(['05', '40', '50', null]),
    posts: [
      post(one(kinds), moved),
      { ...post(one(kinds), one([null, '2024-06-01']), moved), unitId: 'health' },
    ],
    appraisals: some(() => appraisal(2022 + random(5), one(predikats))),
    sanctions: some(() => sanction(one(sanctionLevels), day())),
    learned: some(() => learned(one(['PKP', 'FUNCTIONAL', 'SEMINAR', 'TECHNICAL']), 1 + random(25), day())),
  };
}
