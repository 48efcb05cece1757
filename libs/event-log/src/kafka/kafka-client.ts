import { setTimeout as sleep } from 'node:timers/promises';
import { Kafka, logLevel, type Admin, type KafkaConfig } from 'kafkajs';

export interface KafkaOptions extends Pick<KafkaConfig, 'ssl' | 'sasl' | 'socketFactory'> {
  brokers: string[];
  /** Names the service to the broker, and begins the names of the groups it reads snapshots with. */
  clientId: string;
}

/** Something took longer than we wait. */
class KafkaDeadline extends Error {
  override name = 'KafkaDeadline';
  readonly code = 'ETIMEDOUT';
}

/**
 * Every retry inside kafkajs ends after some seconds, and ours goes on from there with a new producer or consumer: its
 * own loops can't be stopped, so without an end each close and each deadline during an outage would leave one behind.
 */
export function kafkaClient({ brokers, clientId, ssl, sasl, socketFactory }: KafkaOptions): Kafka {
  return new Kafka({
    brokers,
    clientId,
    ...(ssl && { ssl }),
    ...(sasl && { sasl }),
    ...(socketFactory && { socketFactory }),
    connectionTimeout: 3_000,
    requestTimeout: 10_000,
    // Failures reach the caller, or `onTrouble`, in our own words.
    logLevel: logLevel.NOTHING,
    // A consumer that kafkajs restarts by itself would be back 10 to 20 s after the broker.
    retry: { retries: 8, initialRetryTime: 100, maxRetryTime: 1_000, restartOnFailure: async () => false },
  });
}

/** @throws KafkaDeadline; the work goes on unattended, and its outcome is dropped */
export async function withDeadline<T>(milliseconds: number, work: Promise<T>): Promise<T> {
  const done = new AbortController();
  work.catch(() => {});
  const late = sleep(milliseconds, undefined, { signal: done.signal }).then(() => {
    throw new KafkaDeadline(`Kafka did not answer within ${milliseconds} ms`);
  });
  late.catch(() => {});
  try {
    return await Promise.race([work, late]);
  } finally {
    done.abort();
  }
}

/** Milliseconds. */
export const adminDeadline = 15_000;

/** Runs work on an admin client of its own: one that has met a failure is not used again. */
export async function withAdmin<T>(kafka: Kafka, work: (admin: Admin) => Promise<T>): Promise<T> {
  const admin = kafka.admin();
  try {
    return await withDeadline(
      adminDeadline,
      admin.connect().then(() => work(admin)),
    );
  } finally {
    void admin.disconnect().catch(() => {});
  }
}
