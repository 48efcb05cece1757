import { setTimeout as sleep } from 'node:timers/promises';
import type { Sql } from '../database/database.ts';
import type { Delivery, EventLog, Subscription } from '../log/event-log.ts';
import { shortly } from '../parking/cause.ts';
import { arrivalOf, isStreamRestart, type Arrival } from './arrival.ts';
import { prepareStream, ReloadRequired, restartStream } from './load-stream.ts';
import type { Reactions } from './reactions.ts';
import { takeEvents } from './take-events.ts';
import { takeOrPark } from './take-or-park.ts';

export interface ConsumerStatus {
  /** WAITING: an outage, which is waited for. RELOAD_REQUIRED: see `ReloadRequired`. */
  state: 'LOADING' | 'FOLLOWING' | 'WAITING' | 'RELOAD_REQUIRED' | 'CLOSED';
  /** Name and code of what is waited for; no personal data. */
  detail?: string;
}

export interface Consumer {
  status(): ConsumerStatus;
  /** Resolves when no handler runs any more. */
  close(): Promise<void>;
}

export interface Consumption<Tx extends Sql> extends Reactions<Tx> {
  log: EventLog;
  /** Called whenever the status changes. */
  onStatus?: (status: ConsumerStatus) => void;
}

const retryAfter = 500;

/** Follows the topics until it is closed. Returns at once: what is not there yet is waited for. */
export function consume<Tx extends Sql>(consumption: Consumption<Tx>): Consumer {
  const { name, log, topics } = consumption;
  const closing = new AbortController();
  let status: ConsumerStatus = { state: 'LOADING' };
  let subscription: Subscription | undefined;

  const report = (next: ConsumerStatus) => {
    if (next.state === status.state && next.detail === status.detail) return;
    status = next;
    consumption.onStatus?.(next);
  };
  const onTrouble = (reason: unknown) => {
    if (closing.signal.aborted) return;
    if (reason === null) report({ state: 'FOLLOWING' });
    else if (reason instanceof ReloadRequired) report({ state: 'RELOAD_REQUIRED', detail: reason.message });
    else report({ state: 'WAITING', detail: shortly(reason) });
  };

  const deliver = async ({ topic, records, stopping }: Delivery) => {
    const signal = AbortSignal.any([stopping, closing.signal]);
    const stream = { consumer: name, topic };
    const taking = { reactions: consumption, stream, take: takeEvents<Tx>, hold: true, stopping: signal };
    for (const part of splitAtRestarts(records.map(arrivalOf))) {
      if (part.restart?.event) await restartStream(log, consumption, stream, part.restart.event, signal);
      else await takeOrPark(taking, part.arrivals);
    }
  };

  const begin = async () => {
    while (!closing.signal.aborted) {
      try {
        for (const topic of topics) {
          await prepareStream(log, consumption, { consumer: name, topic }, closing.signal);
        }
        subscription = await log.subscribe({ group: name, topics, deliver, onTrouble });
        report({ state: 'FOLLOWING' });
        return;
      } catch (error) {
        onTrouble(error);
        await sleep(retryAfter, undefined, { signal: closing.signal }).catch(() => {});
      }
    }
  };
  const begun = begin();

  return {
    status: () => status,
    async close() {
      closing.abort();
      await begun;
      await subscription?.close();
      report({ state: 'CLOSED' });
    },
  };
}

interface Part {
  arrivals: Arrival[];
  restart?: Arrival;
}

function splitAtRestarts(arrivals: Arrival[]): Part[] {
  const parts: Part[] = [{ arrivals: [] }];
  for (const arrival of arrivals) {
    if (arrival.event && isStreamRestart(arrival))
      parts.push({ arrivals: [], restart: arrival }, { arrivals: [] });
    else parts.at(-1)?.arrivals.push(arrival);
  }
  return parts.filter((part) => part.restart || part.arrivals.length > 0);
}
