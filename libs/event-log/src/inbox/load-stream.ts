import type { Sql } from '../database/database.ts';
import type { EventEnvelope } from '../envelope/envelope.ts';
import type { EventLog, PartitionOffset, StoredRecord } from '../log/event-log.ts';
import { redrive } from '../parking/redrive.ts';
import { arrivalOf } from './arrival.ts';
import type { Stream } from './inbox-rows.ts';
import type { Reactions } from './reactions.ts';
import { takeSnapshots } from './take-events.ts';
import { takeOrPark } from './take-or-park.ts';

/** The stream was restarted and there is no snapshot to reload it from: going on would mix two histories. */
export class ReloadRequired extends Error {
  override name = 'ReloadRequired';
  constructor(topic: string) {
    super(`${topic} was restarted after a restore; this consumer has no snapshot to load it anew from`);
  }
}

const batch = 200;

/**
 * Brings a stream to the state from which it can be followed. A stream new to the consumer that has snapshots is
 * loaded: its end is noted first, then the snapshots are taken, then following begins at the noted end; what comes
 * twice in this way is dropped by its version. Killed in between, the same call goes on.
 */
export async function prepareStream<Tx extends Sql>(
  log: EventLog,
  reactions: Reactions<Tx>,
  stream: Stream,
  stopping: AbortSignal,
): Promise<void> {
  const { database } = reactions;
  const snapshots = snapshotTopics(reactions, stream.topic);
  await database.query(
    'INSERT INTO inbox_topic (consumer, topic, state) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING',
    [stream.consumer, stream.topic, snapshots.length > 0 ? 'LOADING' : 'FOLLOWING'],
  );
  const { state, tail } = await streamState(database, stream);
  if (state === 'FOLLOWING') return;
  if (!tail) await noteTail(database, stream, await log.admin.endOffsets(stream.topic));
  for (const topic of snapshots) {
    for await (const records of inBatches(log.admin.readSnapshot(topic))) {
      const taking = { reactions, stream, take: takeSnapshots<Tx>, hold: false, stopping };
      await takeOrPark(taking, records.map(arrivalOf));
    }
  }
  await database.transaction(async (tx) => {
    // Two processes may load at once, which does no harm; the first to finish sets the group's place.
    const loaded = await streamState(tx, stream, 'FOR UPDATE');
    if (loaded.state === 'FOLLOWING') return;
    if (loaded.first) await log.admin.setGroupOffsets(stream.consumer, stream.topic, loaded.tail ?? []);
    await tx.query(`UPDATE inbox_topic SET state = 'FOLLOWING' WHERE consumer = $1 AND topic = $2`, [
      stream.consumer,
      stream.topic,
    ]);
  });
}

/**
 * Accepts that a stream was restarted: forgets its versions, empties the projection, loads it from the snapshots, and
 * tries the parked keys again. Following goes on where it is: what was loaded already is dropped by its version.
 * @throws ReloadRequired
 */
export async function restartStream<Tx extends Sql>(
  log: EventLog,
  reactions: Reactions<Tx>,
  stream: Stream,
  restart: EventEnvelope,
  stopping: AbortSignal,
): Promise<void> {
  const { consumer, topic } = stream;
  if (snapshotTopics(reactions, topic).length === 0) throw new ReloadRequired(topic);
  await reactions.database.transaction(async (tx) => {
    const { rowCount } = await tx.query(
      `UPDATE inbox_topic SET state = 'LOADING', restarts = restarts || jsonb_build_array($3::text)
       WHERE consumer = $1 AND topic = $2 AND NOT restarts @> jsonb_build_array($3::text)`,
      [consumer, topic, restart.id],
    );
    if (rowCount === 0) return;
    await tx.query('DELETE FROM inbox WHERE consumer = $1 AND topic = $2', [consumer, topic]);
    await reactions.clear?.(tx, topic);
  });
  await prepareStream(log, reactions, stream, stopping);
  // Events after the restart may have come first, in another partition, and look like gaps; those from before it are
  // void by their versions.
  const { rows } = await reactions.database.query<{ key: string }>(
    'SELECT key FROM parked_key WHERE consumer = $1 AND topic = $2 ORDER BY key',
    [consumer, topic],
  );
  for (const { key } of rows) {
    stopping.throwIfAborted();
    await redrive(reactions, topic, key);
  }
}

function snapshotTopics<Tx extends Sql>({ snapshots = {} }: Reactions<Tx>, topic: string): string[] {
  return Object.keys(snapshots).filter((name) => snapshots[name]?.of === topic);
}

async function streamState(database: Sql, { consumer, topic }: Stream, lock: '' | 'FOR UPDATE' = '') {
  const { rows } = await database.query<{ state: string; tail: string | null; restarts: number }>(
    `SELECT state, tail::text, jsonb_array_length(restarts) AS restarts FROM inbox_topic
     WHERE consumer = $1 AND topic = $2 ${lock}`,
    [consumer, topic],
  );
  const row = rows[0];
  const tail = row?.tail ? (JSON.parse(row.tail) as PartitionOffset[]) : undefined;
  return { state: row?.state, tail, first: row?.restarts === 0 };
}

async function noteTail(database: Sql, { consumer, topic }: Stream, tail: PartitionOffset[]): Promise<void> {
  await database.query(
    'UPDATE inbox_topic SET tail = $3::jsonb WHERE consumer = $1 AND topic = $2 AND tail IS NULL',
    [consumer, topic, JSON.stringify(tail)],
  );
}

async function* inBatches(records: AsyncIterable<StoredRecord>): AsyncGenerator<StoredRecord[]> {
  let collected: StoredRecord[] = [];
  for await (const record of records) {
    collected.push(record);
    if (collected.length === batch) {
      yield collected;
      collected = [];
    }
  }
  if (collected.length > 0) yield collected;
}
