import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../servers/problem.ts';
import { SERVICES } from '../settings.ts';
import type { Addresses } from './services.ts';

/** Of what a service says of its events at `/operations/events`, what is needed here. */
export interface EventStatus {
  outbox: { depth: number };
  /** What it has told, by topic; versions have no gaps, so their sum counts events. */
  topics: { topic: string; sumOfVersions: number }[];
  consumers: { consumer: string; topic: string; state: 'LOADING' | 'FOLLOWING'; sumOfVersions: number }[];
}

/** For how long nothing may move before a follower counts as stuck. */
const PATIENCE_SECONDS = 60;

/**
 * Waits until every service has taken in what the others have told: no event waits in an outbox, and each consumer has
 * seen every version of the topics that it follows.
 *
 * @param token of somebody who may see how events are doing.
 * @throws Problem that names who is behind, when nothing has moved for a minute.
 */
export async function untilFollowed(addresses: Addresses, token: () => Promise<string>): Promise<void> {
  const authorization = `Bearer ${await token()}`;
  let before = Infinity;
  let moved = performance.now();
  for (;;) {
    const asked = await Promise.all(
      SERVICES.map(async (name) => ({ name, status: await statusOf(name, addresses[name], authorization) })),
    );
    const waiting = [
      // Who the operator is comes by events, too.
      ...asked.filter(({ status }) => status === null).map(({ name }) => ({ who: name, events: 1 })),
      ...behind(asked.flatMap(({ status }) => status ?? [])),
    ];
    const events = waiting.reduce((sum, { events }) => sum + events, 0);
    if (events === 0) return;
    if (events < before) moved = performance.now();
    before = events;
    if (performance.now() - moved > PATIENCE_SECONDS * 1000) {
      const who = waiting.map(({ who, events }) => `${who} (${events})`).join(', ');
      throw new Problem(`Events are not taken in: ${who}. npm run -s asn -- events status --as operator`);
    }
    await sleep(200);
  }
}

/** Null from a service that does not know yet that the caller may ask. */
async function statusOf(name: string, url: string, authorization: string): Promise<EventStatus | null> {
  const response = await fetch(`${url}/operations/events`, { headers: { authorization } });
  if (response.status === 403) return null;
  if (!response.ok) throw new Problem(`${name} does not say how its events are: HTTP ${response.status}.`);
  return (await response.json()) as EventStatus;
}

/** What has not reached everyone yet: each outbox that is not empty, each consumer that has not seen all. */
export function behind(statuses: readonly EventStatus[]): { who: string; events: number }[] {
  const told = new Map(
    statuses
      .flatMap(({ topics }) => topics)
      .map(({ topic, sumOfVersions }) => [topic, Number(sumOfVersions)]),
  );
  const outboxes = statuses.map(({ outbox, topics }) => ({
    who: `the outbox of ${topics[0]?.topic ?? 'a service'}`,
    events: Number(outbox.depth),
  }));
  const consumers = statuses
    .flatMap((status) => status.consumers)
    .map(({ consumer, topic, state, sumOfVersions }) => ({
      who: `${consumer} following ${topic}`,
      // A consumer that is still loading has something before it, even where the source has told nothing yet.
      events: Math.max((told.get(topic) ?? 0) - Number(sumOfVersions), state === 'LOADING' ? 1 : 0),
    }));
  return [...outboxes, ...consumers].filter(({ events }) => events > 0);
}
