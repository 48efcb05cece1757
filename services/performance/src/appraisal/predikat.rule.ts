import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { nineCells, type Predikat, type Rating } from './predikat.table.ts';

/**
 * The predikat follows from the result and the behaviour, by nine cells; nobody chooses it.
 * @law PermenPANRB 6/2022
 * @from 2022-03-01
 */
export const predikatOf = (result: Rating, behaviour: Rating): Predikat => nineCells[result][behaviour];

export const predikatRule: Rule = {
  sentence: 'The predikat follows from the result and the behaviour, by nine cells; nobody chooses it.',
  law: ['PermenPANRB 6/2022'],
  from: localDate('2022-03-01'),
  to: null,
  boundary: {
    case: 'a result above expectation with a behaviour below it',
    expected: 'KURANG',
    run: () => predikatOf('ABOVE', 'BELOW'),
  },
};
