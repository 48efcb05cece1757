import sax from 'sax';
import {
  cellTooLong,
  checkRow,
  emptyFile,
  isEmptyRow,
  LIMITS,
  originalOf,
  tooManyColumns,
  type Cell,
  type CellKind,
  type Spreadsheet,
  type SpreadsheetRow,
} from './spreadsheet.ts';
import { localName, XlsxPackage } from './xlsx-package.ts';
import { readWorkbook, unescapeText, type Workbook } from './xlsx-workbook.ts';

/** Reads the first sheet of an XLSX. Its first row that is not empty is the header. */
export async function readXlsx(upload: AsyncIterable<Uint8Array>): Promise<Spreadsheet> {
  const file = await XlsxPackage.open(upload);
  try {
    const workbook = await readWorkbook(file);
    const rows = sheetRows(file, workbook);
    const first = await rows.next();
    if (first.done) throw emptyFile();
    const header = first.value;
    return {
      form: {
        type: 'xlsx',
        dates1904: workbook.dates1904,
        header: Buffer.from(header.original).toString('base64'),
      },
      header,
      rows: asWideAs(header.cells.length, rows),
      close: () => Promise.resolve(file.close()),
    };
  } catch (error) {
    file.close();
    throw error;
  }
}

/** A sheet leaves out the empty cells at a row's end; a row is at least as wide as the header. */
async function* asWideAs(
  width: number,
  rows: AsyncGenerator<SpreadsheetRow>,
): AsyncGenerator<SpreadsheetRow> {
  for await (const row of rows) {
    while (row.cells.length < width) row.cells.push(blank());
    yield row;
  }
}

async function* sheetRows(file: XlsxPackage, workbook: Workbook): AsyncGenerator<SpreadsheetRow> {
  const sheet = new SheetParser(workbook);
  for await (const _ of file.parse(workbook.sheet, sheet.parser, LIMITS.sheetBytes)) {
    yield* sheet.taken();
  }
}

const blank = (): Cell => ({ raw: '', kind: 'text' });

/** Turns the elements of a sheet into rows. Only the rows of one piece of the stream are held. */
class SheetParser {
  readonly parser = sax.parser(true);
  readonly #workbook: Workbook;
  #rows: SpreadsheetRow[] = [];
  #rowNumber = 0;
  #cells: Cell[] = [];
  #column = 0;
  #cell = { type: '', style: -1, hasFormula: false, hasValue: false, value: '' };
  #inValue = false;
  #inPhonetics = false;

  constructor(workbook: Workbook) {
    this.#workbook = workbook;
    this.parser.onopentag = ({ name, attributes }) => {
      this.#open(localName(name), attributes as Record<string, string>);
    };
    this.parser.ontext = this.parser.oncdata = (text) => {
      if (this.#inValue) this.#addText(text);
    };
    this.parser.onclosetag = (name) => {
      this.#close(localName(name));
    };
  }

  /** The rows found since the last call. */
  taken(): SpreadsheetRow[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Record<string, string>): void {
    switch (name) {
      case 'row':
        this.#rowNumber = attributes.r === undefined ? this.#rowNumber + 1 : Number(attributes.r);
        this.#cells = [];
        this.#column = 0;
        break;
      case 'c':
        if (attributes.r !== undefined) this.#column = columnOf(attributes.r);
        if (this.#column >= LIMITS.columns) throw tooManyColumns(this.#rowNumber);
        this.#cell = {
          type: attributes.t ?? 'n',
          style: Number(attributes.s ?? 0),
          hasFormula: false,
          hasValue: false,
          value: '',
        };
        break;
      case 'f':
        this.#cell.hasFormula = true;
        break;
      case 'rPh':
        this.#inPhonetics = true;
        break;
      case 'v':
      case 't':
        this.#inValue = !this.#inPhonetics;
        this.#cell.hasValue = true;
        break;
    }
  }

  #addText(text: string): void {
    this.#cell.value += text;
    if (this.#cell.value.length > LIMITS.cellCharacters) throw cellTooLong(this.#rowNumber);
  }

  #close(name: string): void {
    switch (name) {
      case 'rPh':
        this.#inPhonetics = false;
        break;
      case 'v':
      case 't':
        this.#inValue = false;
        break;
      case 'c':
        while (this.#cells.length < this.#column) this.#cells.push(blank());
        this.#cells[this.#column] = this.#valueOfCell();
        this.#column += 1;
        break;
      case 'row':
        this.#finishRow();
        break;
    }
  }

  #finishRow(): void {
    const cells = this.#cells;
    while (cells.at(-1)?.raw === '' && cells.at(-1)?.kind === 'text') cells.pop();
    if (isEmptyRow(cells) && cells.every(({ kind }) => kind === 'text')) return;
    checkRow(this.#rowNumber, cells);
    this.#rows.push({ rowNumber: this.#rowNumber, cells, flaws: [], original: originalOf(cells) });
  }

  #valueOfCell(): Cell {
    const { type, style, hasFormula, hasValue, value } = this.#cell;
    if (type === 's') return { raw: this.#workbook.sharedTexts[Number(value)] ?? '', kind: 'text' };
    if (type === 'b') return { raw: value, kind: 'boolean' };
    if (type === 'e') return { raw: value, kind: 'error' };
    if (type === 'n') {
      // A formula whose result was never stored: it looks empty and is not.
      if (hasFormula && !hasValue) return { raw: '', kind: 'error' };
      if (value === '') return blank();
      const kind: CellKind = this.#workbook.dateStyles[style] ? 'date' : 'number';
      return { raw: value, kind };
    }
    return { raw: unescapeText(value), kind: 'text' };
  }
}

/** `A1` is column 0, `AB12` column 27. Anything longer than the three letters that a sheet has is beyond all limits. */
function columnOf(reference: string): number {
  const letters = /^[A-Za-z]{1,3}(?=\d*$)/.exec(reference)?.[0];
  if (letters === undefined) return Number.POSITIVE_INFINITY;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
