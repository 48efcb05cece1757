import { describe, expect, it } from '@jest/globals';
import { DateForms, dateOf, type DateForm } from './date-form.ts';
import type { Cell, CellKind } from './spreadsheet.ts';

const cell = (raw: string, kind: CellKind = 'text'): Cell => ({ raw, kind });
const column = (...cells: Cell[]) =>
  cells.map((each) => ({ rowNumber: 0, cells: [each], flaws: [], original: Buffer.of() }));

describe('a date in a cell', () => {
  it.each<[string, DateForm, string | null]>([
    ['2024-02-29', 'YYYY-MM-DD', '2024-02-29'],
    ['2023-02-29', 'YYYY-MM-DD', null],
    ['1900-02-29', 'YYYY-MM-DD', null],
    ['31-12-1985', 'DD-MM-YYYY', '1985-12-31'],
    ['1-2-1985', 'DD-MM-YYYY', '1985-02-01'],
    ['31-02-1985', 'DD-MM-YYYY', null],
    ['05/03/2020', 'DD/MM/YYYY', '2020-03-05'],
    ['03/13/2020', 'DD/MM/YYYY', null],
    ['31/12/85', 'DD/MM/YYYY', null],
    ["'2024-01-31\u00A0", 'YYYY-MM-DD', '2024-01-31'],
    ['2024-01-31 00:00:00', 'YYYY-MM-DD', null],
    ['0000-00-00', 'YYYY-MM-DD', null],
    ['2024-01-31', 'DD-MM-YYYY', null],
  ])('%s, in a column of %s, is %s', (raw, form, day) => {
    expect(dateOf(cell(raw), form, false)).toBe(day);
  });

  it.each<[string, CellKind, boolean, string | null]>([
    ['1', 'date', false, '1900-01-01'],
    ['59', 'date', false, '1900-02-28'],
    ['60', 'date', false, null],
    ['61', 'date', false, '1900-03-01'],
    ['44927', 'date', false, '2023-01-01'],
    ['44927', 'number', false, '2023-01-01'],
    ['44927', 'text', false, '2023-01-01'],
    ['44927.0', 'date', false, '2023-01-01'],
    ['44926.708333', 'date', false, null],
    ['0', 'date', false, null],
    ['-1', 'date', false, null],
    ['1985', 'number', false, null],
    ['2958465', 'date', false, '9999-12-31'],
    ['2958466', 'date', false, null],
    ['0', 'date', true, '1904-01-01'],
    ['43465', 'date', true, '2023-01-01'],
  ])('the serial %s as %s (1904: %s) is %s', (raw, kind, dates1904, day) => {
    expect(dateOf(cell(raw, kind), 'SERIAL', dates1904)).toBe(day);
  });
});

describe('a column of dates', () => {
  it('has the form of most of its cells, and no cell of another form is read', () => {
    const dates = new DateForms(false);
    const cells = [cell('43892', 'date'), cell('13/03/2020'), cell('14/03/2020'), cell('')];
    dates.learn(column(...cells), [0]);
    expect(cells.map((each) => dates.read(0, each))).toEqual([null, '2020-03-13', '2020-03-14', null]);
  });

  it('has the form of its first cell when two forms are equally frequent', () => {
    const dates = new DateForms(false);
    dates.learn(column(cell('01-02-2020'), cell('2020-02-01')), [0]);
    expect(dates.formOf(0)).toBe('DD-MM-YYYY');
  });

  it('that was blank at first has the form of its first date', () => {
    const dates = new DateForms(false);
    dates.learn(column(cell(''), cell('kosong')), [0]);
    expect(dates.formOf(0)).toBeNull();
    expect(dates.read(0, cell('2020-02-01'))).toBe('2020-02-01');
    expect(dates.read(0, cell('01-02-2020'))).toBeNull();
  });
});
