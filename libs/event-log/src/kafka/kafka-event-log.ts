import type { EventLog, Subscription } from '../log/event-log.ts';
import { kafkaAdmin } from './kafka-admin.ts';
import { kafkaClient, type KafkaOptions } from './kafka-client.ts';
import { subscribeKafka } from './kafka-subscription.ts';
import { kafkaWriter } from './kafka-writer.ts';

/** The event log in Apache Kafka 4. Connects when it is first used, and again whenever the broker comes back. */
export function kafkaEventLog(options: KafkaOptions): EventLog {
  const kafka = kafkaClient(options);
  const writer = kafkaWriter(kafka);
  const subscriptions = new Set<Subscription>();
  return {
    kind: 'kafka',
    append: (by, records) => writer.append(by, records),
    async subscribe(subscriptionOptions) {
      const subscription = subscribeKafka(kafka, subscriptionOptions);
      subscriptions.add(subscription);
      return {
        async close() {
          subscriptions.delete(subscription);
          await subscription.close();
        },
      };
    },
    admin: kafkaAdmin(kafka, options.clientId),
    async close() {
      await Promise.all([...subscriptions].map((subscription) => subscription.close()));
      await writer.close();
    },
  };
}
