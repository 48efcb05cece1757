import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { aliveEvery, aliveRecord, type Alive } from '../alive/alive.ts';
import type { Sql } from '../database/database.ts';
import { RecordTooLarge, WriterFenced, type EventLog } from '../log/event-log.ts';
import { forgetPublished, markPublished, readUnpublished } from '../outbox/unpublished.ts';
import { shortly } from '../parking/cause.ts';
import { leaseDuration, noteState, releaseLease, renewLease, takeLease, type RelayState } from './lease.ts';

export interface RelayStatus {
  /**
   * STANDBY: another process has the lease. WAITING: the database or the log is away, and it goes on when that is back.
   * BLOCKED: the oldest record can never be published; nothing behind it is.
   */
  state: RelayState | 'STANDBY';
  detail?: string;
}

export interface Relay {
  status(): RelayStatus;
  /** Finishes the batch under way and lets another process take over. */
  close(): Promise<void>;
}

export interface RelayOptions {
  /** The service's name: one relay of this name is active in the database, and `relay-<name>` writes to the log. */
  name: string;
  database: Sql;
  log: EventLog;
  /** What it says each minute to whoever follows; without it nothing is said beside the events. */
  alive?: Alive;
  onStatus?: (status: RelayStatus) => void;
}

/**
 * Pauses in milliseconds between looks at an outbox that had nothing, from the first to the longest. A look is a probe
 * of an index that is empty, about 0.1 ms; NOTIFY would save it, but costs every commit a lock that all databases of
 * the server share, and a flag "I sleep" would cost every commit a read. The longest pause is what an event after a
 * quiet spell waits at most.
 */
const pauses = { first: 5, longest: 50 };
const retryAfter = 500;
const forgetEvery = 3_600_000;

/** Publishes the outbox until it is closed. Returns at once; an outage is waited for, however long. */
export function startRelay({ name, database, log, alive, onStatus }: RelayOptions): Relay {
  const holder = randomUUID();
  const writer = `relay-${name}`;
  const closing = new AbortController();
  const closed = () => closing.signal.aborted;
  const pause = (ms: number) => sleep(ms, undefined, { signal: closing.signal }).catch(() => {});
  let status: RelayStatus = { state: 'STANDBY' };
  let forgotten = -Infinity;
  let said = -Infinity;

  const report = (next: RelayStatus) => {
    if (next.state === status.state && next.detail === status.detail) return;
    status = next;
    onStatus?.(next);
  };

  const publish = async (lease: { name: string; holder: string; epoch: number }) => {
    // The fence comes before the first look: what an older writer has in flight is either in the log by now, or
    // refused for ever, and then still unpublished here.
    await log.append({ name: writer, epoch: lease.epoch }, []);
    report({ state: 'PUBLISHING' });
    let idle = pauses.first;
    let renewed = performance.now();
    while (!closed()) {
      const rows = await readUnpublished(database);
      if (rows.length > 0) {
        await log.append(
          { name: writer, epoch: lease.epoch },
          rows.map((row) => row.record),
        );
        if (
          !(await markPublished(
            database,
            lease,
            rows.map((row) => row.sequence),
          ))
        )
          return;
        renewed = performance.now();
        idle = pauses.first;
        continue;
      }
      if (alive && performance.now() - said > aliveEvery) {
        await log.append({ name: writer, epoch: lease.epoch }, [await aliveRecord(database, alive)]);
        said = performance.now();
      }
      if (performance.now() - renewed > leaseDuration / 3) {
        if (!(await renewLease(database, lease))) return;
        renewed = performance.now();
      }
      if (performance.now() - forgotten > forgetEvery) {
        await forgetPublished(database);
        forgotten = performance.now();
      }
      await pause(idle);
      idle = Math.min(idle * 1.5, pauses.longest);
    }
  };

  const run = async () => {
    // The log knows of a higher epoch when this database was restored from a backup.
    let floor = 0;
    while (!closed()) {
      try {
        // After any failure the lease is taken anew: whoever lost it must not fence its successor.
        const lease = await takeLease(database, name, holder, floor);
        if (lease) {
          await publish(lease);
        } else {
          report({ state: 'STANDBY' });
          await pause(leaseDuration / 5);
        }
      } catch (error) {
        if (error instanceof WriterFenced) floor = Math.max(floor, error.current ?? 0);
        const state = error instanceof RecordTooLarge ? 'BLOCKED' : 'WAITING';
        report({ state, detail: shortly(error) });
        await noteState(database, name, holder, state, shortly(error)).catch(() => {});
        await pause(retryAfter);
      }
    }
    await releaseLease(database, name, holder).catch(() => {});
  };
  const running = run();

  return {
    status: () => status,
    async close() {
      closing.abort();
      await running;
      report({ state: 'CLOSED' });
    },
  };
}
