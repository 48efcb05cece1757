import { describe, expect, it } from '@jest/globals';
import { A_TEACHER, csvOf, readEmployees } from './employee-file.fixture.ts';
import { readImportFile } from './read-import-file.ts';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { refusedFile } from './refused-file.ts';
import { cellsOf, type Cell, type SpreadsheetRow } from './spreadsheet.ts';
import { aWorkbook, inPieces } from './workbook.fixture.ts';

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return Buffer.concat(all);
}

/** Imports a file and gives back the file of what was refused. */
async function refusedOf(content: Uint8Array, language: 'id' | 'en' = 'id'): Promise<Buffer> {
  const { form, rows, close } = await readImportFile(inPieces(content, 997));
  const refused = [];
  for await (const { original, rejections } of rows) {
    if (rejections.length > 0) refused.push({ original, reasons: rejections.map(({ message }) => message) });
  }
  await close();
  return joined(refusedFile(form, refused, language));
}

async function rawRows(content: Uint8Array): Promise<SpreadsheetRow[]> {
  const { rows, close } = await readSpreadsheet(inPieces(content));
  const all: SpreadsheetRow[] = [];
  for await (const row of rows) all.push(row);
  await close();
  return all;
}

const mended = (file: Buffer, wrong: string, right: string): Buffer =>
  Buffer.from(file.toString('latin1').replace(wrong, right), 'latin1');

const BAD_NIP = '1,98501E+17';

describe('a CSV file of refused rows', () => {
  const good = { ...A_TEACHER, 'NIP BARU': "'198501152010012004" };
  const bad = { ...A_TEACHER, 'NIP BARU': BAD_NIP, NAMA: "\u00A0D'ANGELO  PUTRA ", ALAMAT: '' };

  it.each([
    [';', '', '\n'],
    ['|', '', '\n'],
    ['\t', '\uFEFF', '\n'],
    [';', '\uFEFF', '\r\n'],
    ['|', '\uFEFF', '\r\n'],
  ])(
    'separated by %j, beginning with %j, its lines ending with %j, has the rows byte for byte and one column more',
    async (separator, mark, end) => {
      const lines = csvOf([good, bad, good], separator).split('\n');
      const file = await refusedOf(Buffer.from(mark + lines.join(end)));
      const [header = '', row = '', ...rest] = file.toString().split(end);
      expect(header).toBe(`${mark}${lines[0]}${separator}ALASAN PENOLAKAN`);
      expect(row.startsWith(`${lines[2]}${separator}NIP BARU: pernah disimpan sebagai bilangan`)).toBe(true);
      expect(rest).toEqual(['']);
    },
  );

  it('separated by commas keeps a NIP written with a comma, and its quotes, as they were', async () => {
    const quoted = Object.fromEntries(Object.entries(bad).map(([header, value]) => [header, `"${value}"`]));
    const lines = csvOf([quoted], ',').split('\n');
    const row = (await refusedOf(Buffer.from(lines.join('\n')))).toString().split('\n')[1] ?? '';
    expect(row.startsWith(`${lines[1]},NIP BARU: pernah disimpan`)).toBe(true);
    expect(row.slice(lines[1]?.length).split(',')).toHaveLength(2);
  });

  it('keeps a row whose quotes do not pair up, and one in another encoding', async () => {
    const broken = { ...bad, NAMA: '"SITI' };
    const latin = { ...bad, NAMA: 'JOS\xC9\xA0' };
    const content = Buffer.from(csvOf([broken, latin, good, broken]), 'latin1');
    const refused = (await refusedOf(content)).toString('latin1').split('\n');
    const sent = content.toString('latin1').split('\n');
    expect(refused).toHaveLength(5);
    for (const [at, from] of [
      [1, 1],
      [2, 2],
      [3, 4],
    ] as const)
      expect(refused[at]?.startsWith(`${sent[from]};NIP BARU`)).toBe(true);
    // Sent again as it is, it comes back as it is.
    expect((await refusedOf(Buffer.from(refused.join('\n'), 'latin1'))).toString('latin1')).toBe(
      refused.join('\n'),
    );
  });

  it('keeps a row with line ends in a cell', async () => {
    const row = csvOf([{ ...bad, ALAMAT: '"Jl. A\nRT ""2"""' }]);
    const refused = await refusedOf(Buffer.from(row));
    expect(refused.toString()).toContain(row.split('\n').slice(1, 3).join('\n'));
    expect(await refusedOf(refused)).toEqual(refused);
  });

  it('mended and sent again is taken, and what stays wrong is refused with the same bytes', async () => {
    const sent = Buffer.from(csvOf([bad, good, { ...bad, NAMA: 'B' }]));
    const refused = await refusedOf(sent);
    const again = mended(refused, BAD_NIP, "'198501152010012005");
    const rows = await readEmployees(again);
    expect(rows.map(({ value }) => value?.nip.text)).toEqual(['198501152010012005', undefined]);
    expect(rows[0]?.value?.other).not.toHaveProperty('ALASAN PENOLAKAN');
    const stillRefused = (await refusedOf(again)).toString().split('\n');
    expect(stillRefused).toEqual(
      refused
        .toString()
        .split('\n')
        .filter((_, line) => line !== 1),
    );
  });

  it('may be saved by a program that puts quotes around the reasons', async () => {
    const refused = (await refusedOf(Buffer.from(csvOf([bad])))).toString();
    const [header, row = ''] = refused.split('\n');
    const cut = row.lastIndexOf(';');
    const again = `${header}\n${row.slice(0, cut)};"a ""reason""; with marks"\n`;
    expect((await refusedOf(Buffer.from(again))).toString()).toBe(refused);
  });

  it.each([
    [';', "a, b, c|d e 'f' 1,5 ?"],
    [',', "a; b; c|d e 'f' 1.5 ?"],
    ['|', "a; b, c/d e 'f' 1,5 ?"],
    ['\t', "a; b, c|d e 'f' 1,5 ?"],
  ] as const)('separated by %j has reasons that need no quotes: %s', async (separator, written) => {
    const reasons = [{ id: 'a; b, c|d\te "f"\r\n1,5 é', en: '' }];
    const header = Buffer.from('A').toString('base64');
    const form = { type: 'csv' as const, separator, byteOrderMark: false, lineEnd: '\n' as const, header };
    const file = await joined(refusedFile(form, [{ original: Buffer.from('1'), reasons }], 'id'));
    expect(file.toString()).toBe(`A${separator}ALASAN PENOLAKAN\n1${separator}${written}\n`);
  });

  it('can be had in English', async () => {
    expect((await refusedOf(Buffer.from(csvOf([bad])), 'en')).toString()).toContain(
      'NIP BARU: was kept as a number',
    );
  });

  it('has only its header when nothing was refused', async () => {
    const lines = (await refusedOf(Buffer.from(csvOf([good])))).toString().split('\n');
    expect(lines).toHaveLength(2);
  });
});

describe('an XLSX file of refused rows', () => {
  const headers = [...Object.keys(A_TEACHER), 'CATATAN'];
  const text = (value: string) => `<c t="inlineStr"><is><t xml:space="preserve">${value}</t></is></c>`;
  const sheet = (...rows: string[][]) => rows.map((cells) => `<row>${cells.join('')}</row>`).join('');
  const withCells = (cells: Record<string, string>) =>
    headers.map((header) => cells[header] ?? text(A_TEACHER[header] ?? ''));
  const bad = withCells({
    'NIP BARU': '<c><v>1.98501152010012E+17</v></c>',
    'TMT PNS': '<c s="1"><v>40634</v></c>',
    NAMA: text("\u00A0D'ANGELO &lt;PUTRA&gt; &amp;  "),
    CATATAN: text('baris&#10;dua_x000D__x005F_x0041_ \u{1F600}'),
    'FLAG IKD': '<c t="b"><v>1</v></c>',
  });

  it('has every cell as it was, of the kind that it was, and one column more', async () => {
    const sent = await aWorkbook(
      sheet(headers.map(text), bad, withCells({ 'TMT PNS': '<c s="1"><v>40634</v></c>' })),
    );
    const refused = await refusedOf(sent);
    const [before] = await rawRows(sent);
    const [after, ...rest] = await rawRows(refused);
    expect(rest).toEqual([]);
    expect(after?.cells).toEqual(before?.cells);
    expect(after?.cells).toContainEqual({ raw: '1.98501152010012E+17', kind: 'number' });
    expect(after?.cells).toContainEqual({ raw: '40634', kind: 'date' });
    expect(after?.cells).toContainEqual({ raw: 'baris\ndua\r_x0041_ \u{1F600}', kind: 'text' });
    expect(refused).toEqual(await refusedOf(refused));
  });

  it('keeps its days counted from 1904', async () => {
    const sent = await aWorkbook(sheet(headers.map(text), bad), { dates1904: true });
    const { form, close } = await readSpreadsheet(inPieces(await refusedOf(sent)));
    await close();
    expect(form).toMatchObject({ dates1904: true });
  });

  it('keeps whatever characters a cell has', async () => {
    const raw = '\u0000\u0001\t\n\r\u001F\uFFFE\uD800x\uDC00_x0041_"\'<&>\u{1F600}\u00A0 ';
    const cells: Cell[] = [
      { raw, kind: 'text' },
      { raw: '', kind: 'text' },
      { raw: '', kind: 'error' },
    ];
    const original = Buffer.from(JSON.stringify(cells));
    const header = Buffer.from(
      JSON.stringify([
        { raw: 'A', kind: 'text' },
        { raw: 'B', kind: 'text' },
        { raw: 'C', kind: 'text' },
      ]),
    );
    const form = { type: 'xlsx' as const, dates1904: false, header: header.toString('base64') };
    const [row] = await rawRows(await joined(refusedFile(form, [{ original, reasons: [] }], 'id')));
    expect(cellsOf(row?.original ?? Buffer.of()).slice(0, 2)).toEqual(cells.slice(0, 2));
    expect(row?.cells[2]).toEqual({ raw: '#N/A', kind: 'error' });
  });

  it('hands on a fault of where its rows come from', async () => {
    // eslint-disable-next-line require-yield -- a source that fails at once
    async function* failing(): AsyncGenerator<never> {
      throw new Error('the database is gone');
    }
    const form = { type: 'xlsx' as const, dates1904: false, header: Buffer.from('[]').toString('base64') };
    await expect(joined(refusedFile(form, failing(), 'id'))).rejects.toThrow('the database is gone');
  });
});
