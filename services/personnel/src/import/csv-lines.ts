import { fileTooLarge, LIMITS } from './spreadsheet.ts';

/** A line's bytes without its end, and the end it had (none for a last line without one). */
export interface Line {
  bytes: Buffer;
  end: '\n' | '\r\n' | '';
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** Cuts a stream of bytes at LF or CRLF. A line longer than a row may be is refused before it fills the memory. */
export async function* csvLines(upload: AsyncIterable<Uint8Array>): AsyncGenerator<Line> {
  let pending: Buffer[] = [];
  let length = 0;
  for await (const chunk of upload) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, start)) {
      yield ended(Buffer.concat([...pending, bytes.subarray(start, end)]));
      pending = [];
      length = 0;
      start = end + 1;
    }
    if (start < bytes.length) pending.push(bytes.subarray(start));
    length += bytes.length - start;
    if (length > LIMITS.rowBytes) throw fileTooLarge();
  }
  if (length > 0) yield { bytes: Buffer.concat(pending), end: '' };
}

function ended(bytes: Buffer): Line {
  return bytes.at(-1) === CARRIAGE_RETURN
    ? { bytes: bytes.subarray(0, -1), end: '\r\n' }
    : { bytes, end: '\n' };
}
