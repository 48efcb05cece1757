import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import type { Authority } from '@asn/people';
import { isOpaqueId, type RequestContext } from '@asn/subgraph';
import { isAssessor, notAssessor } from '../assessor/assessor.rule.ts';
import { loadAssessor } from '../assessor/load-assessors.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import { loadLastDay } from '../employee/load-service.ts';
import { dayOfAssessor, isTerm, termRejections } from './term.rule.ts';

interface OfTerm {
  employee: string;
  year: number;
  term: string;
}

/**
 * Whether the caller is the assessor of a term that is over; all that keeps them from it otherwise. Who led the person
 * on the last day of the term may lead them no more today, and still finds them here. Read before the use case's
 * transaction. Throws STALE_AUTHORITY.
 */
export async function loadAppraised(
  context: RequestContext,
  authority: Authority,
  { employee, year, term }: OfTerm,
): Promise<{ rejections: Rejection[]; assessorId: string | null; day: LocalDate | null }> {
  await authority.require(context);
  const wrong = termWrong({ employee, year, term });
  if (wrong !== null) return { rejections: [wrong], assessorId: null, day: null };
  const day = dayOfAssessor(year, term, await loadLastDay(context, employee));
  const assessorId = await loadAssessor(context, employee, day);
  const rejections = termRejections(day, context.actor.today);
  const leads = assessorId !== null && isAssessor(context.actor, assessorId);
  if (!leads && (await loadAssessed(context, employee)) === null) rejections.push(EMPLOYEE_NOT_FOUND);
  else if (!isAssessor(context.actor, assessorId)) rejections.push(notAssessor(day));
  return { rejections, assessorId, day };
}

/** What keeps these from naming a term of somebody. */
export function termWrong({ employee, year, term }: OfTerm): Rejection | null {
  if (!isTerm(term)) return TERM_UNKNOWN;
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return YEAR_UNKNOWN;
  return isOpaqueId(employee) ? null : EMPLOYEE_NOT_FOUND;
}

/** What a calendar of ours can hold; a term that is not over is refused anyway. */
const [EARLIEST_YEAR, LATEST_YEAR] = [2000, 2999];

export const EMPLOYEE_NOT_FOUND = rejection(
  'EMPLOYEE_NOT_FOUND',
  { id: 'Pegawai tidak ditemukan.', en: 'There is no such employee.' },
  { path: ['employee'] },
);
const TERM_UNKNOWN = rejection(
  'TERM_UNKNOWN',
  { id: 'Periode: M01 sampai M12, Q1 sampai Q4, atau YEAR.', en: 'A term is M01 to M12, Q1 to Q4, or YEAR.' },
  { path: ['term'] },
);
const YEAR_UNKNOWN = rejection(
  'YEAR_UNKNOWN',
  { id: 'Tahun ini tidak mungkin.', en: 'There can be no such year.' },
  { path: ['year'] },
);
