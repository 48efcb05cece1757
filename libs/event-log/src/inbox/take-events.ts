import { isAlive, noteHeard } from '../alive/alive.ts';
import type { Sql } from '../database/database.ts';
import type { EventEnvelope } from '../envelope/envelope.ts';
import { gapOf } from '../parking/cause.ts';
import { lockParkedKeys, parkKey, storeParked } from '../parking/parked-rows.ts';
import type { Arrival } from './arrival.ts';
import { lockVersions, saveVersions, type Stream } from './inbox-rows.ts';
import type { Reactions } from './reactions.ts';

/**
 * Takes events of one stream in the given transaction: effect and inbox together. Versions already seen are dropped,
 * a gap parks its key, and what comes for a parked key is stored behind it.
 * @throws whatever a handler throws, and MalformedRecord: the caller rolls back, and narrows down to the one at fault
 */
export async function takeEvents<Tx extends Sql>(
  tx: Tx,
  reactions: Reactions<Tx>,
  stream: Stream,
  all: Arrival[],
): Promise<void> {
  await noteHeard(tx, stream.topic, all.filter(isAlive));
  const arrivals = all.filter((arrival) => !isAlive(arrival));
  const keys = [...new Set(arrivals.map((arrival) => arrival.key))];
  const parked = await lockParkedKeys(tx, stream, keys);
  const versions = await lockVersions(tx, stream, keys);
  const taken = new Map<string, number>();
  const behind: Arrival[] = [];
  for (const arrival of arrivals) {
    const { key, event } = arrival;
    const last = versions.get(key) ?? 0;
    if (event && event.version <= last) continue;
    if (parked.has(key)) {
      behind.push(arrival);
    } else if (!event) {
      throw arrival.malformed;
    } else if (event.version > last + 1) {
      await parkKey(tx, stream, key, gapOf(event.type), 1);
      parked.add(key);
      behind.push(arrival);
    } else {
      await takeEffect(tx, reactions, event);
      versions.set(key, event.version);
      taken.set(key, event.version);
    }
  }
  await saveVersions(tx, stream, taken);
  await storeParked(tx, stream, behind);
}

/** Types without a handler have no effect here; that they were seen counts all the same. */
export async function takeEffect<Tx extends Sql>(
  tx: Tx,
  reactions: Reactions<Tx>,
  event: EventEnvelope,
): Promise<void> {
  const handler = reactions.handlers[event.type];
  await handler?.(tx, event as EventEnvelope<never>);
}

/**
 * Takes aggregates as a snapshot has them, where they are ahead of what was seen.
 * @throws as `takeEvents`
 */
export async function takeSnapshots<Tx extends Sql>(
  tx: Tx,
  reactions: Reactions<Tx>,
  stream: Stream,
  arrivals: Arrival[],
): Promise<void> {
  const keys = [...new Set(arrivals.map((arrival) => arrival.key))];
  // In the order in which everyone locks. A parked key is loaded all the same: what waits behind it is then dropped.
  await lockParkedKeys(tx, stream, keys);
  const versions = await lockVersions(tx, stream, keys);
  const taken = new Map<string, number>();
  for (const { key, event, malformed } of arrivals) {
    const last = versions.get(key) ?? 0;
    if (!event) throw malformed;
    if (event.version <= last) continue;
    // Of an aggregate that is gone there is nothing to load; one that an earlier, interrupted load has brought in is
    // taken away by its event, which is still to come.
    if (event.data === null && last > 0) continue;
    if (event.data !== null) await loadSnapshot(tx, reactions, event);
    versions.set(key, event.version);
    taken.set(key, event.version);
  }
  await saveVersions(tx, stream, taken);
}

export async function loadSnapshot<Tx extends Sql>(
  tx: Tx,
  reactions: Reactions<Tx>,
  event: EventEnvelope,
): Promise<void> {
  await reactions.snapshots?.[event.topic]?.load(tx, event as EventEnvelope<never>);
}
