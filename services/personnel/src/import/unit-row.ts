import type { DateForms } from './date-form.ts';
import type { RowReading } from './employee-row.ts';
import type { HeaderMap } from './header.ts';
import { otherColumns, type OtherColumn } from './other-columns.ts';
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

/** Reads rows of the unit export. Checks only what a row itself can tell: no other row, no database. */
export function unitRowReader(
  map: HeaderMap<UnitField>,
  dates: DateForms,
): (row: SpreadsheetRow) => RowReading<UnitRow> {
  const others = otherColumns(map, READ_HERE);
  return (row) => {
    const reader = new RowReader(row, map, dates);
    const value = reader.rejections.length > 0 ? null : assemble(reader, others);
    return { value, rejections: reader.rejections, warnings: reader.warnings };
  };
}

function assemble(reader: RowReader<UnitField>, others: readonly OtherColumn[]): UnitRow | null {
  const row = {
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
    other: reader.others(others),
  };
  if (row.siasnId !== null && row.siasnId === row.parentSiasnId) {
    reader.refuse('parentId', 'UNIT_ABOVE_ITSELF', {
      id: 'sebuah unit tidak dapat berada di bawah dirinya sendiri.',
      en: 'a unit cannot stand below itself.',
    });
  }
  // Whatever is required and null has been refused.
  return reader.rejections.length > 0 ? null : (row as UnitRow);
}

/** The export draws the depth with dashes before the name; those within it (`Mitra-Karya`) are its own. */
function withoutDashes(name: string | null): string | null {
  const bare = name?.replace(/^[-\s]+/, '') ?? '';
  return bare === '' ? null : bare;
}
