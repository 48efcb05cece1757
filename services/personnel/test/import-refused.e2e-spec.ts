import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { csvOf } from '../src/import/employee-file.fixture.ts';
import { readXlsx } from '../src/import/read-xlsx.ts';
import type { Cell } from '../src/import/spreadsheet.ts';
import { aWorkbook, inPieces } from '../src/import/workbook.fixture.ts';
import { anEmployee, importing, UNITS, type Importing } from './import.fixture.ts';
import { startPersonnel, type RunningPersonnel } from './start-personnel.ts';

let personnel: RunningPersonnel;
let admin: Importing;
let sql: pg.Pool;

beforeAll(async () => {
  personnel = await startPersonnel();
  admin = await importing(personnel);
  sql = new pg.Pool({ connectionString: personnel.database.superuserUrl });
  sql.on('error', () => undefined);
  await admin.whole(csvOf(UNITS));
});

afterAll(async () => {
  await sql.end();
  await personnel.stop();
});

const BOM = '\uFEFF';
/** A row with what a careless hand would spoil: apostrophes, leading zeros, double and non-breaking spaces, odd quotes. */
const awkward = (number: number, cells: Record<string, string> = {}) =>
  anEmployee(number, {
    NAMA: 'SITI  MA\u2019RIFAH "IBU',
    'NPWP NOMOR': "''0012",
    ALAMAT: '\u00A0Jl. Baru 5" ',
    ...cells,
  });

const workbookOf = (rows: Cell[][]): Promise<Buffer> =>
  aWorkbook(rows.map((row) => `<row>${row.map((cell) => xmlOf(cell)).join('')}</row>`).join(''));
const xmlOf = ({ raw, kind }: Cell): string =>
  kind === 'number'
    ? `<c><v>${raw}</v></c>`
    : `<c t="inlineStr"><is><t xml:space="preserve">${raw.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}</t></is></c>`;

/** The cells of a workbook as its reader gives them to be kept, reasons and all. */
async function cellsIn(workbook: Buffer): Promise<Cell[][]> {
  const file = await readXlsx(inPieces(workbook));
  const rows = [file.header.cells];
  for await (const { cells } of file.rows) rows.push(cells);
  await file.close();
  return rows;
}

describe('the file of refused rows', () => {
  it.each([
    ['commas', ',', '', '\n', 10],
    ['semicolons and a byte order mark', ';', BOM, '\r\n', 20],
    ['bars', '|', '', '\r\n', 30],
    ['tabs and a byte order mark', '\t', BOM, '\n', 40],
  ])(
    'with %s has every untouched byte as it came; one row mended and sent again is created',
    async (_, separator, mark, end, n) => {
      // A title with commas would need quotes in a file of commas.
      const title = { 'GELAR BELAKANG': 'S.Pd.' };
      const lines = csvOf(
        [
          awkward(n, title),
          awkward(n + 1, { ...title, 'JABATAN ID': '' }),
          awkward(n + 2, { ...title, 'UNOR ID': 'nowhere' }),
        ],
        separator,
      );
      const { result } = await admin.whole(mark + lines.replaceAll('\n', end));
      expect(result.counts).toMatchObject({ created: 1, refused: 2 });

      const back = (await admin.refused(result.id)).toString();
      const [header = '', first = '', second = '', last] = back.split(end);
      const [sentHeader = '', , sentFirst = '', sentSecond = ''] = lines.split('\n');
      expect(header).toBe(`${mark}${sentHeader}${separator}ALASAN PENOLAKAN`);
      expect(first.startsWith(`${sentFirst}${separator}JABATAN ID: `)).toBe(true);
      expect(second.startsWith(`${sentSecond}${separator}UNOR ID: `)).toBe(true);
      expect(last).toBe('');

      const mended = await admin.whole(
        back.replace(`${separator}nowhere${separator}`, `${separator}school${separator}`),
      );
      expect(mended.result.counts).toMatchObject({ created: 1, changed: 0, unchanged: 0, refused: 1 });
      const { rows } = await sql.query('select name, details from person where siasn_id = $1', [
        `P0${n + 2}`,
      ]);
      expect(rows[0].name).toBe('SITI  MA\u2019RIFAH "IBU');
      expect(rows[0].details).toMatchObject({ 'NPWP NOMOR': '0012', ALAMAT: 'Jl. Baru 5"' });
    },
  );

  it('of a workbook has every cell as it was, numbers as numbers; one row mended and sent again is created', async () => {
    const good = awkward(50);
    const bad = { ...awkward(51), 'TINGKAT PENDIDIKAN ID': '77' };
    const table = [Object.keys(good), Object.values(good), Object.values(bad)];
    const { result } = await admin.whole(
      await workbookOf(
        table.map((row) => row.map((raw) => ({ raw, kind: /^\d{4}$/.test(raw) ? 'number' : 'text' }))),
      ),
    );
    expect(result.counts).toMatchObject({ created: 1, refused: 1 });

    const back = await cellsIn(await admin.refused(result.id));
    const kept = await sql.query('select original from import_row_content where import_id = $1', [result.id]);
    expect(back).toHaveLength(2);
    expect(back[1]?.slice(0, -1)).toEqual(JSON.parse(kept.rows[0].original.toString()));
    expect(back[1]?.some(({ kind, raw }) => kind === 'number' && raw === '2016')).toBe(true);

    const column = Object.keys(good).indexOf('TINGKAT PENDIDIKAN ID');
    const mended = back.map((row, i) =>
      row.map((cell, c) => (i === 1 && c === column ? { ...cell, raw: '45' } : cell)),
    );
    expect((await admin.whole(await workbookOf(mended))).result.counts).toMatchObject({
      created: 1,
      refused: 0,
    });
  });

  it('is forgotten once the row has been taken: what it said is kept no longer', async () => {
    const bad = anEmployee(60, { 'JABATAN ID': '' });
    const { result } = await admin.whole(csvOf([bad]));
    const kept = async () =>
      (await sql.query('select from import_row_content where import_id = $1', [result.id])).rowCount;
    expect(await kept()).toBe(1);
    await admin.whole(csvOf([anEmployee(60)]));
    expect(await kept()).toBe(0);
  });
});
