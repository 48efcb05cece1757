import type { IHeaders, KafkaMessage } from 'kafkajs';
import type { StoredRecord } from '../log/event-log.ts';

export function storedRecord(topic: string, partition: number, message: KafkaMessage): StoredRecord {
  return {
    topic,
    partition,
    offset: message.offset,
    key: message.key?.toString() ?? null,
    headers: headersOf(message.headers),
    value: message.value?.toString() ?? null,
  };
}

/** Kafka allows a header twice; CloudEvents does not, so the last one counts. */
function headersOf(headers: IHeaders = {}): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const last = Array.isArray(value) ? value.at(-1) : value;
    if (last !== undefined) texts[name] = last.toString();
  }
  return texts;
}
