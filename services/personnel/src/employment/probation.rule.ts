import { addYears, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Change, Situation } from './situation.ts';

/** Years of probation of a CPNS. */
const PROBATION_YEARS = 1;

/**
 * A CPNS becomes a PNS after one year of probation, not before.
 * @law PP 11/2017 arts. 34, 36
 * @from 2017-04-07
 */
export function probationRejections(
  { startedOn }: Pick<Situation, 'startedOn'>,
  { effectiveOn }: Change,
): Rejection[] {
  return effectiveOn < lastsUntil(startedOn) ? [PROBATION_NOT_OVER] : [];
}

const lastsUntil = (startedOn: LocalDate): LocalDate => addYears(startedOn, PROBATION_YEARS);

const PROBATION_NOT_OVER = rejection(
  'PROBATION_NOT_OVER',
  {
    id: 'Masa percobaan CPNS satu tahun belum selesai pada TMT tersebut.',
    en: 'The one year of probation is not over on that day.',
  },
  { law: 'PP 11/2017 art. 34', path: ['decree', 'effectiveOn'] },
);

export const probationRule: Rule = {
  sentence: 'A CPNS becomes a PNS after one year of probation, not before.',
  law: ['PP 11/2017 art. 34', 'PP 11/2017 art. 36'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'CPNS since 1 March 2025, PNS from 28 February 2026 on',
    expected: 'PROBATION_NOT_OVER',
    run: () =>
      probationRejections(
        { startedOn: localDate('2025-03-01') },
        { effectiveOn: localDate('2026-02-28'), until: null },
      )
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
