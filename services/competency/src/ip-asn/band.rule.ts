import type { Rule } from '@asn/law';
import type { Points } from './points.ts';
import { standardPoints } from './standard-points.table.ts';
import type { Band } from './words.ts';

/**
 * An index is in the highest band whose least it reaches, so that a fraction between two bands falls in the lower one.
 * @law Peraturan BKN 8/2019
 */
export function bandOf(total: number, points: Points): Band {
  if (total >= points.BAND_SANGAT_TINGGI) return 'SANGAT_TINGGI';
  if (total >= points.BAND_TINGGI) return 'TINGGI';
  if (total >= points.BAND_SEDANG) return 'SEDANG';
  return total >= points.BAND_RENDAH ? 'RENDAH' : 'SANGAT_RENDAH';
}

export const bandRule: Rule = {
  sentence: 'An index between two bands is in the lower one.',
  law: ['Peraturan BKN 8/2019'],
  from: null,
  to: null,
  boundary: {
    case: '91, 90.5 and 60',
    expected: 'SANGAT_TINGGI, TINGGI, SANGAT_RENDAH',
    run: () => [91, 90.5, 60].map((total) => bandOf(total, standardPoints.points)).join(', '),
  },
};
