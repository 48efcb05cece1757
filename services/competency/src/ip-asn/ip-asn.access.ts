import type { FieldClasses } from '@asn/access';

/**
 * What each field of an index tells, and so who may read it. The index is of the class of performance; the points of
 * discipline tell of a sanction, and so does the total to whoever can subtract. The level of education itself, an input
 * of qualification, is told to the readers of PERSONAL alone; its points are not held back for it.
 */
export const ipAsnClasses: FieldClasses[string] = {
  on: 'PERFORMANCE',
  complete: 'PERFORMANCE',
  missing: 'PERFORMANCE',
  qualification: 'PERFORMANCE',
  competency: 'PERFORMANCE',
  performance: 'PERFORMANCE',
  discipline: 'DISCIPLINE',
  total: 'DISCIPLINE',
  band: 'DISCIPLINE',
};
