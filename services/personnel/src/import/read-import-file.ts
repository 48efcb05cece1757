import { idOf } from './cell-text.ts';
import { DateForms } from './date-form.ts';
import { employeeRowReader, type EmployeeRow, type RowReading } from './employee-row.ts';
import { readHeader, type HeaderMap } from './header.ts';
import { REFERENCE } from './row-reader.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { UnreadableFile, type SpreadsheetForm, type SpreadsheetRow } from './spreadsheet.ts';
import { unitRowReader, type UnitRow } from './unit-row.ts';

/** A row and what it says, or why it says nothing that can be taken in. */
export interface ReadRow<Row> extends RowReading<Row> {
  /** As a spreadsheet program numbers it: the header is 1. */
  rowNumber: number;
  /** `PNS ID` of the person, `Id` of the unit, also of a row that is refused; null when it is none. */
  key: string | null;
  /** For `refusedFile`. */
  original: Uint8Array;
}

interface Opened<Kind, Row> {
  kind: Kind;
  form: SpreadsheetForm;
  /** The fields that the file has a column for; a field that it has none for was not told, which is not a blank. */
  fields: ReadonlySet<string>;
  /** The headers of its columns that no table knows. */
  otherHeaders: readonly string[];
  /** May be read once; streams. */
  rows: AsyncGenerator<ReadRow<Row>>;
  /** Lets go of the upload. To be called, whether the rows were read to their end or not. */
  close: () => Promise<void>;
}

export type ImportFile = Opened<'employees', EmployeeRow> | Opened<'units', UnitRow>;

/** So many rows are looked at to tell in which form a column writes its dates. */
const ROWS_LOOKED_AT = 500;

/**
 * Opens an uploaded file of employees or units; which of them, its header tells.
 * Throws `UnreadableFile`, here or while rows are read, when the file as a whole cannot be taken.
 */
export async function readImportFile(upload: AsyncIterable<Uint8Array>): Promise<ImportFile> {
  const { form, header, rows, close } = await readSpreadsheet(upload);
  const found = readHeader(header);
  if ('code' in found) {
    await close();
    throw new UnreadableFile(found.code, found.message);
  }
  const dates = new DateForms(form.type === 'xlsx' && form.dates1904);
  const fields = new Set<string>(found.map.known.keys());
  const otherHeaders = found.map.unknown.map((column) => column.header);
  return found.kind === 'employees'
    ? {
        kind: found.kind,
        form,
        fields,
        otherHeaders,
        close,
        rows: readEach(rows, found.map, dates, employeeRowReader(found.map, dates)),
      }
    : {
        kind: found.kind,
        form,
        fields,
        otherHeaders,
        close,
        rows: readEach(rows, found.map, dates, unitRowReader(found.map, dates)),
      };
}

async function* readEach<Row>(
  rows: AsyncGenerator<SpreadsheetRow>,
  map: HeaderMap<string>,
  dates: DateForms,
  read: (row: SpreadsheetRow) => RowReading<Row>,
): AsyncGenerator<ReadRow<Row>> {
  const keyColumn = (map.known.get('siasnId') ?? map.known.get('id'))?.index ?? -1;
  const keyOf = ({ cells }: SpreadsheetRow): string | null => {
    const text = cells[keyColumn] === undefined ? null : idOf(cells[keyColumn]);
    return text !== null && REFERENCE.test(text) ? text : null;
  };
  const readRow = (row: SpreadsheetRow): ReadRow<Row> => ({
    rowNumber: row.rowNumber,
    key: keyOf(row),
    original: row.original,
    ...read(row),
  });
  const first: SpreadsheetRow[] = [];
  while (first.length < ROWS_LOOKED_AT) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  const dateColumns = [...map.known.values()].filter(({ column }) => column.reads === 'date');
  dates.learn(
    first,
    dateColumns.map(({ index }) => index),
  );
  for (const row of first) yield readRow(row);
  for await (const row of rows) yield readRow(row);
}
