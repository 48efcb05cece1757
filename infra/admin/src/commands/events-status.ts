import type { EventStatus } from '@asn/event-log';
import type { Command } from '../command.ts';
import { table } from './table.ts';

type Status = EventStatus & { service: string; trouble: string | null };

/** How far each service's events are: outbox, relay, and each consumer's lag, counted by versions. */
export const status: Command = {
  takes: [],
  says: 'outbox depth and age, relays, lag by consumer',
  async run(services) {
    const all = await Promise.all(
      Object.values(services).map((service) => service.json<Status>('/operations/events')),
    );
    const published = new Map(
      all.flatMap(({ topics }) => topics).map((topic) => [topic.topic, topic.sumOfVersions]),
    );
    console.log(
      table(
        ['service', 'outbox', 'oldest s', 'relay', 'published', 'trouble'],
        all.map(({ service, outbox, relays, trouble }) => [
          service,
          outbox.depth,
          Math.round(outbox.oldestSeconds),
          relays.map(({ state, detail }) => (detail === null ? state : `${state}: ${detail}`)).join(', ') ||
            '-',
          relays.reduce((sum, relay) => sum + Number(relay.published), 0),
          trouble ?? '-',
        ]),
      ),
    );
    const consumers = all.flatMap(({ consumers }) => consumers);
    console.log();
    console.log(
      table(
        ['consumer', 'topic', 'state', 'keys', 'lag', 'parked'],
        consumers.map((consumer) => [
          consumer.consumer,
          consumer.topic,
          consumer.state,
          Number(consumer.keys),
          Number(published.get(consumer.topic) ?? 0) - Number(consumer.sumOfVersions),
          Number(consumer.parkedKeys),
        ]),
      ),
    );
    return all.some(({ trouble }) => trouble !== null) ||
      consumers.some(({ parkedKeys }) => Number(parkedKeys) > 0)
      ? 1
      : 0;
  },
};
