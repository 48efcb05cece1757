import type { Sql } from '../database/database.ts';
import { arrivalOf, type Arrival } from '../inbox/arrival.ts';
import { holdStream, lockVersions, saveVersions, type Stream } from '../inbox/inbox-rows.ts';
import { isOutage } from '../inbox/outage.ts';
import type { Reactions } from '../inbox/reactions.ts';
import { loadSnapshot, takeEffect } from '../inbox/take-events.ts';
import { failureOf, gapOf, type Failure } from './cause.ts';
import { lockParkedKeys, parkKey } from './parked-rows.ts';

export interface Redrive {
  /** Records that are behind the key no longer: their effect was taken, or it had been already. */
  taken: number;
  /** Why the next one still fails; absent when the key is free again (or was not parked at all). */
  failure?: Failure;
}

/**
 * Takes the parked records of a key in the order of their versions, each in a transaction of its own, until none is
 * left and the key is free, or one fails again. Events that arrive meanwhile are put behind the last one.
 * @throws on an outage; what was taken until then stays taken
 */
export async function redrive<Tx extends Sql>(
  reactions: Reactions<Tx>,
  topic: string,
  key: string,
): Promise<Redrive> {
  const stream: Stream = { consumer: reactions.name, topic };
  let taken = 0;
  for (;;) {
    let current: Arrival | undefined;
    try {
      const step = await reactions.database.transaction(async (tx) => {
        await holdStream(tx, stream);
        if (!(await lockParkedKeys(tx, stream, [key])).has(key)) return 'free';
        const next = await nextParked(tx, stream, key);
        if (!next) return (await free(tx, stream, key), 'free');
        current = next.arrival;
        const failure = await takeParked(tx, reactions, stream, next.arrival);
        if (failure) return failure;
        await tx.query('DELETE FROM parked_record WHERE position = $1', [next.position]);
        return 'taken';
      });
      if (step === 'free') return { taken };
      if (step !== 'taken') return { taken, failure: await failedAgain(reactions, stream, key, step) };
      taken += 1;
    } catch (error) {
      if (isOutage(error) || !current) throw error;
      return { taken, failure: await failedAgain(reactions, stream, key, failureOf(error, current.type)) };
    }
  }
}

async function nextParked(tx: Sql, { consumer, topic }: Stream, key: string) {
  interface Row {
    position: string;
    source_topic: string;
    source_partition: number;
    source_offset: string;
    record: string;
  }
  const { rows } = await tx.query<Row>(
    `SELECT position, source_topic, source_partition, source_offset, record::text FROM parked_record
     WHERE consumer = $1 AND topic = $2 AND key = $3
     ORDER BY version NULLS FIRST, position LIMIT 1`,
    [consumer, topic, key],
  );
  const row = rows[0];
  if (!row) return undefined;
  const arrival = arrivalOf({
    ...(JSON.parse(row.record) as {
      key: string | null;
      headers: Record<string, string>;
      value: string | null;
    }),
    topic: row.source_topic,
    partition: row.source_partition,
    offset: row.source_offset,
  });
  return { position: row.position, arrival };
}

async function takeParked<Tx extends Sql>(
  tx: Tx,
  reactions: Reactions<Tx>,
  stream: Stream,
  { event, key, malformed }: Arrival,
): Promise<Failure | undefined> {
  if (!event) throw malformed;
  const last = (await lockVersions(tx, stream, [key])).get(key) ?? 0;
  if (event.version <= last) return undefined;
  if (event.topic !== stream.topic) await loadSnapshot(tx, reactions, event);
  else if (event.version > last + 1) return gapOf(event.type);
  else await takeEffect(tx, reactions, event);
  await saveVersions(tx, stream, new Map([[key, event.version]]));
  return undefined;
}

async function free(tx: Sql, { consumer, topic }: Stream, key: string): Promise<void> {
  await tx.query('DELETE FROM parked_key WHERE consumer = $1 AND topic = $2 AND key = $3', [
    consumer,
    topic,
    key,
  ]);
}

async function failedAgain<Tx extends Sql>(
  { database }: Reactions<Tx>,
  stream: Stream,
  key: string,
  failure: Failure,
): Promise<Failure> {
  await database.transaction((tx) => parkKey(tx, stream, key, failure, 1));
  return failure;
}
