import { CsvError, parse } from 'csv-parse/sync';
import { csvLines, type Line } from './csv-lines.ts';
import {
  checkRow,
  emptyFile,
  isEmptyRow,
  LIMITS,
  SEPARATORS,
  type LineFlaw,
  type Separator,
  type Spreadsheet,
  type SpreadsheetRow,
} from './spreadsheet.ts';

/** At most so many lines are tried as one row, when a quote is still open. */
const LINES_OF_ONE_ROW = 50;

/**
 * Reads CSV by lines. The library says what a quoted row is, but never owns the line ends: a reader that does would
 * swallow the rows after an unbalanced quote, up to the next quote or the end of the file. A line whose quotes do not
 * balance takes the next lines in only when together they make one row of the header's width and none of them is a row
 * by itself; otherwise it is split at its separators, and its quotes are letters like others.
 * A line that is not UTF-8 is read as Windows-1252, which is what spreadsheet programs write in its place.
 */
export async function readCsv(upload: AsyncIterable<Uint8Array>): Promise<Spreadsheet> {
  const lines = new LinesAhead(csvLines(upload));
  const first = await lines.peek(0);
  if (first === undefined) throw emptyFile();
  const byteOrderMark = first.bytes.subarray(0, 3).equals(BYTE_ORDER_MARK);
  if (byteOrderMark) first.bytes = first.bytes.subarray(3);
  const separator = separatorOf(decode(first.bytes).text);
  const header = await nextRow(lines, separator, 1, null);
  checkRow(1, header.cells);
  if (isEmptyRow(header.cells)) throw emptyFile();

  return {
    form: {
      type: 'csv',
      separator,
      byteOrderMark,
      lineEnd: first.end === '\r\n' ? '\r\n' : '\n',
      header: Buffer.from(header.original).toString('base64'),
    },
    header,
    rows: rowsAfterHeader(lines, separator, header.cells.length),
    close: () => lines.close(),
  };
}

const BYTE_ORDER_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

async function* rowsAfterHeader(
  lines: LinesAhead,
  separator: Separator,
  width: number,
): AsyncGenerator<SpreadsheetRow> {
  for (let rowNumber = 2; (await lines.peek(0)) !== undefined; rowNumber += 1) {
    const row = await nextRow(lines, separator, rowNumber, width);
    checkRow(rowNumber, row.cells);
    if (!isEmptyRow(row.cells)) yield row;
  }
}

/** The separator that the header line has most of. */
function separatorOf(headerLine: string): Separator {
  const count = (separator: string): number => headerLine.split(separator).length;
  return SEPARATORS.reduce((best, each) => (count(each) > count(best) ? each : best));
}

/** Takes one row's lines. `width` is the header's; null for the header itself, which is one line. */
async function nextRow(
  lines: LinesAhead,
  separator: Separator,
  rowNumber: number,
  width: number | null,
): Promise<SpreadsheetRow> {
  const first = await lines.take();
  const { text, flaws } = decode(first.bytes);
  const row = (texts: string[], original: Buffer): SpreadsheetRow => ({
    rowNumber,
    cells: texts.map((raw) => ({ raw, kind: 'text' })),
    flaws,
    original,
  });

  if (!text.includes('"')) return row(text.split(separator), first.bytes);
  const alone = parseQuoted(text, separator);
  if (Array.isArray(alone)) return row(alone, first.bytes);
  if (alone === 'OPEN' && width !== null) {
    const together = await withFollowingLines(lines, first, separator, width);
    if (together !== null) return row(together.texts, together.original);
  }
  flaws.push('UNBALANCED_QUOTES');
  return row(text.split(separator), first.bytes);
}

async function withFollowingLines(
  lines: LinesAhead,
  first: Line,
  separator: Separator,
  width: number,
): Promise<{ texts: string[]; original: Buffer } | null> {
  let original = first.bytes;
  let end = first.end;
  for (let ahead = 0; ahead < LINES_OF_ONE_ROW; ahead += 1) {
    const line = await lines.peek(ahead);
    if (line === undefined || decode(line.bytes).text.split(separator).length >= width) return null;
    original = Buffer.concat([original, Buffer.from(end), line.bytes]);
    end = line.end;
    if (original.length > LIMITS.rowBytes) return null;
    const texts = parseQuoted(decode(original).text, separator);
    if (texts === 'OPEN') continue;
    if (texts === 'BROKEN' || texts.length !== width) return null;
    lines.drop(ahead + 1);
    return { texts, original };
  }
  return null;
}

/** The cells of one row with quotes; OPEN when its last quote is not closed, BROKEN when a quote stands amiss. */
function parseQuoted(text: string, separator: Separator): string[] | 'OPEN' | 'BROKEN' {
  try {
    const rows = parse(text, { delimiter: separator, recordDelimiter: '\n' });
    return rows.length === 1 && rows[0] !== undefined ? rows[0] : 'BROKEN';
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'OPEN' : 'BROKEN';
  }
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const WINDOWS_1252 = new TextDecoder('windows-1252');

function decode(bytes: Buffer): { text: string; flaws: LineFlaw[] } {
  try {
    return { text: UTF8.decode(bytes), flaws: [] };
  } catch {
    return { text: WINDOWS_1252.decode(bytes), flaws: ['NOT_UTF8'] };
  }
}

/** Lines with a look ahead. */
class LinesAhead {
  readonly #lines: AsyncGenerator<Line>;
  readonly #ahead: Line[] = [];

  constructor(lines: AsyncGenerator<Line>) {
    this.#lines = lines;
  }

  /** The line `distance` after the next one, which stays; undefined after the end. */
  async peek(distance: number): Promise<Line | undefined> {
    while (this.#ahead.length <= distance) {
      const next = await this.#lines.next();
      if (next.done) break;
      this.#ahead.push(next.value);
    }
    return this.#ahead[distance];
  }

  /** The next line; there must be one. */
  async take(): Promise<Line> {
    const line = await this.peek(0);
    if (line === undefined) throw new RangeError('no line left');
    this.drop(1);
    return line;
  }

  drop(count: number): void {
    this.#ahead.splice(0, count);
  }

  async close(): Promise<void> {
    await this.#lines.return(undefined);
  }
}
