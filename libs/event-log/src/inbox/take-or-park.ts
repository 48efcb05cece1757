import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../database/database.ts';
import { failureOf } from '../parking/cause.ts';
import { lockParkedKeys, parkKey, storeParked } from '../parking/parked-rows.ts';
import type { Arrival } from './arrival.ts';
import { holdStream, lockVersions, StreamLoading, type Stream } from './inbox-rows.ts';
import { isOutage } from './outage.ts';
import type { Reactions } from './reactions.ts';

type Take<Tx extends Sql> = (
  tx: Tx,
  reactions: Reactions<Tx>,
  stream: Stream,
  arrivals: Arrival[],
) => Promise<void>;

/** Pauses in milliseconds between the tries of an event that fails for itself; after the last one it is parked. */
const pauses = [50, 200, 800];

export interface Taking<Tx extends Sql> {
  reactions: Reactions<Tx>;
  stream: Stream;
  take: Take<Tx>;
  /** Live events hold the stream against a reload; a load, which is that reload, does not. */
  hold: boolean;
  stopping: AbortSignal;
}

/**
 * Takes the arrivals in one transaction; when that fails for the sake of one of them, one by one, so that the others
 * are taken and that one is tried again and then parked.
 * @throws on an outage, and when `stopping` aborts: nothing is lost, the same may be delivered again
 */
export async function takeOrPark<Tx extends Sql>(taking: Taking<Tx>, arrivals: Arrival[]): Promise<void> {
  try {
    await takeAll(taking, arrivals);
  } catch (error) {
    if (isPassing(error)) throw error;
    for (const arrival of arrivals) await takeOne(taking, arrival);
  }
}

async function takeAll<Tx extends Sql>(taking: Taking<Tx>, arrivals: Arrival[]): Promise<void> {
  const { reactions, stream, take, hold, stopping } = taking;
  stopping.throwIfAborted();
  await reactions.database.transaction(async (tx) => {
    if (hold) await holdStream(tx, stream);
    await take(tx, reactions, stream, arrivals);
  });
}

async function takeOne<Tx extends Sql>(taking: Taking<Tx>, arrival: Arrival): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    try {
      return await takeAll(taking, [arrival]);
    } catch (error) {
      if (isPassing(error) || taking.stopping.aborted) throw error;
      // What can't be read won't become readable by waiting.
      if (pause === undefined || arrival.malformed) return park(taking, arrival, error);
      await sleep(pause, undefined, { signal: taking.stopping });
    }
  }
}

async function park<Tx extends Sql>(taking: Taking<Tx>, arrival: Arrival, error: unknown): Promise<void> {
  const { reactions, stream, hold } = taking;
  await reactions.database.transaction(async (tx) => {
    if (hold) await holdStream(tx, stream);
    const alreadyParked = await lockParkedKeys(tx, stream, [arrival.key]);
    const last = (await lockVersions(tx, stream, [arrival.key])).get(arrival.key) ?? 0;
    // Another process may have taken it meanwhile.
    if (arrival.event && arrival.event.version <= last) return;
    if (!alreadyParked.has(arrival.key)) {
      await parkKey(
        tx,
        stream,
        arrival.key,
        failureOf(error, arrival.type),
        arrival.malformed ? 1 : pauses.length + 1,
      );
    }
    await storeParked(tx, stream, [arrival]);
  });
}

function isPassing(error: unknown): boolean {
  return isOutage(error) || error instanceof StreamLoading;
}
