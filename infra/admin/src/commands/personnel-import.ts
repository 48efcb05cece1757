import { createReadStream } from 'node:fs';
import { access, constants, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../client.ts';
import type { Command } from '../command.ts';
import { Failure } from '../failure.ts';
import { sumOf, type ImportAnswer, type RowAnswer } from '../import-answer.ts';
import { table } from './table.ts';

const POLL_MS = 500;

/**
 * Uploads a file, says what it would do, and does it. The same command goes on with what a crash interrupted. It ends
 * with the sum of the rows; refused rows are no failure: they come back by `personnel refused`.
 */
export const importFile: Command = {
  takes: ['FILE'],
  says: 'take in an employee or unit file; --preview only says what it would do',
  async run({ personnel }, [file = ''], flags) {
    const received = await upload(personnel, file);
    console.log(
      `${received.kind === 'EMPLOYEES' ? 'employees' : 'units'}, ${received.rows} rows, import ${received.id}`,
    );
    if (received.state === 'APPLYING') {
      console.log(
        `Dilanjutkan dari baris ${received.counts.done}. / Going on after ${received.counts.done} rows.`,
      );
    } else {
      const preview = await personnel.json<ImportAnswer & { findings: RowAnswer[] }>(
        `/imports/${received.id}/preview`,
        {},
      );
      printPreview(preview);
      if (flags.preview === true) {
        console.log(sumOf(preview));
        return 0;
      }
    }
    const applied = await apply(personnel, received.id);
    await printOtherwise(personnel, received.id);
    if (applied.counts.refused > 0)
      console.log(`npm run -s asn -- personnel refused ${applied.id} > refused`);
    console.log(sumOf(applied));
    return 0;
  },
};

async function upload(personnel: Client, file: string): Promise<ImportAnswer> {
  try {
    await access(file, constants.R_OK);
    if (!(await stat(file)).isFile()) throw new Error('not a file');
  } catch {
    throw new Failure(`${file}: berkas ini tidak dapat dibaca. / This file cannot be read.`);
  }
  const response = await personnel.send('/imports', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(basename(file)),
    },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
  });
  return (await response.json()) as ImportAnswer;
}

function printPreview({ counts, findings }: ImportAnswer & { findings: RowAnswer[] }): void {
  const { created, changed, unchanged, refused, toDecide, absent, warned } = counts;
  console.log(
    table(
      ['created', 'changed', 'unchanged', 'refused', 'to decide', 'absent', 'warned'],
      [[created, changed, unchanged, refused, toDecide, absent, warned]],
    ),
  );
  for (const finding of findings) console.log(`  ${lineOf(finding)}`);
  const more = refused + warned + toDecide - findings.length;
  if (more > 0 && findings.length > 0) console.log(`  … ${more}`);
}

const lineOf = ({ row, previewed, reasons, warnings, toDecide }: RowAnswer): string =>
  [
    `${row}`,
    previewed?.toLowerCase() ?? '',
    ...(toDecide > 0 ? [`${toDecide} to decide`] : []),
    ...reasons,
    ...warnings,
  ].join('  ');

async function apply(personnel: Client, id: string): Promise<ImportAnswer> {
  let answer = await personnel.json<ImportAnswer>(`/imports/${id}/apply`, {});
  for (
    let shown = -1;
    answer.state !== 'APPLIED';
    answer = await personnel.json<ImportAnswer>(`/imports/${id}`)
  ) {
    if (!answer.running) {
      throw new Failure(
        'Impor berhenti di tengah jalan; jalankan perintah yang sama untuk melanjutkan. / The import stopped halfway; run the same command to go on.',
      );
    }
    const done = Math.floor((answer.counts.done / Math.max(answer.rows, 1)) * 100);
    if (done !== shown) process.stderr.write(process.stderr.isTTY ? `\r${done} %` : `${done} %\n`);
    shown = done;
    await sleep(POLL_MS);
  }
  if (process.stderr.isTTY) process.stderr.write('\r');
  return answer;
}

async function printOtherwise(personnel: Client, id: string): Promise<void> {
  for (const row of await personnel.json<RowAnswer[]>(`/imports/${id}/otherwise`)) {
    console.log(`  ${row.row}  ${row.previewed} -> ${row.applied}  ${row.reasons.join(' ')}`.trimEnd());
  }
}
