import { ToldError } from '@asn/access';
import { z } from 'zod';

export interface PageRequest {
  first: number;
  after: string | null;
}

export interface Page<T> {
  nodes: T[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** The last row that was seen of a list sorted by (name, id). */
export interface LastSeen {
  name: string;
  id: string;
}

/** How what the first page saw is written into a cursor, and read from one; null when it can't be. */
export interface Pin<Pinned> {
  write: (pinned: Pinned) => Record<string, string>;
  read: (text: Record<string, string>) => Pinned | null;
}

/** A list of one filter: what its first page sees, and how its rows are read. */
export interface List<T, Pinned> {
  /** The filter as text; another one begins another list. */
  filter: string;
  first: Pinned;
  pin: Pin<Pinned>;
  /** The rows beyond the last one seen (null: from the beginning), by (name, id). */
  read: (pinned: Pinned, after: LastSeen | null, limit: number) => Promise<T[]>;
}

/** The most rows that one page may have. */
export const MOST_ROWS = 500;

/**
 * One page of a list sorted by (name, id), which goes on where the last one ended and sees what the first page saw:
 * what is recorded meanwhile neither skips nor repeats a row.
 * Throws BAD_USER_INPUT for a page that is empty or too long, CURSOR_INVALID for a cursor of no list or another one.
 */
export async function pageOf<T extends LastSeen, Pinned>(
  { first, after: cursor }: PageRequest,
  list: List<T, Pinned>,
): Promise<Page<T> & { pinned: Pinned }> {
  if (first < 1 || first > MOST_ROWS) throw badSize();
  const after = cursor === null ? null : readCursor(cursor, list);
  const pinned = after?.pinned ?? list.first;
  const rows = await list.read(pinned, after, first + 1);
  const nodes = rows.slice(0, first);
  const last = nodes.at(-1);
  return {
    nodes,
    pinned,
    pageInfo: {
      hasNextPage: rows.length > first,
      endCursor: last === undefined ? null : writeCursor(last, pinned, list),
    },
  };
}

const shape = z.object({
  pinned: z.record(z.string(), z.string()),
  filter: z.string(),
  name: z.string(),
  id: z.uuid(),
});

function writeCursor<T, Pinned>(
  { name, id }: LastSeen,
  pinned: Pinned,
  { pin, filter }: List<T, Pinned>,
): string {
  return Buffer.from(JSON.stringify({ pinned: pin.write(pinned), filter, name, id })).toString('base64url');
}

function readCursor<T, Pinned>(
  text: string,
  { pin, filter }: List<T, Pinned>,
): LastSeen & { pinned: Pinned } {
  const { data } = shape.safeParse(parsed(text));
  const pinned = data === undefined || data.filter !== filter ? null : pin.read(data.pinned);
  if (data === undefined || pinned === null) throw badCursor();
  return { name: data.name, id: data.id, pinned };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}

const badSize = () =>
  new ToldError('BAD_USER_INPUT', {
    id: `first: 1 sampai ${MOST_ROWS} baris.`,
    en: `first takes 1 to ${MOST_ROWS} rows.`,
  });
const badCursor = () =>
  new ToldError('CURSOR_INVALID', {
    id: 'Kursor tidak cocok dengan daftar ini; mulai dari halaman pertama.',
    en: 'The cursor does not belong to this list; begin at its first page.',
  });
