import type { Known } from '@asn/subgraph';

/**
 * The instant from which a change is known: the request's own, but later than that of every row it supersedes. A
 * request that waited for the lock may have begun before the one that it waited for.
 */
export function knownFrom(now: Date, superseded: readonly { known: Known }[]): Date {
  const latest = Math.max(...superseded.map(({ known }) => known.since.getTime()));
  return now.getTime() > latest ? now : new Date(latest + 1);
}
