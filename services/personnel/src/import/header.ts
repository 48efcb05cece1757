import { rejection, type Rejection } from '@asn/law';
import type { Column } from './column.ts';
import { EMPLOYEE_COLUMNS, type EmployeeField } from './employee-columns.table.ts';
import type { SpreadsheetRow } from './spreadsheet.ts';
import { UNIT_COLUMNS, type UnitField } from './unit-columns.table.ts';

/** Where a file has its columns. */
export interface HeaderMap<Field extends string> {
  /** The place of each known column that the file has. A field that is not here was not told, which is not a blank. */
  known: ReadonlyMap<Field, { index: number; column: Column<Field>; header: string }>;
  /** Columns that no table knows: accepted, and kept as text under their own header. */
  unknown: readonly { index: number; header: string }[];
  /** How many cells the header has. */
  width: number;
}

export type Header =
  { kind: 'employees'; map: HeaderMap<EmployeeField> } | { kind: 'units'; map: HeaderMap<UnitField> };

/** The last column of a file of refused rows. Taken away when the mended file comes back. */
export const REASON_HEADER = 'ALASAN PENOLAKAN';

/** Tells the kind of a file from its header, and where its columns are; or why the file cannot be taken. */
export function readHeader(header: SpreadsheetRow): Header | Rejection {
  const names = header.cells.map(({ raw }) => headerName(raw));
  if (names.includes('NIP BARU')) {
    const map = mapColumns(names, EMPLOYEE_COLUMNS);
    return 'known' in map ? { kind: 'employees', map } : map;
  }
  if (names.includes('NAMAUNOR') || names.includes('NAMA_UNOR')) {
    const map = mapColumns(names, UNIT_COLUMNS);
    return 'known' in map ? { kind: 'units', map } : map;
  }
  return rejection(
    'FILE_HEADER_UNKNOWN',
    {
      id: 'Baris pertama bukan kepala kolom ekspor pegawai SIASN (PNS ID, NIP BARU, NAMA, ...) maupun ekspor unit (Id, DiatasanId, NamaUnor, ... atau ID, NAMA_UNOR, ID_ATASAN).',
      en: 'The first row is neither the header of the SIASN employee export (PNS ID, NIP BARU, NAMA, ...) nor that of the unit export (Id, DiatasanId, NamaUnor, ... or ID, NAMA_UNOR, ID_ATASAN).',
    },
    { path: ['file'] },
  );
}

/** Headers are compared in capitals, with single spaces, without apostrophes before them. */
export const headerName = (raw: string): string =>
  raw
    .replace(/^[\s'\uFEFF]+/, '')
    .trim()
    .replace(/\s+/g, ' ')
    .toUpperCase();

function mapColumns<Field extends string>(
  names: readonly string[],
  table: readonly Column<Field>[],
): HeaderMap<Field> | Rejection {
  const byHeader = new Map(
    table.flatMap((column) => column.headers.map((h) => [headerName(h), column] as const)),
  );
  const known = new Map<Field, { index: number; column: Column<Field>; header: string }>();
  const unknown: { index: number; header: string }[] = [];
  for (const [index, name] of names.entries()) {
    const column = byHeader.get(name);
    if (column === undefined) {
      if (name !== '' && name !== REASON_HEADER) unknown.push({ index, header: name });
    } else if (known.has(column.field)) {
      return headerRejection('FILE_COLUMN_TWICE', [name], {
        id: 'Kolom ini ada dua kali, sehingga tidak jelas mana yang berlaku',
        en: 'This column is there twice, so that it is not clear which one holds',
      });
    } else {
      known.set(column.field, { index, column, header: column.headers[0] });
    }
  }
  const missing = table.filter(({ presence, field }) => presence === 'required' && !known.has(field));
  if (missing.length > 0) {
    return headerRejection(
      'FILE_COLUMN_MISSING',
      missing.map(({ headers }) => headers.join(' / ')),
      { id: 'Kolom wajib ini tidak ada', en: 'These required columns are missing' },
    );
  }
  return { known, unknown, width: names.length };
}

const headerRejection = (code: string, columns: string[], message: { id: string; en: string }): Rejection =>
  rejection(
    code,
    { id: `${message.id}: ${columns.join(', ')}.`, en: `${message.en}: ${columns.join(', ')}.` },
    { path: ['file'] },
  );
