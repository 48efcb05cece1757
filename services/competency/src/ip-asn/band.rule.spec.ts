import { expect, it } from '@jest/globals';
import { bandOf } from './band.rule.ts';
import { standardPoints } from './standard-points.table.ts';

it.each([
  [100, 'SANGAT_TINGGI'],
  [91, 'SANGAT_TINGGI'],
  [90.99, 'TINGGI'],
  [90.5, 'TINGGI'],
  [90, 'TINGGI'],
  [81, 'TINGGI'],
  [80.5, 'SEDANG'],
  [80, 'SEDANG'],
  [71, 'SEDANG'],
  [70.5, 'RENDAH'],
  [70, 'RENDAH'],
  [61, 'RENDAH'],
  [60.5, 'SANGAT_RENDAH'],
  [60, 'SANGAT_RENDAH'],
  [0, 'SANGAT_RENDAH'],
])('an index of %d is %s', (total, band) => {
  expect(bandOf(total, standardPoints.points)).toBe(band);
});
