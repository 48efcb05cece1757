import { parseLocalDate } from '@asn/civil-date';
import { pageOf, type LastSeen, type Page, type PageRequest, type Pin } from '@asn/subgraph';
import type { PointOfView } from './point-of-view.ts';

/** A page of a list, from the point of view of its first page; what that did not pin is pinned to the request's instant. */
export async function pageFrom<T extends LastSeen>(
  request: PageRequest,
  view: PointOfView,
  now: Date,
  filter: string,
  read: (view: PointOfView, after: LastSeen | null, limit: number) => Promise<T[]>,
): Promise<Page<T> & { view: PointOfView }> {
  const first = { asOf: view.asOf, knownAt: view.knownAt ?? now };
  const { pinned, ...page } = await pageOf<T, PointOfView>(request, { filter, first, pin, read });
  return { ...page, view: pinned };
}

const pin: Pin<PointOfView> = {
  write: ({ asOf, knownAt }) => ({ asOf, knownAt: knownAt?.toISOString() ?? '' }),
  read: (text) => {
    const asOf = parseLocalDate(text['asOf'] ?? '');
    const knownAt = new Date(text['knownAt'] ?? '');
    return asOf === null || Number.isNaN(knownAt.getTime()) ? null : { asOf, knownAt };
  },
};
