import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import { discipline, sanction } from './facts.fixture.ts';
import { standardFigures } from './standard-figures.table.ts';
import { leavesPoolOn, successionOn } from './succession.rule.ts';
import type { KnownSanction } from './talent-facts.ts';
import type { Box } from './words.ts';

const LATE = '2040-04-01';

it.each<[Box | null, string | null, KnownSanction[], boolean | null]>([
  [9, LATE, [], true],
  [7, LATE, [], true],
  [6, LATE, [], false],
  [null, LATE, [], null],
  [9, null, [], null],
  // What is known decides, whatever is not.
  [null, '2027-01-01', [], false],
  [9, '2028-11-25', [], true],
  [9, '2028-11-24', [], false],
  [9, LATE, [sanction('RINGAN', '2026-01-01')], true],
  [9, LATE, [sanction('SEDANG', '2026-01-01')], false],
  [9, LATE, [sanction('SEDANG', '2025-01-01', '2026-11-25')], true],
])('box %p, retires on %p, sanctions %j: belongs %p', (box, retiresOn, sanctions, belongs) => {
  const facts = {
    discipline: discipline(...sanctions),
    retiresOn: retiresOn === null ? null : localDate(retiresOn),
  };
  const on = localDate('2026-11-25');
  expect(successionOn(facts, box, on, standardFigures.figures).belongs).toBe(belongs);
});

it.each([
  ['2028-11-25', '2026-11-26'],
  ['2028-02-29', '2026-03-01'],
])('who retires on %s leaves the pool on %s', (retiresOn, leaves) => {
  expect(leavesPoolOn(localDate(retiresOn), 24)).toBe(leaves);
});
