import { GraphQLError } from 'graphql';
import { z } from 'zod';
import { localDate } from '@asn/civil-date';
import type { PointOfView } from './point-of-view.ts';

/** Where a page ends: the sort key of its last row, and what the first page saw. */
export interface Cursor {
  view: PointOfView;
  /** The filter of the first page, as text; another one begins another list. */
  filter: string;
  name: string;
  id: string;
}

const shape = z.object({
  asOf: z.iso.date(),
  knownAt: z.iso.datetime(),
  filter: z.string(),
  name: z.string(),
  id: z.uuid(),
});

/** The cursor as an opaque text. */
export const writeCursor = ({ view, filter, name, id }: Cursor): string =>
  Buffer.from(JSON.stringify({ asOf: view.asOf, knownAt: view.knownAt, filter, name, id })).toString(
    'base64url',
  );

/** Reads a cursor; throws CURSOR_INVALID when it is none, or belongs to a list with another filter. */
export function readCursor(text: string, filter: string): Cursor {
  const { data } = shape.safeParse(parsed(text));
  if (data === undefined || data.filter !== filter) {
    throw new GraphQLError(
      'Kursor tidak cocok dengan daftar ini; mulai dari halaman pertama. / The cursor does not belong to this list; begin at its first page.',
      { extensions: { code: 'CURSOR_INVALID' } },
    );
  }
  const view = { asOf: localDate(data.asOf), knownAt: new Date(data.knownAt) };
  return { view, filter: data.filter, name: data.name, id: data.id };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
