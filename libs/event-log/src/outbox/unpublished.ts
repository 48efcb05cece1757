import { outboxRetentionDays } from '../database/event-tables.ts';
import type { Sql } from '../database/database.ts';
import { encodeEvent } from '../envelope/codec.ts';
import type { EventEnvelope } from '../envelope/envelope.ts';
import { bytesOf, maxAppendBytes, type LogRecord } from '../log/event-log.ts';
import { leaseDuration, type Lease } from '../relay/lease.ts';

const batch = 500;

export interface Unpublished {
  sequence: string;
  record: LogRecord;
}

type Row = { [name in keyof EventEnvelope]: string | null } & { sequence: string };

/**
 * The rows not yet published, oldest first, as many as one append takes. There is no cursor: a row with a lower
 * sequence may become visible later than one with a higher, but never of the same key, since its versions are taken
 * under the aggregate's row lock.
 */
export async function readUnpublished(database: Sql): Promise<Unpublished[]> {
  const { rows } = await database.query<Row>(
    `SELECT sequence::text, id::text, topic, key, version::text, type, source, subject, effective_at::text AS "effectiveAt",
            correlation_id AS "correlationId", causation_id AS "causationId", traceparent, data::text,
            to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS time
     FROM outbox WHERE published_at IS NULL ORDER BY outbox.sequence LIMIT ${batch}`,
  );
  const unpublished: Unpublished[] = [];
  let bytes = 0;
  for (const row of rows) {
    const record = recordOf(row);
    bytes += bytesOf(record);
    if (bytes > maxAppendBytes && unpublished.length > 0) break;
    unpublished.push({ sequence: row.sequence, record });
  }
  return unpublished;
}

function recordOf({ sequence: _, data, ...row }: Row): LogRecord {
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
  return encodeEvent({ ...(present as unknown as EventEnvelope), version: Number(row.version) }, data);
}

/**
 * Marks rows as published and renews the lease.
 * @returns false when the lease is lost; the rows are marked all the same, for they are in the log
 */
export async function markPublished(database: Sql, lease: Lease, sequences: string[]): Promise<boolean> {
  const { rowCount } = await database.query(
    `WITH marked AS (
       UPDATE outbox SET published_at = clock_timestamp()
       WHERE sequence = ANY (ARRAY(SELECT jsonb_array_elements_text($1::jsonb)::bigint)) AND published_at IS NULL
       RETURNING 1)
     UPDATE relay_lease
     SET expires_at = clock_timestamp() + $5::int * interval '1 ms', state = 'PUBLISHING', detail = NULL,
         published = published + (SELECT count(*) FROM marked)
     WHERE name = $2 AND holder = $3 AND epoch = $4`,
    [JSON.stringify(sequences), lease.name, lease.holder, lease.epoch, leaseDuration],
  );
  return rowCount > 0;
}

/** See `eventTablesSql` for what stays. */
export async function forgetPublished(database: Sql): Promise<void> {
  await database.query(
    `DELETE FROM outbox AS old
     WHERE published_at < clock_timestamp() - $1::int * interval '1 day'
       AND EXISTS (SELECT FROM outbox AS newer WHERE newer.topic = old.topic AND newer.key = old.key
                   AND newer.version > old.version AND newer.published_at IS NOT NULL)`,
    [outboxRetentionDays],
  );
}
