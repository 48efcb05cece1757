import type { Decree } from './decree.rule.ts';

type Numbered = Pick<Decree, 'number' | 'date'>;

/** The decree as an event names it: why the fact holds. */
export const basisOf = ({ number, date }: Numbered) => ({ decree: { number, date } });

/** The decree as the row that it decided keeps it. */
export const decidedBy = ({ number, date }: Numbered) => ({ decreeNumber: number, decreeDate: date });

/** The decree as the row that it ended keeps it. */
export const endedBy = ({ number, date }: Numbered) => ({ endDecreeNumber: number, endDecreeDate: date });
