import type { ClientBase, Pool } from 'pg';
import type { StoredRecord } from '../log/event-log.ts';

interface Row {
  record_offset: string;
  key: string | null;
  headers: Record<string, string>;
  value: string | null;
}

/** Records of a topic in order, from an offset on. */
export async function readRecords(
  sql: Pool | ClientBase,
  topic: string,
  from: string,
  limit: number,
): Promise<StoredRecord[]> {
  const { rows } = await sql.query<Row>(
    `SELECT record_offset, key, headers, value FROM log_record
     WHERE topic = $1 AND record_offset >= $2 ORDER BY record_offset LIMIT $3`,
    [topic, from, limit],
  );
  return rows.map(({ record_offset, key, headers, value }) => ({
    topic,
    partition: 0,
    offset: record_offset,
    key,
    headers,
    value,
  }));
}

/** The offset after this one. */
export function after(record: StoredRecord): string {
  return `${BigInt(record.offset) + 1n}`;
}
