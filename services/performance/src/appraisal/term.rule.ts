import { addDays, addMonths, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/** What an appraisal is about: a month `M01`, a quarter `Q1`, or the `YEAR`. */
export type Term = string;

const TERM = /^(?:M(0[1-9]|1[0-2])|Q([1-4])|YEAR)$/;

export const isTerm = (text: string): text is Term => TERM.test(text);

/** The last day of a term of a year. `term` is one (`isTerm`). */
export function lastDayOf(year: number, term: Term): LocalDate {
  const [, month, quarter] = TERM.exec(term) ?? [];
  const months = month !== undefined ? Number(month) : quarter !== undefined ? Number(quarter) * 3 : 12;
  return addDays(addMonths(localDate(`${year}-01-01`), months), -1);
}

/**
 * An appraisal belongs to whoever led the person on the last day of its term, or of their service if that ended
 * earlier: the law has the direct superior evaluate what has been done when the term is over, and says nothing of
 * sharing a term out.
 * @law PP 30/2019
 * @law PermenPANRB 6/2022
 *
 * @param lastDayOfService null while they serve
 */
export function dayOfAssessor(year: number, term: Term, lastDayOfService: LocalDate | null): LocalDate {
  const lastDay = lastDayOf(year, term);
  return lastDayOfService !== null && lastDayOfService < lastDay ? lastDayOfService : lastDay;
}

/** A term is evaluated when it is over, from its last day on. */
export const termRejections = (lastDay: LocalDate, today: LocalDate): Rejection[] =>
  today < lastDay ? [TERM_NOT_OVER] : [];

const TERM_NOT_OVER = rejection(
  'TERM_NOT_OVER',
  {
    id: 'Periode ini belum berakhir; evaluasi dilakukan mulai hari terakhirnya.',
    en: 'The term is not over; it is evaluated from its last day on.',
  },
  { law: 'PermenPANRB 6/2022', path: ['term'] },
);

export const assessorDayRule: Rule = {
  sentence:
    'An appraisal belongs to whoever led the person on the last day of its term, or of their service if that ended earlier.',
  law: ['PP 30/2019', 'PermenPANRB 6/2022'],
  from: localDate('2019-04-26'),
  to: null,
  boundary: {
    case: 'the first quarter of 2026 of somebody who still serves on 31 March 2026',
    expected: '2026-03-31',
    run: () => dayOfAssessor(2026, 'Q1', localDate('2026-03-31')),
  },
};
