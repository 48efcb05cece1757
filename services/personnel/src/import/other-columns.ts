import { idOf, textOf } from './cell-text.ts';
import type { HeaderMap } from './header.ts';
import type { Cell } from './spreadsheet.ts';

/** A column that is kept as text under its header. */
export interface OtherColumn {
  index: number;
  header: string;
  read: (cell: Cell) => string | null;
}

/**
 * The columns of a file that are not in `readElsewhere`: those that no table knows, and those of the table that have no
 * field of their own. Left out are those that a later file would not change either (`ignore`).
 */
export function otherColumns<Field extends string>(
  map: HeaderMap<Field>,
  readElsewhere: ReadonlySet<Field>,
): OtherColumn[] {
  const known = [...map.known.values()]
    .filter(({ column }) => !readElsewhere.has(column.field) && column.later !== 'ignore')
    .map(({ index, header, column }) => ({ index, header, read: column.reads === 'text' ? textOf : idOf }));
  return [...known, ...map.unknown.map(({ index, header }) => ({ index, header, read: textOf }))];
}
