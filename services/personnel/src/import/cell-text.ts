import type { Cell } from './spreadsheet.ts';

/** Spaces of other kinds, and zero-width marks that copied texts bring along. */
const RARE = /[\u00A0\u200B\u2060\uFEFF]/;
const ENDS = /^[\s\u200B\u2060\uFEFF]+|[\s\u200B\u2060\uFEFF]+$/g;

/** The text of a cell: non-breaking spaces become spaces, those at its ends go; null when nothing is left. */
export function textOf(cell: Cell): string | null {
  const text = RARE.test(cell.raw) ? cell.raw.replaceAll('\u00A0', ' ').replace(ENDS, '') : cell.raw.trim();
  return text === '' ? null : text;
}

/** The text of an id or number: also without the apostrophes that keep a spreadsheet from taking it for a number. */
export function idOf(cell: Cell): string | null {
  const text = textOf(cell)
    ?.replace(/^['\u2019]+/, '')
    .replace(ENDS, '');
  return text === undefined || text === '' ? null : text;
}

/** A number as a double keeps no more digits than these. */
const SAFE_DIGITS = 15;

/** Whether digits went through a spreadsheet as a number and some are gone: `1,97508E+17`, or 16 of them in a number cell. */
export const hasLostDigits = (cell: Cell, text: string): boolean =>
  // Looked for first: the expression is slow on long numbers, which every row is full of.
  (/e/i.test(text) && /^\d+([.,]\d+)?E\+?\d+$/i.test(text)) ||
  (cell.kind === 'number' && text.length > SAFE_DIGITS);

/** Whether a text has what no database keeps: control characters (line ends and tabs aside) or half a character. */
export const isUnprintable = (text: string): boolean =>
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  !text.isWellFormed() || /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/.test(text);
