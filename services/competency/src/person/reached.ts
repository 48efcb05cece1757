import type { Standing } from '@asn/access';
import { rejection, type Rejection } from '@asn/law';
import { loadEmployee, type Authority, type EmployeeType } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';

export type Reached = { employee: EmployeeType } | { refused: Rejection };

/**
 * The person, if the caller stands to them in one of these ways. Read before the use case's transaction. What is about
 * others needs authority: throws STALE_AUTHORITY.
 */
export async function reach(
  context: RequestContext,
  authority: Authority,
  id: string,
  standings: readonly Standing[],
): Promise<Reached> {
  if (id !== context.actor.personId) await authority.require(context);
  const employee = await loadEmployee(context, id);
  if (employee === null) return { refused: EMPLOYEE_NOT_FOUND };
  if (!employee.standings.some((one) => standings.includes(one))) return { refused: NOT_FOR_YOU };
  return { employee };
}

/** What is one's own needs no authority; everything else does. Throws STALE_AUTHORITY. */
export async function requireAuthority(
  authority: Authority,
  context: RequestContext,
  employee: Pick<EmployeeType, 'standings'>,
): Promise<void> {
  if (!employee.standings.includes('SELF')) await authority.require(context);
}

export const EMPLOYEE_NOT_FOUND = rejection(
  'EMPLOYEE_NOT_FOUND',
  { id: 'Pegawai tidak ditemukan.', en: 'There is no such employee.' },
  { path: ['employee'] },
);
const NOT_FOR_YOU = rejection(
  'NOT_FOR_THIS_ACCOUNT',
  {
    id: 'Akun ini tidak berwenang melakukan ini untuk pegawai tersebut.',
    en: 'This account may not do this for that employee.',
  },
  { path: ['employee'] },
);
