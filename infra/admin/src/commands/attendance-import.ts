import { createReadStream } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

/** As many as the service takes at once. */
const LINES_A_BATCH = 5000;

interface Taken {
  recorded: number;
  known: number;
  unknown: number;
  refused: { line: number; message: string }[];
}

/**
 * Hands in the file of an attendance machine, `<serial>_attlog.dat`, a batch at a time and in the order of the file.
 * Cut off, it is begun again from the start: what is there already changes nothing. Lines that are no events are
 * written beside it, each with its place and why.
 */
export const importAttlog: Command = {
  takes: ['FILE'],
  says: 'take in the file of an attendance machine (attlog.dat)',
  async run({ attendance }, [file = ''], { device = serialIn(file) }) {
    if (device === undefined) throw new Failure(NO_DEVICE);
    const sums = { recorded: 0, known: 0, unknown: 0, refused: 0 };
    const refusedFile = `${file}.refused`;
    let refused: FileHandle | undefined;
    try {
      for await (const { from, lines } of batchesOf(file)) {
        const taken = await attendance.json<Taken>('/devices/attlog', { device, from, lines });
        sums.recorded += taken.recorded;
        sums.known += taken.known;
        sums.unknown += taken.unknown;
        sums.refused += taken.refused.length;
        if (taken.refused.length === 0) continue;
        refused ??= await open(refusedFile, 'w');
        await refused.write(taken.refused.map((one) => toldOf(one, lines[one.line - from] ?? '')).join(''));
      }
    } finally {
      await refused?.close();
    }
    // What a run before this one left would be taken for this one's.
    if (refused === undefined) await rm(refusedFile, { force: true });
    else console.log(`${sums.refused}: ${refusedFile}`);
    console.log(
      `${sums.recorded} recorded (${sums.unknown} of a PIN that is nobody's), ${sums.known} known, ${sums.refused} refused`,
    );
    return 0;
  },
};

const toldOf = ({ line, message }: Taken['refused'][number], text: string) =>
  `${line}\t${message}\t${text}\n`;

const serialIn = (file: string): string | undefined => /^(.+)_attlog\.dat$/i.exec(basename(file))?.[1];

/** The lines of a file, which is never whole in memory; `from` is the place of a batch's first line, from 1. */
async function* batchesOf(file: string): AsyncGenerator<{ from: number; lines: string[] }> {
  let lines: string[] = [];
  let from = 1;
  for await (const line of linesOf(file)) {
    lines.push(line);
    if (lines.length < LINES_A_BATCH) continue;
    yield { from, lines };
    from += lines.length;
    lines = [];
  }
  if (lines.length > 0) yield { from, lines };
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = createReadStream(file, 'utf8');
  try {
    yield* createInterface({ input, crlfDelay: Infinity });
  } catch {
    throw new Failure(`${file}: berkas ini tidak dapat dibaca. / This file cannot be read.`);
  } finally {
    input.destroy();
  }
}

const NO_DEVICE =
  'Mesin yang mana? Namai berkasnya <nomor seri>_attlog.dat, atau sebutkan --device NOMOR_SERI. / Which machine? Name the file <serial>_attlog.dat, or give --device SERIAL.';
