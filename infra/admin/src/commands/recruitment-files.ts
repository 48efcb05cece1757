import { readFile, writeFile } from 'node:fs/promises';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';

interface Taken {
  rows: number;
  taken: number;
  refused: { row: number; reasons: { code: string; message: string }[] }[];
}

/** Takes the participant export of the national portal into a selection. Refused rows are told by their number. */
export const importApplicants: Command = {
  takes: ['SELECTION', 'FILE'],
  says: 'take in the participant export (CSV) of a selection',
  run: ({ recruitment }, [selection = '', file = '']) =>
    upload(recruitment, `/selections/${encodeURIComponent(selection)}/applicants`, file),
};

/** Takes the results of a test: SKD, COMPETENCY (PPPK), or a part of the SKB. */
export const importPoints: Command = {
  takes: ['SELECTION', 'TEST', 'FILE'],
  says: 'take in the results (CSV) of SKD, COMPETENCY or a part of the SKB',
  run: ({ recruitment }, [selection = '', test = '', file = '']) =>
    upload(
      recruitment,
      `/selections/${encodeURIComponent(selection)}/results/${encodeURIComponent(test)}`,
      file,
    ),
};

/** Writes what is published of a selection to a file, for `recruitment verify`. */
export const published: Command = {
  takes: ['SELECTION', 'FILE'],
  says: 'write the published result of a selection to a file',
  async run({ recruitment }, [selection = '', file = '']) {
    const publication = await recruitment.json(`/selections/${encodeURIComponent(selection)}/published`);
    await writeFile(file, JSON.stringify(publication));
    return 0;
  },
};

async function upload(recruitment: Client, path: string, file: string): Promise<number> {
  const body = await readFile(file).catch(() => {
    throw new Failure(`${file}: berkas ini tidak dapat dibaca. / This file cannot be read.`);
  });
  const headers = { 'content-type': 'application/octet-stream' };
  const response = await recruitment.send(path, { method: 'POST', headers, body });
  const { rows, taken, refused } = (await response.json()) as Taken;
  for (const { row, reasons } of refused)
    console.log(`  ${row}  ${reasons.map(({ message }) => message).join(' ')}`);
  console.log(`${rows} rows, ${taken} taken, ${refused.length} refused`);
  return 0;
}
