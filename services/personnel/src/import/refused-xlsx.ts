import { Readable } from 'node:stream';
import type { Language } from '@asn/law';
import yazl from 'yazl';
import { REASON_HEADER } from './header.ts';
import { reasonText, type RefusedRows } from './refused-row.ts';
import { cellsOf, LIMITS, type Cell } from './spreadsheet.ts';

/** The XLSX of `refusedFile`: one sheet, with the values of the cells and nothing else of the workbook they came from. */
export function refusedXlsx(
  dates1904: boolean,
  header: Uint8Array,
  rows: RefusedRows,
  language: Language,
): AsyncIterable<Uint8Array> {
  const zip = new yazl.ZipFile();
  // A fixed time: the same rows give the same file.
  const options = { mtime: new Date('2000-01-01T00:00:00Z') };
  const parts: Record<string, string> = {
    '[Content_Types].xml': CONTENT_TYPES,
    '_rels/.rels': relationships({ rId1: ['officeDocument', 'xl/workbook.xml'] }),
    'xl/workbook.xml': workbook(dates1904),
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['styles', 'styles.xml'],
    }),
    'xl/styles.xml': STYLES,
  };
  for (const [name, xml] of Object.entries(parts))
    zip.addBuffer(Buffer.from(DECLARATION + xml), name, options);
  const source = Readable.from(sheet(header, rows, language));
  zip.addReadStream(source, 'xl/worksheets/sheet1.xml', options);
  const output = Readable.from(zip.outputStream);
  // The zip listens to neither end: a fault of the rows, or a reader who leaves, would wait for ever.
  source.on('error', (error) => output.destroy(error));
  output.on('close', () => source.destroy());
  zip.end();
  return output;
}

async function* sheet(header: Uint8Array, rows: RefusedRows, language: Language): AsyncGenerator<Buffer> {
  const headerCells = cellsOf(header);
  const width = headerCells.length;
  let rowNumber = 1;
  const row = (cells: readonly Cell[], reason: string): Buffer => {
    const places = cells.map((cell, column) => cellXml(cell, column, rowNumber));
    places.push(cellXml({ raw: reason, kind: 'text' }, Math.max(width, cells.length), rowNumber));
    return Buffer.from(`<row r="${rowNumber++}">${places.join('')}</row>`);
  };
  yield Buffer.from(
    `${DECLARATION}<worksheet xmlns="${MAIN}"><cols><col min="1" max="${LIMITS.columns}" width="20" style="${STYLE.text}"/></cols><sheetData>`,
  );
  yield row(headerCells, REASON_HEADER);
  for await (const { original, reasons } of rows) yield row(cellsOf(original), reasonText(reasons, language));
  yield Buffer.from('</sheetData></worksheet>');
}

/** Styles by their index in STYLES. A number is shown as text too: what is typed over it then stays as it is typed. */
const STYLE = { text: 1, number: 1, date: 2, boolean: 0, error: 0 };

function cellXml({ raw, kind }: Cell, column: number, row: number): string {
  const place = `<c r="${letters(column)}${row}" s="${STYLE[kind]}"`;
  switch (kind) {
    case 'text':
      return raw === ''
        ? ''
        : `${place} t="inlineStr"><is><t xml:space="preserve">${textXml(raw)}</t></is></c>`;
    case 'number':
    case 'date':
      return `${place}><v>${textXml(raw)}</v></c>`;
    case 'boolean':
      return `${place} t="b"><v>${textXml(raw)}</v></c>`;
    case 'error':
      // A formula without a result comes back as an error too, not as a blank.
      return `${place} t="e"><v>${textXml(raw === '' ? '#N/A' : raw)}</v></c>`;
  }
}

/** 0 is A, 27 is AB. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const NOT_IN_XML = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** What XML cannot hold, and the carriage return that it would change, is written as `_x000D_`; so is what looks like it. */
const textXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(NOT_IN_XML, (each) => `_x${each.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const MAIN = `${OPEN_XML}/spreadsheetml/2006/main`;
const OFFICE = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const CONTENT_TYPES = `<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`;

const relationships = (targets: Record<string, [type: string, target: string]>): string =>
  `<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${Object.entries(targets)
    .map(([id, [type, target]]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const workbook = (dates1904: boolean): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${dates1904 ? ' date1904="1"' : ''}/><sheets><sheet name="Ditolak" sheetId="1" r:id="rId1"/></sheets></workbook>`;

/** Cell styles: 0 as it comes, 1 text (format 49), 2 a date. */
const STYLES = `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="1"><font/></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" xfId="0"/><xf numFmtId="49" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>`;
