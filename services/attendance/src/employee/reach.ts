import type { Standing } from '@asn/access';
import type { Rejection } from '@asn/law';
import { Authority, loadEmployee } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { EMPLOYEE_NOT_IN_REACH } from '../check-in/check-in.rule.ts';

/** Why the caller may not act for this person; undefined when they stand to them in one of these ways. */
export async function notInReach(
  context: RequestContext,
  authority: Authority,
  employee: string,
  standings: readonly Standing[],
): Promise<Rejection | undefined> {
  await authority.require(context);
  const found = await loadEmployee(context, employee);
  return found?.standings.some((standing) => standings.includes(standing))
    ? undefined
    : EMPLOYEE_NOT_IN_REACH;
}
