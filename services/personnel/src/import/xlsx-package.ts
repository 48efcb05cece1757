import { close, createWriteStream, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import sax from 'sax';
import yauzl from 'yauzl';
import { fileTooLarge, LIMITS, UnreadableFile } from './spreadsheet.ts';

/** The parts of an XLSX, which is a zip of XML files. To be closed. Its faults are thrown as `UnreadableFile`. */
export class XlsxPackage {
  readonly #zip: yauzl.ZipFile;
  readonly #entries: ReadonlyMap<string, yauzl.Entry>;

  private constructor(zip: yauzl.ZipFile, entries: ReadonlyMap<string, yauzl.Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  static async open(upload: AsyncIterable<Uint8Array>): Promise<XlsxPackage> {
    const file = openNamelessFile();
    let zip: yauzl.ZipFile;
    try {
      await pipeline(upload, createWriteStream('', { fd: file, autoClose: false }));
      zip = await yauzl.fromFdPromise(file, { lazyEntries: true, autoClose: false });
    } catch (error) {
      await promisify(close)(file);
      throw asUnreadable(error);
    }
    try {
      const entries = new Map<string, yauzl.Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= LIMITS.zipEntries) throw fileTooLarge();
        entries.set(entry.fileName, entry);
      }
      return new XlsxPackage(zip, entries);
    } catch (error) {
      zip.close();
      throw asUnreadable(error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * Feeds a part to the parser and yields after each piece of the stream, so that its reader can hand on what the
   * parser has found before more is unpacked. The parser must keep count of its position (its default): only then does
   * it refuse a single text or attribute that would fill the memory. A part that says it is, or turns out to be, larger than `limit` is refused.
   */
  async *parse(name: string, parser: sax.SAXParser, limit: number): AsyncGenerator<undefined> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw notAWorkbook();
    if (entry.uncompressedSize > limit) throw fileTooLarge();
    refuseWhatNoWorkbookHas(parser);
    const text = new TextDecoder('utf-8', { fatal: true });
    try {
      // yauzl itself ends a stream that is longer than its entry says.
      for await (const chunk of await this.#zip.openReadStreamPromise(entry)) {
        parser.write(text.decode(chunk as Buffer, { stream: true }));
        yield;
      }
      parser.write(text.decode()).close();
      yield;
    } catch (error) {
      throw asUnreadable(error);
    }
  }

  /** Feeds the whole part to the parser. */
  async parseWhole(name: string, parser: sax.SAXParser, limit: number): Promise<void> {
    for await (const _ of this.parse(name, parser, limit));
  }

  close(): void {
    this.#zip.close();
  }
}

/** A name without its namespace prefix: some programs write `x:row`. */
export const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Readable and writable, and gone with its descriptor: a killed process leaves no personal data behind. */
function openNamelessFile(): number {
  const folder = mkdtempSync(join(tmpdir(), 'asn-upload-'));
  try {
    return openSync(join(folder, 'workbook.xlsx'), 'w+', 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const DEEPEST = 64;

function refuseWhatNoWorkbookHas(parser: sax.SAXParser): void {
  parser.onerror = (error) => {
    throw error;
  };
  parser.ondoctype = () => {
    throw notAWorkbook();
  };
  let depth = 0;
  parser.onopentagstart = () => {
    depth += 1;
    if (depth > DEEPEST) throw notAWorkbook();
  };
  const onclosetag = parser.onclosetag.bind(parser);
  parser.onclosetag = (name) => {
    depth -= 1;
    onclosetag(name);
  };
}

const asUnreadable = (error: unknown): UnreadableFile =>
  error instanceof UnreadableFile ? error : notAWorkbook(error);

export function notAWorkbook(cause?: unknown): UnreadableFile {
  const refusal = new UnreadableFile('FILE_NOT_A_WORKBOOK', {
    id: 'Berkas ini tampak seperti .xlsx tetapi rusak atau tidak lengkap. Simpan ulang dari aplikasi lembar kerja.',
    en: 'This file looks like an .xlsx but is damaged or incomplete. Save it again from a spreadsheet program.',
  });
  refusal.cause = cause;
  return refusal;
}
