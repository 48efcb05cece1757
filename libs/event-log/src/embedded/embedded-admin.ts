import type { Pool } from 'pg';
import type { EventLogAdmin, StoredRecord } from '../log/event-log.ts';
import { embeddedLogTablesSql } from './embedded-tables.ts';
import { after, readRecords } from './embedded-records.ts';

const page = 500;

export function embeddedAdmin(pool: Pool): EventLogAdmin {
  return {
    async ensureTopics(topics) {
      await ensureTables(pool);
      await pool.query(
        `INSERT INTO log_topic (name, compacted)
         SELECT name, compacted FROM jsonb_to_recordset($1::jsonb) AS topic (name text, compacted boolean)
         ON CONFLICT DO NOTHING`,
        [JSON.stringify(topics)],
      );
    },
    async endOffsets(topic) {
      const { rows } = await pool.query<{ next_offset: string }>(
        'SELECT next_offset FROM log_topic WHERE name = $1',
        [topic],
      );
      if (!rows[0]) throw new Error(`the log has no topic ${topic}`);
      return [{ partition: 0, offset: rows[0].next_offset }];
    },
    async setGroupOffsets(group, topic, offsets) {
      for (const { offset } of offsets) {
        await pool.query(
          `INSERT INTO log_group_offset (group_name, topic, next_offset) VALUES ($1, $2, $3)
           ON CONFLICT (group_name, topic) DO UPDATE SET next_offset = excluded.next_offset`,
          [group, topic, offset],
        );
      }
    },
    readSnapshot: (topic) => readSnapshot(pool, topic),
  };
}

async function ensureTables(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ exists: boolean }>(
    `SELECT to_regproc('log_append') IS NOT NULL AS exists`,
  );
  if (rows[0]?.exists) return;
  // One string of several statements is one transaction; the lock keeps two services from making the same at once.
  await pool.query(`SELECT pg_advisory_xact_lock(hashtext('log_append')); ${embeddedLogTablesSql}`);
}

/** Without an upper end: a key written again while this reads moves behind it, and must not be missed. */
async function* readSnapshot(pool: Pool, topic: string): AsyncGenerator<StoredRecord> {
  let from = '0';
  for (;;) {
    const records = await readRecords(pool, topic, from, page);
    yield* records;
    const last = records.at(-1);
    if (!last) return;
    from = after(last);
  }
}
