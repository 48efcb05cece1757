import { localDate } from '@asn/civil-date';

/** Lowest and highest grade of a structural position by its echelon. */
export const echelonRanges: Readonly<Record<string, readonly [lowest: string, highest: string]>> = {
  'II.a': ['IV/c', 'IV/d'],
  'II.b': ['IV/b', 'IV/c'],
  'III.a': ['IV/a', 'IV/b'],
  'III.b': ['III/d', 'IV/a'],
  'IV.a': ['III/c', 'III/d'],
  'IV.b': ['III/b', 'III/c'],
};

export const ECHELON_RANGE_LAW = 'PP 100/2000';

/** The first day without these ranges: PP 11/2017 repealed them and has put none in their place. */
export const ECHELON_RANGES_END = localDate('2017-04-07');
