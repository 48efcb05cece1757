import type { Cell } from './spreadsheet.ts';

/** Zero-width marks that copied texts bring along, at the ends of a cell. */
const ENDS = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g;

/** The text of a cell: non-breaking spaces become spaces, those at its ends go; null when nothing is left. */
export function textOf(cell: Cell): string | null {
  const text = cell.raw.replaceAll('\u00A0', ' ').replace(ENDS, '');
  return text === '' ? null : text;
}

/** The text of an id or number: also without the apostrophes that keep a spreadsheet from taking it for a number. */
export function idOf(cell: Cell): string | null {
  const text = textOf(cell)
    ?.replace(/^['\u2019]+/, '')
    .replace(ENDS, '');
  return text === undefined || text === '' ? null : text;
}

/** Whether digits went through a spreadsheet as a number: `1,97508E+17`. */
export const isScientific = (text: string): boolean => /^\d+([.,]\d+)?E\+?\d+$/i.test(text);

/** Whether a text has what no database keeps: control characters (line ends and tabs aside) or half a character. */
export const isUnprintable = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  !text.isWellFormed() || /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
