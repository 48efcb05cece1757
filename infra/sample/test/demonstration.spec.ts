import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ExpectedFault, generateNextSample, generateSample } from '../src/index.ts';
import { inDirectory, readRows, type Row, withoutApostrophes } from './written-sample.fixture.ts';

/** What must be seen in the cell that a fault is in; `row` is the whole row, without apostrophes. */
const SIGNS: Record<string, (cell: string, row: Row) => boolean> = {
  NIP_IN_EXPONENTIAL_FORM: (cell) => /^\d,\d{5}E\+17$/.test(cell),
  NIP_ROUNDED_BY_SPREADSHEET: (cell) => /^\d{15}000$/.test(cell),
  NIP_MONTH_OF_APPOINTMENT: (cell) => cell.slice(12, 14) === '13',
  BIRTH_DATE_DIFFERS_FROM_NIP: (cell, row) => !row['NIP BARU']!.startsWith(cell.replaceAll('-', '')),
  SEX_DIFFERS_FROM_NIP: (cell, row) => (cell[14] === '1') !== (row['JENIS KELAMIN'] === 'M'),
  UNKNOWN_UNIT: (cell) => cell.length === 36,
  MISSING_KIND_OF_POSITION: (cell) => cell === '',
  MISSING_POSITION: (cell) => cell === '',
  MISSING_UNIT: (cell) => cell === '',
  UNKNOWN_EDUCATION: (cell) => cell === '77',
  DATE_IN_ANOTHER_FORM: (cell) => /^\d{2}-\d{2}-\d{4}$/.test(cell),
  MISSING_NAME: (cell) => cell === '',
  NIK_DIFFERS_FROM_BIRTH_DATE: (cell, row) => cell.slice(8, 10) !== row['TANGGAL LAHIR']!.slice(5, 7),
  UNBALANCED_QUOTE: (cell) => cell.split('"').length === 2,
  NON_BREAKING_SPACE: (cell) => /^\u00a0'?\d{18}\u00a0$/.test(cell),
  DUPLICATE_NIP: (cell) => /^\d{18}$/.test(cell), // and equal to another's: below
};

describe('the file with faults', () => {
  it('has each fault in the line and the column that the expectation says, twice, beside good rows', async () => {
    await inDirectory(async (directory) => {
      const { files } = await generateSample({ directory, people: 1000 });
      const rows = withoutApostrophes(await readRows(files.faulty));
      const expected = JSON.parse(
        await readFile(join(directory, 'faulty-expected.json'), 'utf8'),
      ) as ExpectedFault[];
      expect(rows).toHaveLength(expected.length);
      const times = new Map<string, number>();
      for (const { line, pnsId, fault, column } of expected) {
        const row = rows[line - 2]!;
        expect(row['PNS ID']).toBe(pnsId);
        if (fault === null) continue;
        expect([line, fault, SIGNS[fault]!(row[column!]!, row)]).toEqual([line, fault, true]);
        times.set(fault, (times.get(fault) ?? 0) + 1);
      }
      expect(Object.fromEntries(times)).toEqual(
        Object.fromEntries(Object.keys(SIGNS).map((fault) => [fault, 2])),
      );
      expect(expected.filter(({ fault }) => fault === null).length).toBeGreaterThan(3);
    });
  });

  it('repeats a number only where the fault is that', async () => {
    await inDirectory(async (directory) => {
      const { files } = await generateSample({ directory, people: 1000 });
      const first = withoutApostrophes(await readRows(files.employees));
      const faulty = withoutApostrophes(await readRows(files.faulty));
      const known = new Set(first.flatMap((row) => [row['PNS ID'], row['NIP BARU'], row['NIK']]));
      for (const row of faulty) {
        for (const column of ['PNS ID', 'NIP BARU', 'NIK']) expect(known.has(row[column])).toBe(false);
      }
      expect(new Set(faulty.map((row) => row['NIP BARU'])).size).toBe(faulty.length - 2);
    });
  });
});

describe('the export of the next month', () => {
  it('differs from the first by what its manifest says and by nothing else', async () => {
    await inDirectory(async (directory) => {
      const first = await generateSample({ directory });
      const next = await generateNextSample({ directory });
      const before = new Map((await readRows(first.files.employees)).map((row) => [row['PNS ID']!, row]));
      const after = new Map((await readRows(next.files.employees)).map((row) => [row['PNS ID']!, row]));
      const differing = (row: Row, other: Row): string[] =>
        Object.keys(row).filter((column) => row[column] !== other[column]);
      const found = new Map<string, string[]>();
      for (const [id, row] of before) {
        const later = after.get(id);
        if (later === undefined) found.set(id, []);
        else if (differing(row, later).length > 0) found.set(id, differing(row, later));
      }
      for (const id of after.keys()) if (!before.has(id)) found.set(id, []);
      const said = next.manifest.differences.map(({ pnsId, columns }) => [`'${pnsId}`, columns] as const);
      expect(new Map(said)).toEqual(found);
      expect(next.manifest.byChange).toEqual({
        moved: 12,
        promoted: 9,
        renamed: 5,
        repositioned: 4,
        absent: 6,
        new: 8,
      });
      expect(next.manifest.expected).toEqual({ created: 8, changed: 30, unchanged: 5964, absent: 6 });
      expect(after.size).toBe(6000 - 6 + 8);
    });
  });

  it('has in each changed row only the columns of its change', async () => {
    await inDirectory(async (directory) => {
      const { manifest } = await generateNextSample({ directory });
      const columnsOf: Record<string, string[]> = {
        moved: ['TMT JABATAN', 'UNOR ID', 'UNOR NAMA'],
        promoted: ['GOL AKHIR ID', 'GOL AKHIR NAMA', 'TMT GOLONGAN', 'MK TAHUN', 'MK BULAN'],
        renamed: ['NAMA'],
        repositioned: ['JABATAN ID', 'JABATAN NAMA', 'TMT JABATAN'],
        absent: [],
        new: [],
      };
      for (const { change, columns } of manifest.differences) {
        expect(columnsOf[change]).toEqual(expect.arrayContaining(columns));
        expect(columns.length > 0).toBe(columnsOf[change]!.length > 0);
      }
    });
  });

  it('leaves heads and the people of the accounts as they are', async () => {
    await inDirectory(async (directory) => {
      const first = await generateSample({ directory });
      const next = await generateNextSample({ directory });
      const changed = new Set(next.manifest.differences.map(({ pnsId }) => pnsId));
      const heads = (await readRows(first.files.units)).map((unit) => unit['PemimpinPnsId']!);
      const accounts = Object.values(first.manifest.accounts).map(({ pnsId }) => pnsId ?? '');
      expect([...heads, ...accounts].filter((id) => changed.has(id))).toEqual([]);
    });
  });
});
