import type { PointOfView } from './point-of-view.ts';
import { GraphQLError } from 'graphql';
import { readCursor, writeCursor } from './cursor.ts';

export interface PageRequest {
  first: number;
  after: string | null;
}

export interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The most rows that one page may have. */
export const MOST_ROWS = 500;

/**
 * One page of a list sorted by (name, id), which goes on where the last one ended, from the point of view of the
 * first page: what is recorded meanwhile neither skips nor repeats a row.
 * `read` gets the point of view, the last row seen (null at the beginning) and how many rows to read.
 */
export async function pageOf<T extends { id: string; name: string }>(
  request: PageRequest,
  firstView: PointOfView,
  now: Date,
  filter: string,
  read: (view: PointOfView, after: { name: string; id: string } | null, limit: number) => Promise<T[]>,
): Promise<Page<T> & { view: PointOfView }> {
  if (request.first < 1 || request.first > MOST_ROWS) {
    throw new GraphQLError(`first: 1 sampai ${MOST_ROWS} baris. / first takes 1 to ${MOST_ROWS} rows.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  }
  const after = request.after === null ? null : readCursor(request.after, filter);
  const view = after?.view ?? { asOf: firstView.asOf, knownAt: firstView.knownAt ?? now };
  const rows = await read(view, after, request.first + 1);
  const nodes = rows.slice(0, request.first);
  const last = nodes.at(-1);
  return {
    nodes,
    view,
    pageInfo: {
      hasNextPage: rows.length > request.first,
      endCursor: last === undefined ? null : writeCursor({ view, filter, name: last.name, id: last.id }),
    },
  };
}
