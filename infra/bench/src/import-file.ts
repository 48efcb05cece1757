import { openAsBlob } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { timed } from './statistics.ts';

interface Import {
  id: string;
  rows: number;
  /** Milliseconds of the upload, which reads and stores the rows, and of applying them. */
  upload: number;
  apply: number;
}

const POLL_MS = 20;

/**
 * Has personnel import a file, as a client would but without a preview.
 *
 * @param sql reads personnel's database: asking there when the import is done costs the service nothing.
 */
export async function importFile(
  { url, token, file }: { url: string; token: string; file: string },
  sql: pg.Client,
): Promise<Import> {
  const headers = { authorization: `Bearer ${token}` };
  const body = await openAsBlob(file);
  let received: { id: string; rows: number } | undefined;
  const upload = await timed(async () => {
    received = await send(`${url}/imports`, {
      method: 'POST',
      headers: { ...headers, 'content-type': 'application/octet-stream' },
      body,
    });
  });
  const { id, rows } = received!;
  const apply = await timed(async () => {
    await send(`${url}/imports/${id}/apply`, { method: 'POST', headers });
    for (let tries = 1; !(await isApplied(sql, id)); tries += 1) {
      if (tries % 100 === 0) await checkGoingOn(`${url}/imports/${id}`, headers);
      await sleep(POLL_MS);
    }
  });
  return { id, rows, upload, apply };
}

/** @throws when nobody is at it any more: waiting would never end */
async function checkGoingOn(url: string, headers: Record<string, string>): Promise<void> {
  const { state, running } = await send<{ state: string; running: boolean }>(url, { headers });
  if (state !== 'APPLIED' && !running) throw new Error('the import stopped halfway');
}

async function isApplied(sql: pg.Client, id: string): Promise<boolean> {
  const { rows } = await sql.query<{ state: string }>('select state from import_run where id = $1', [id]);
  return rows[0]?.state === 'APPLIED';
}

async function send<T>(url: string, init: RequestInit): Promise<T> {
  const response = await fetch(url, init);
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`);
  return (await response.json()) as T;
}
