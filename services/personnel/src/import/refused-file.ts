import type { Language } from '@asn/law';
import { REASON_HEADER } from './header.ts';
import { reasonText, type RefusedRows } from './refused-row.ts';
import { refusedXlsx } from './refused-xlsx.ts';
import type { Separator, SpreadsheetForm } from './spreadsheet.ts';

/**
 * Writes the refused rows as a file of the form that they came in, with one more column at the end: the reasons. Every
 * cell and, in CSV, every byte of a row is as it was, so that a row can be mended here and the file be sent again.
 * Streams. `rows` in the order in which they should stand.
 */
export function refusedFile(
  form: SpreadsheetForm,
  rows: RefusedRows,
  language: Language,
): AsyncIterable<Uint8Array> {
  const header = Buffer.from(form.header, 'base64');
  return form.type === 'csv'
    ? refusedCsv(form, header, rows, language)
    : refusedXlsx(form.dates1904, header, rows, language);
}

async function* refusedCsv(
  form: Extract<SpreadsheetForm, { type: 'csv' }>,
  header: Uint8Array,
  rows: RefusedRows,
  language: Language,
): AsyncGenerator<Uint8Array> {
  const line = (original: Uint8Array, last: string): Buffer =>
    Buffer.concat([original, Buffer.from(`${form.separator}${last}${form.lineEnd}`, 'ascii')]);
  if (form.byteOrderMark) yield Buffer.from([0xef, 0xbb, 0xbf]);
  yield line(header, REASON_HEADER);
  for await (const { original, reasons } of rows) {
    yield line(original, asBareCell(reasonText(reasons, language), form.separator));
  }
}

/**
 * A text that needs no quotes: they would pair up with the unbalanced ones of some rows. Only ASCII, for a line may be in
 * another encoding than UTF-8.
 */
function asBareCell(text: string, separator: Separator): string {
  const withoutSeparator = {
    ',': () => text.replace(/(\d),(?=\d)/g, '$1.').replaceAll(',', ';'),
    ';': () => text.replaceAll(';', ','),
    '|': () => text.replaceAll('|', '/'),
    '\t': () => text,
  }[separator]();
  return withoutSeparator
    .replace(/\s+/g, ' ')
    .replaceAll('"', "'")
    .replace(/[^\x20-\x7e]/g, '?');
}
