import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kafkaAvailable } from '../servers/index.ts';
import { fetchJars } from '../servers/kafka-jars.ts';
import { Problem } from '../servers/problem.ts';
import { LOCAL, type Settings } from '../settings.ts';

export const KAFKA_FOLDER = join(LOCAL, 'kafka');

const MEMORY = join(LOCAL, 'event-log');

export interface EventLogDecision {
  kind: 'kafka' | 'embedded';
  /** Brokers that run elsewhere; undefined with `kafka` means one of our own. */
  brokers?: string;
  /** The end of the sentence "Event log: Kafka, because …". */
  because: string;
}

/**
 * Which log the stack runs on. `auto` takes KAFKA_BROKERS, else a Kafka of our own, else the embedded log.
 *
 * @throws Problem when Kafka was asked for and cannot be had.
 */
export async function chooseEventLog({ eventLog, kafkaBrokers }: Settings): Promise<EventLogDecision> {
  if (eventLog === 'embedded') return { kind: 'embedded', because: 'EVENT_LOG says so' };
  if (kafkaBrokers) return { kind: 'kafka', brokers: kafkaBrokers, because: 'KAFKA_BROKERS is set' };
  const obstacle = await whyNoKafka();
  if (obstacle === undefined) {
    return {
      kind: 'kafka',
      because: eventLog === 'kafka' ? 'EVENT_LOG says so' : 'Java and its jars are here',
    };
  }
  if (eventLog === 'kafka')
    throw new Problem(
      `EVENT_LOG=kafka, but ${obstacle}: mend that, or set KAFKA_BROKERS or EVENT_LOG=embedded.`,
    );
  return { kind: 'embedded', because: obstacle };
}

/**
 * What a person must know when the stack ran on the other log before, or undefined. Consumers remember what they
 * have taken, so the new log simply goes on; what the old one still held for them stays there.
 */
export function changeOfLog(kind: EventLogDecision['kind']): string | undefined {
  const before = existsSync(MEMORY) ? readFileSync(MEMORY, 'utf8') : kind;
  writeFileSync(MEMORY, kind);
  if (before === kind) return undefined;
  return `Until now the log was ${before}: what its consumers had not yet taken stays there and will show as a gap.`;
}

async function whyNoKafka(): Promise<string | undefined> {
  const availability = await kafkaAvailable(KAFKA_FOLDER);
  if (!availability.available) return availability.reason;
  try {
    await fetchJars(KAFKA_FOLDER);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  }
}
