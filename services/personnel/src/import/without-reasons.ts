import { headerName, REASON_HEADER } from './header.ts';
import { originalOf, type Spreadsheet, type SpreadsheetRow } from './spreadsheet.ts';

/**
 * A file of refused rows that comes back mended: takes its last column, the reasons, away, as if it had never been
 * there. Any other file is given back as it is.
 */
export function withoutReasons(file: Spreadsheet): Spreadsheet {
  const { cells } = file.header;
  if (headerName(cells.at(-1)?.raw ?? '') !== REASON_HEADER) return file;
  const width = cells.length;
  const cut = (row: SpreadsheetRow): SpreadsheetRow =>
    row.cells.length < width ? row : cutLast(file, row, width);
  const header = cut(file.header);
  return {
    ...file,
    form: { ...file.form, header: Buffer.from(header.original).toString('base64') },
    header,
    rows: eachCut(file.rows, cut),
  };
}

async function* eachCut(
  rows: AsyncGenerator<SpreadsheetRow>,
  cut: (row: SpreadsheetRow) => SpreadsheetRow,
): AsyncGenerator<SpreadsheetRow> {
  for await (const row of rows) yield cut(row);
}

function cutLast(file: Spreadsheet, row: SpreadsheetRow, width: number): SpreadsheetRow {
  const cells = row.cells.filter((_, index) => index !== width - 1);
  if (file.form.type === 'xlsx') return { ...row, cells, original: originalOf(cells) };
  // The last separator that is not inside of a last cell with quotes. Bytes as letters, so that none changes.
  const separator = file.form.separator === '|' ? '\\|' : file.form.separator;
  const lastCell = new RegExp(`${separator}(?:"(?:[^"]|"")*"|[^${separator}"]*)$`);
  const line = Buffer.from(row.original).toString('latin1').replace(lastCell, '');
  return { ...row, cells, original: Buffer.from(line, 'latin1') };
}
