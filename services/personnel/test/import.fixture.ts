import { readFile } from 'node:fs/promises';
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
      await new Promise((resolve) => setTimeout(resolve, 50));
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

/** The rows of a delimited file as cells by their header, and back to a file. */
export async function readTable(path: string, separator = '|') {
  const [header = '', ...lines] = (await readFile(path, 'utf8')).trimEnd().split('\n');
  const headers = header.split(separator);
  return lines.map((line) =>
    Object.fromEntries(line.split(separator).map((cell, i) => [headers[i] ?? '', cell])),
  );
}
