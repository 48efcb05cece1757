import { describe, expect, it } from '@jest/globals';
import { readSpreadsheet } from './read-spreadsheet.ts';
import { LIMITS, UnreadableFile, type SpreadsheetRow } from './spreadsheet.ts';
import { aWorkbook, inPieces, zipped } from './workbook.fixture.ts';

async function read(content: string | Uint8Array, size?: number) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const file = await readSpreadsheet(inPieces(bytes, size));
  const rows: SpreadsheetRow[] = [];
  try {
    for await (const row of file.rows) rows.push(row);
  } finally {
    await file.close();
  }
  return { ...file, rows };
}

const texts = (row: SpreadsheetRow | undefined) => row?.cells.map(({ raw }) => raw);

async function refusalOf(content: string | Uint8Array): Promise<string> {
  try {
    await read(content);
  } catch (error) {
    if (error instanceof UnreadableFile) return error.rejection.code;
    throw error;
  }
  return 'READ';
}

describe('a CSV file', () => {
  it.each([',', ';', '|', '\t'])('is cut at the separator that its header has: %j', async (separator) => {
    const { header, rows, form } = await read(
      ['A', 'B', 'C'].join(separator) + '\n' + ['1', '', '3'].join(separator),
    );
    expect(texts(header)).toEqual(['A', 'B', 'C']);
    expect(texts(rows[0])).toEqual(['1', '', '3']);
    expect(form).toMatchObject({ type: 'csv', separator, byteOrderMark: false, lineEnd: '\n' });
  });

  it('may begin with a byte order mark and end its lines with CRLF', async () => {
    const { header, rows, form } = await read('\uFEFFA;B\r\n1;2\r\n3;4\r\n');
    expect(texts(header)).toEqual(['A', 'B']);
    expect(rows.map(texts)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
    expect(form).toMatchObject({ byteOrderMark: true, lineEnd: '\r\n' });
  });

  it('keeps apostrophes and non-breaking spaces as they are', async () => {
    const { rows } = await read("A;B\n'0123;\u00A0x \n");
    expect(texts(rows[0])).toEqual(["'0123", '\u00A0x ']);
  });

  it('reads a cell with quotes, separators and line ends in it', async () => {
    const { rows } = await read('A;B;C\r\n1;"Jl. ""Merdeka""; RT 2\r\nDusun 3";x\r\n2;y;z\r\n');
    expect(rows.map(texts)).toEqual([
      ['1', 'Jl. "Merdeka"; RT 2\r\nDusun 3', 'x'],
      ['2', 'y', 'z'],
    ]);
    expect(Buffer.from(rows[0]?.original ?? []).toString()).toBe('1;"Jl. ""Merdeka""; RT 2\r\nDusun 3";x');
  });

  it('reads a line end in the last cell of a row', async () => {
    const { rows } = await read('A;B;C\n1;x;"Jl. A\n\nRT 2"\n2;y;z\n');
    expect(rows.map(texts)).toEqual([
      ['1', 'x', 'Jl. A\n\nRT 2'],
      ['2', 'y', 'z'],
    ]);
  });

  it.each([
    ['an opening quote that is never closed', '1;"Siti;x'],
    ['a quote inside of a cell', '1;Si"ti;x'],
    ['letters after a closing quote', '1;"Siti" A;x'],
    ['a quote at the start of the last cell', '1;Siti;"x'],
  ])('does not lose the rows after %s', async (_, broken) => {
    const { rows } = await read(`A;B;C\n${broken}\n2;Budi;y\n3;"Ani";"z"\n`);
    expect(rows.map(texts)).toEqual([broken.split(';'), ['2', 'Budi', 'y'], ['3', 'Ani', 'z']]);
    expect(rows.map(({ flaws }) => flaws)).toEqual([['UNBALANCED_QUOTES'], [], []]);
  });

  it('does not let two unbalanced quotes in a row make one cell', async () => {
    const { rows } = await read('A;B;C\n1;"Siti;x\n2;"Budi;y\n3;z;z');
    expect(rows.map(texts)).toEqual([
      ['1', '"Siti', 'x'],
      ['2', '"Budi', 'y'],
      ['3', 'z', 'z'],
    ]);
  });

  it('does not join lines into a row of another width than the header', async () => {
    const { rows } = await read('A;B;C\n1;"x\ny"\n2;b;c\n');
    expect(rows.map(texts)).toEqual([['1', '"x'], ['y"'], ['2', 'b', 'c']]);
  });

  it('reads a line that is not UTF-8 as Windows-1252, and says so', async () => {
    const { rows } = await read(Buffer.from('A;B\n1;Ma\x92ruf\xA0\n2;x\n', 'latin1'));
    expect(rows.map(texts)).toEqual([
      ['1', 'Ma\u2019ruf\u00A0'],
      ['2', 'x'],
    ]);
    expect(rows.map(({ flaws }) => flaws)).toEqual([['NOT_UTF8'], []]);
  });

  it('counts empty rows and leaves them out', async () => {
    const { rows } = await read('A;B\n\n1;2\n;\n3;4\n');
    expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([3, 5]);
  });

  it('reads the same in whatever pieces it arrives', async () => {
    const content = '\uFEFFA;B;C\r\n1;"Jl. é\r\nRT 2";x\r\n2;"y;z\r\n\r\n3;\u00A0;c';
    const whole = await read(content, 1_000_000);
    for (let size = 1; size < 12; size += 1)
      expect(await read(content, size)).toMatchObject({ rows: whole.rows });
  });

  it('keeps every byte of every row, whatever the bytes are', async () => {
    const letters = ['"', '""', ';', 'a', "'", '\u00A0', ' ', 'é', '\xff', '0'];
    let seed = 42;
    const below = (limit: number) => (seed = (seed * 1103515245 + 12345) % 2147483648) % limit;
    const cell = () => Array.from({ length: below(5) }, () => letters[below(letters.length)]).join('');
    for (let file = 0; file < 300; file += 1) {
      const lines = Array.from({ length: 8 }, (_, line) => `${line};${cell()};${cell()}`);
      const { rows } = await read(Buffer.from(['A;B;C', ...lines].join('\n'), 'latin1'));
      expect(rows.map(({ original }) => Buffer.from(original).toString('latin1'))).toEqual(lines);
    }
  });
});

describe('an XLSX file', () => {
  it('is read from its first sheet, wherever the program put it', async () => {
    const workbook = await aWorkbook(
      `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>NAMA</t></is></c><c r="C1" t="str"><v>X</v></c></row>
       <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3"><v>1.97508012005011E+17</v></c></row>`,
      {
        sharedTexts: [
          '<t>NIP BARU</t>',
          '<r><t>\'19</t></r><r><t xml:space="preserve">75 </t></r><rPh sb="0" eb="1"><t>no</t></rPh>',
        ],
      },
    );
    const { header, rows } = await read(workbook);
    expect(texts(header)).toEqual(['NIP BARU', 'NAMA', 'X']);
    expect(rows).toMatchObject([
      {
        rowNumber: 3,
        cells: [
          { raw: "'1975 ", kind: 'text' },
          { raw: '', kind: 'text' },
          { raw: '1.97508012005011E+17', kind: 'number' },
        ],
      },
    ]);
  });

  it('tells numbers, dates, truths, faults and texts apart', async () => {
    const cells = [
      '<c s="0"><v>5</v></c>',
      '<c s="1"><v>44927</v></c>',
      '<c s="2"><v>44927</v></c>',
      '<c s="3"><v>7</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c><f>A1+1</f><v>6</v></c>',
      '<c><f>A1+1</f></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c s="1"/>',
      '<c t="inlineStr"><is><t>a_x000D_b &amp; c</t></is></c>',
    ].join('');
    const { rows } = await read(
      await aWorkbook(`<row><c t="inlineStr"><is><t>A</t></is></c></row><row>${cells}</row>`),
    );
    expect(rows[0]?.cells.map(({ raw, kind }) => [kind, raw])).toEqual([
      ['number', '5'],
      ['date', '44927'],
      ['date', '44927'],
      ['number', '7'],
      ['boolean', '1'],
      ['error', '#N/A'],
      ['number', '6'],
      ['error', ''],
      ['text', ''],
      ['text', ''],
      ['text', 'a\rb & c'],
    ]);
  });

  it('makes a row as wide as its header and leaves empty rows out', async () => {
    const head = '<row r="1"><c r="A1" t="str"><v>A</v></c><c r="C1" t="str"><v>C</v></c></row>';
    const { header, rows } = await read(
      await aWorkbook(`${head}<row r="2"/><row r="9"><c r="B9" t="str"><v>x</v></c></row>`),
    );
    expect(texts(header)).toEqual(['A', '', 'C']);
    expect(rows.map((row) => [row.rowNumber, texts(row)])).toEqual([[9, ['', 'x', '']]]);
  });

  it('says whether its days are counted from 1904', async () => {
    const { form } = await read(await aWorkbook('<row><c t="str"><v>A</v></c></row>', { dates1904: true }));
    expect(form).toMatchObject({ type: 'xlsx', dates1904: true });
  });
});

describe('a file is refused as a whole', () => {
  const textCell = (reference: string) => `<c r="${reference}" t="str"><v>x</v></c>`;

  it.each([
    ['when it is empty', '', 'FILE_EMPTY'],
    ['when its header is blank', ';;;\n1;2;3;4', 'FILE_EMPTY'],
    ['when it is UTF-16', Buffer.from('\uFEFFA;B\n', 'utf16le'), 'FILE_UTF16'],
    ['when it is an old .xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'FILE_OLD_EXCEL_OR_PASSWORD'],
    [
      'when a cell is beyond all bounds',
      `A;B\n1;${'x'.repeat(LIMITS.cellCharacters + 1)}`,
      'FILE_CELL_TOO_LONG',
    ],
    ['when a row is beyond all bounds', `A;B\n1;${'x'.repeat(LIMITS.rowBytes + 1)}`, 'FILE_TOO_LARGE'],
    ['when it has too many columns', `A${';'.repeat(LIMITS.columns)}\n`, 'FILE_TOO_MANY_COLUMNS'],
    ['when it only begins like an XLSX', Buffer.from('PK\x03\x04 and nothing more'), 'FILE_NOT_A_WORKBOOK'],
  ])('%s', async (_, content, code) => {
    expect(await refusalOf(content)).toBe(code);
  });

  it.each([
    ['its zip is no workbook', () => zipped({ 'a.txt': 'a' }), 'FILE_NOT_A_WORKBOOK'],
    ['its XML is broken', () => aWorkbook('<row><c></row>'), 'FILE_NOT_A_WORKBOOK'],
    ['it has no row', () => aWorkbook(''), 'FILE_EMPTY'],
    [
      'a cell stands in column XFD',
      () => aWorkbook(`<row r="1">${textCell('XFD1')}</row>`),
      'FILE_TOO_MANY_COLUMNS',
    ],
    [
      'a cell stands nowhere',
      () => aWorkbook(`<row r="1">${textCell('ABCDE1')}</row>`),
      'FILE_TOO_MANY_COLUMNS',
    ],
    [
      'a cell is beyond all bounds',
      () => aWorkbook(`<row><c t="str"><v>${'x'.repeat(LIMITS.cellCharacters + 1)}</v></c></row>`),
      'FILE_CELL_TOO_LONG',
    ],
    ['a cell never ends', () => aWorkbook(`<row><c><v>${'x'.repeat(200_000)}`), 'FILE_CELL_TOO_LONG'],
    [
      'an attribute is beyond all bounds',
      () => aWorkbook(`<row r="${'1'.repeat(200_000)}"/>`),
      'FILE_NOT_A_WORKBOOK',
    ],
    [
      'elements are nested beyond all bounds',
      () => aWorkbook('<a>'.repeat(100) + '</a>'.repeat(100)),
      'FILE_NOT_A_WORKBOOK',
    ],
    [
      'a row is numbered beyond all bounds',
      () => aWorkbook(`<row r="9999999">${textCell('A9999999')}</row>`),
      'FILE_TOO_MANY_ROWS',
    ],
    [
      'it has too many parts',
      () => zipped(Object.fromEntries(Array.from({ length: LIMITS.zipEntries + 1 }, (_, n) => [`${n}`, '']))),
      'FILE_TOO_LARGE',
    ],
    [
      'it declares entities',
      () => zipped({ '_rels/.rels': '<!DOCTYPE r [<!ENTITY a "aaaa">]><r>&a;</r>' }),
      'FILE_NOT_A_WORKBOOK',
    ],
    [
      'a part unpacks to more than it may',
      () => zipped({ '_rels/.rels': ' '.repeat(LIMITS.partBytes + 1) }),
      'FILE_TOO_LARGE',
    ],
  ])('when %s', async (_, workbook, code) => {
    expect(await refusalOf(await workbook())).toBe(code);
  });
});
