import type { DateForms } from './date-form.ts';
import type { RowReading } from './employee-row.ts';
import type { HeaderMap } from './header.ts';
import { RowReader } from './row-reader.ts';
import type { SpreadsheetRow } from './spreadsheet.ts';
import type { UnitField } from './unit-columns.table.ts';

/** A row of the unit export. A field that the file left blank, or has no column for, is null. */
export interface UnitRow {
  /** The national agency's id (UNOR). */
  siasnId: string;
  /** That of the unit above; null for the root. */
  parentSiasnId: string | null;
  name: string;
  echelonId: string | null;
  /** Title of the head. */
  headTitle: string | null;
  /** `PNS ID` of the head. */
  headSiasnId: string | null;
  /** Short code of the national agency. */
  code: string | null;
  unitTypeId: string | null;
  institutionId: string | null;
  officeSiasnId: string | null;
  other: Record<string, string>;
}

const READ_HERE: ReadonlySet<UnitField> = new Set<UnitField>([
  'id',
  'institutionId',
  'parentId',
  'echelonId',
  'name',
  'headPosition',
  'quickCode',
  'officeId',
  'headPnsId',
  'unitTypeId',
]);

/** Reads one row of the unit export. Checks only what the row itself can tell: no other row, no database. */
export function readUnitRow(
  row: SpreadsheetRow,
  map: HeaderMap<UnitField>,
  dates: DateForms,
): RowReading<UnitRow> {
  const reader = new RowReader(row, map, dates);
  if (reader.rejections.length > 0) return { value: null, rejections: reader.rejections, warnings: [] };
  const value = {
    siasnId: reader.require('id', reader.reference('id')),
    parentSiasnId: reader.reference('parentId'),
    name: reader.require('name', withoutDashes(reader.text('name'))),
    echelonId: reader.codeText('echelonId'),
    headTitle: reader.text('headPosition'),
    headSiasnId: reader.reference('headPnsId'),
    code: reader.text('quickCode'),
    unitTypeId: reader.codeText('unitTypeId'),
    institutionId: reader.reference('institutionId'),
    officeSiasnId: reader.reference('officeId'),
    other: reader.others(READ_HERE),
  };
  if (value.siasnId !== null && value.siasnId === value.parentSiasnId) {
    reader.refuse('parentId', 'UNIT_ABOVE_ITSELF', {
      id: 'sebuah unit tidak dapat berada di bawah dirinya sendiri.',
      en: 'a unit cannot stand below itself.',
    });
  }
  const { rejections, warnings } = reader;
  // Whatever is required and null has been refused.
  return { value: rejections.length > 0 ? null : (value as UnitRow), rejections, warnings };
}

/** The export draws the depth with dashes before the name; those within it (`Mitra-Karya`) are its own. */
function withoutDashes(name: string | null): string | null {
  const bare = name?.replace(/^[-\s]+/, '') ?? '';
  return bare === '' ? null : bare;
}
