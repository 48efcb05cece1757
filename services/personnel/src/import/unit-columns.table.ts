import type { Column } from './column.ts';

export type UnitField =
  | 'id'
  | 'institutionId'
  | 'parentId'
  | 'echelonId'
  | 'name'
  | 'headPosition'
  | 'quickCode'
  | 'officeId'
  | 'headPnsId'
  | 'unitTypeId';

/**
 * The columns of the unit export (ref-unor), and of the short one of the hierarchy workbook (`ID, NAMA_UNOR, ID_ATASAN`).
 * Neither has a date: a unit's new parent or head would move at a day that nobody gave, so it is asked. A unit that has
 * no head takes the one that is named, from the day of the upload.
 */
export const UNIT_COLUMNS: readonly Column<UnitField>[] = [
  { field: 'id', headers: ['Id'], reads: 'id', presence: 'required', later: 'ignore', change: 'correction' },
  {
    field: 'institutionId',
    headers: ['InstansiId'],
    reads: 'id',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'parentId',
    headers: ['DiatasanId', 'ID_ATASAN'],
    reads: 'id',
    presence: 'required',
    later: 'ask',
    change: 'correction',
  },
  {
    field: 'echelonId',
    headers: ['EselonId'],
    reads: 'code',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'name',
    headers: ['NamaUnor', 'NAMA_UNOR'],
    reads: 'text',
    presence: 'required',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'headPosition',
    headers: ['NamaJabatan'],
    reads: 'text',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'quickCode',
    headers: ['CepatKode'],
    reads: 'text',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'officeId',
    headers: ['IndukUnorId'],
    reads: 'id',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
  {
    field: 'headPnsId',
    headers: ['PemimpinPnsId'],
    reads: 'id',
    presence: 'optional',
    later: 'ask',
    change: 'correction',
  },
  {
    field: 'unitTypeId',
    headers: ['JenisUnorId'],
    reads: 'code',
    presence: 'optional',
    later: 'take',
    change: 'correction',
  },
];
