import { localDate, type LocalDate } from '@asn/civil-date';
import { GraphQLError } from 'graphql';
import { z } from 'zod';

/** The most rows that one page may have. */
export const MOST_ROWS = 500;

/** Where a page ends: its last row, and the day that the first page was about. */
export interface Cursor {
  date: LocalDate;
  name: string;
  id: string;
}

const shape = z.object({ date: z.iso.date(), filter: z.string(), name: z.string(), id: z.uuid() });

/** The cursor as an opaque text. `filter` says which list it belongs to. */
export const writeCursor = (cursor: Cursor, filter: string): string =>
  Buffer.from(JSON.stringify({ ...cursor, filter })).toString('base64url');

/** Reads a cursor; throws CURSOR_INVALID when it is none, or belongs to another list. */
export function readCursor(text: string, filter: string): Cursor {
  const { data } = shape.safeParse(parsed(text));
  if (data === undefined || data.filter !== filter) {
    throw new GraphQLError(
      'Kursor tidak cocok dengan daftar ini; mulai dari halaman pertama. / The cursor does not belong to this list; begin at its first page.',
      { extensions: { code: 'CURSOR_INVALID' } },
    );
  }
  return { date: localDate(data.date), name: data.name, id: data.id };
}

/** Throws BAD_USER_INPUT for a page that is empty or too long. */
export function checkPageSize(first: number): void {
  if (first >= 1 && first <= MOST_ROWS) return;
  throw new GraphQLError(`first: 1 sampai ${MOST_ROWS} baris. / first takes 1 to ${MOST_ROWS} rows.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
