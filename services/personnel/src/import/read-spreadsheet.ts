import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { emptyFile, fileTooLarge, LIMITS, UnreadableFile, type Spreadsheet } from './spreadsheet.ts';
import { withoutReasons } from './without-reasons.ts';

/**
 * Opens an uploaded employee or unit file: XLSX by its first bytes, else CSV. CSV streams from the upload; an XLSX is
 * first laid on disk (its table of contents is at the end), in a file without a name that dies with the process, and
 * its sheet then streams from there.
 * Throws `UnreadableFile`, here or while rows are read, when the file as a whole cannot be taken.
 */
export async function readSpreadsheet(upload: AsyncIterable<Uint8Array>): Promise<Spreadsheet> {
  const bytes = withinLimit(upload);
  const start = await atLeast(bytes, 4);
  if (start.length < 4) throw emptyFile();
  refuseOtherFormats(start);
  const whole = startingWith(start, bytes);
  return withoutReasons(await (start.readUInt32LE(0) === ZIP ? readXlsx(whole) : readCsv(whole)));
}

/** `PK\3\4`, as an XLSX begins. */
const ZIP = 0x04034b50;

function refuseOtherFormats(start: Buffer): void {
  if (start.readUInt32BE(0) === 0xd0cf11e0) {
    // The container of both the old .xls and an .xlsx with a password.
    throw new UnreadableFile('FILE_OLD_EXCEL_OR_PASSWORD', {
      id: 'Berkas ini .xls lama atau .xlsx berkata sandi. Simpan sebagai .xlsx tanpa kata sandi, atau CSV UTF-8.',
      en: 'This is an old .xls or an .xlsx with a password. Save it as .xlsx without a password, or as CSV UTF-8.',
    });
  }
  const mark = start.readUInt16BE(0);
  if (mark === 0xfffe || mark === 0xfeff) {
    throw new UnreadableFile('FILE_UTF16', {
      id: 'Berkas ini teks UTF-16. Simpan sebagai CSV UTF-8 atau .xlsx.',
      en: 'This file is UTF-16 text. Save it as CSV UTF-8 or .xlsx.',
    });
  }
}

async function* withinLimit(upload: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let total = 0;
  for await (const chunk of upload) {
    total += chunk.length;
    if (total > LIMITS.uploadBytes) throw fileTooLarge();
    yield chunk;
  }
}

async function atLeast(bytes: AsyncGenerator<Uint8Array>, count: number): Promise<Buffer> {
  let start = Buffer.alloc(0);
  while (start.length < count) {
    const next = await bytes.next();
    if (next.done) break;
    start = Buffer.concat([start, next.value]);
  }
  return start;
}

async function* startingWith(start: Buffer, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield start;
    yield* rest;
  } finally {
    await rest.return(undefined);
  }
}
