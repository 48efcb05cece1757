import { execFile } from 'node:child_process';
import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { A_TEACHER } from '../src/import/employee-file.fixture.ts';
import type { RunningPersonnel } from './start-personnel.ts';

/** What the service says of an import. */
export interface ToldImport {
  id: string;
  kind: string;
  state: string;
  rows: number;
  effectiveOn: string;
  running: boolean;
  counts: Record<string, number>;
  findings: { row: number; previewed: string; reasons: string[]; warnings: string[] }[];
}

export interface Importing {
  /** One call below `/imports`; the answer's body as JSON. Throws when it is refused. */
  call: <T = ToldImport>(path: string, init?: RequestInit) => Promise<T>;
  upload: (content: Uint8Array | string, name?: string) => Promise<ToldImport>;
  /** Waits until an import is applied. */
  applied: (id: string) => Promise<ToldImport>;
  /** Uploads, previews, applies; gives what the preview said and what became of it. */
  whole: (content: Uint8Array | string) => Promise<{ preview: ToldImport; result: ToldImport }>;
  /** The file of refused rows. */
  refused: (id: string) => Promise<Buffer>;
}

/** An admin's client of the import. */
export async function importing(
  { url, issuer }: Pick<RunningPersonnel, 'url' | 'issuer'>,
  subject = 'admin',
): Promise<Importing> {
  const authorization = `Bearer ${await issuer.token({ sub: subject })}`;
  const send = async (path: string, init: RequestInit = {}) => {
    const headers = { authorization, 'accept-language': 'en', ...(init.headers as Record<string, string>) };
    const response = await fetch(`${url}/imports${path}`, { ...init, headers });
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return response;
  };
  const call = async <T = ToldImport>(path: string, init?: RequestInit) =>
    (await (await send(path, init)).json()) as T;
  const upload = (content: Uint8Array | string, name = 'file.csv') =>
    call('', {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name) },
      body: content as NonNullable<RequestInit['body']>,
    });
  const applied = async (id: string): Promise<ToldImport> => {
    for (;;) {
      const told = await call(`/${id}`);
      if (told.state === 'APPLIED') return told;
      if (!told.running)
        throw new Error(`the import stopped after ${told.counts['done']} of ${told.rows} rows`);
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  };
  return {
    call,
    upload,
    applied,
    whole: async (content) => {
      const { id } = await upload(content);
      const preview = await call(`/${id}/preview`, { method: 'POST' });
      await call(`/${id}/apply`, { method: 'POST' });
      return { preview, result: await applied(id) };
    },
    refused: async (id) => Buffer.from(await (await send(`/${id}/refused`)).arrayBuffer()),
  };
}

/** The sample regency of a thousand people, as files in a folder of their own: units, employees, next month, faults. */
export async function sampleFiles(): Promise<{ folder: string; file: (name: string) => Promise<Buffer> }> {
  const folder = await mkdtemp(join(tmpdir(), 'asn-graph-sample-'));
  const main = fileURLToPath(new URL('../../../infra/sample/src/main.ts', import.meta.url));
  for (const edition of [[], ['--next']]) {
    await run(process.execPath, [
      '--conditions=@asn/source',
      main,
      '--out',
      folder,
      '--people',
      '1000',
      ...edition,
    ]);
  }
  return { folder, file: (name) => readFile(join(folder, name)) };
}

const run = promisify(execFile);

/** A unit as the unit export writes it; what a test does not say is blank. */
export const aUnit = (
  id: string,
  parent: string,
  cells: Record<string, string> = {},
): Record<string, string> => ({
  Id: id,
  InstansiId: 'A5EB03E23BFBF6A0E040640A040252AD',
  DiatasanId: parent,
  EselonId: '99',
  NamaUnor: `Unit ${id}`,
  NamaJabatan: `Kepala ${id}`,
  CepatKode: '',
  IndukUnorId: '',
  PemimpinPnsId: '',
  JenisUnorId: '',
  ...cells,
});

/** Somebody of a number of their own: their PNS ID, NIP and NIK; the rest is a teacher at `school`, or as the cells say. */
export function anEmployee(number: number, cells: Record<string, string> = {}): Record<string, string> {
  const serial = String(number).padStart(3, '0');
  return {
    ...A_TEACHER,
    'PNS ID': `P${serial}`,
    'NIP BARU': `'198501152010012${serial}`,
    'NIP LAMA': '',
    NAMA: `GURU KE-${serial}`,
    NIK: `'150801550185${String(number).padStart(4, '0')}`,
    'UNOR ID': 'school',
    'ESELON ID': '99',
    ...cells,
  };
}

/** The regency, an office of it, and a school below the office. */
export const UNITS = [
  aUnit('regency', '', { NamaUnor: 'Kabupaten Bungo' }),
  aUnit('office', 'regency', { EselonId: '22', NamaUnor: 'Dinas Pendidikan' }),
  aUnit('school', 'office', { NamaUnor: '----SD Negeri 1' }),
];
