import { Partitioners, type Kafka, type Producer, type TopicMessages } from 'kafkajs';
import {
  bytesOf,
  maxRecordBytes,
  RecordTooLarge,
  WriterFenced,
  type LogRecord,
  type Writer,
} from '../log/event-log.ts';
import { chainOf } from '../parking/cause.ts';
import { withDeadline } from './kafka-client.ts';

const appendDeadline = 30_000;

interface Session {
  epoch: number;
  producer: Producer;
}

/**
 * Appends in transactions whose transactional id is the writer's name: the broker itself refuses a writer that has been
 * succeeded, even one that was paused past its lease.
 *
 * A producer is used as long as nothing fails. After a failure it would give the next records the sequence numbers of
 * records the broker may have stored, and the broker would drop them as known: so it is thrown away.
 */
export function kafkaWriter(kafka: Kafka) {
  const sessions = new Map<string, Session>();

  const open = async (writer: Writer): Promise<Session> => {
    const current = sessions.get(writer.name);
    if (current?.epoch === writer.epoch) return current;
    discard(writer.name);
    const producer = kafka.producer({
      transactionalId: writer.name,
      idempotent: true,
      maxInFlightRequests: 1,
      transactionTimeout: appendDeadline,
      createPartitioner: Partitioners.DefaultPartitioner,
      // A transaction waits at least this long for the one before it to be complete: the default costs 300 ms. The last
      // retry ends before the relay's lease does.
      retry: { retries: 10, initialRetryTime: 5, maxRetryTime: 1_000 },
    });
    const session = { epoch: writer.epoch, producer };
    sessions.set(writer.name, session);
    await producer.connect();
    stillCurrent(writer.name, session);
    // The first transaction is what takes the id over; connecting alone fences nobody.
    await (await producer.transaction()).abort();
    return session;
  };

  // What has missed its deadline may come to itself later: it must not append after the records of its successor.
  const stillCurrent = (name: string, session: Session) => {
    if (sessions.get(name) !== session) throw new Error('this producer has been given up');
  };

  const discard = (name: string) => {
    const session = sessions.get(name);
    sessions.delete(name);
    void session?.producer.disconnect().catch(() => {});
  };

  const append = async (writer: Writer, records: LogRecord[]) => {
    const session = await open(writer);
    stillCurrent(writer.name, session);
    if (records.length === 0) return;
    const transaction = await session.producer.transaction();
    await transaction.sendBatch({ topicMessages: byTopic(records) });
    await transaction.commit();
  };

  return {
    async append(writer: Writer, records: LogRecord[]): Promise<void> {
      for (const record of records) {
        const bytes = bytesOf(record);
        if (bytes > maxRecordBytes) throw new RecordTooLarge(record.topic, bytes);
      }
      try {
        await withDeadline(appendDeadline, append(writer, records));
      } catch (error) {
        discard(writer.name);
        throw isFenced(error) ? new WriterFenced(writer) : error;
      }
    },
    async close(): Promise<void> {
      const producers = [...sessions.values()].map((session) => session.producer);
      sessions.clear();
      await Promise.all(
        producers.map((producer) => withDeadline(3_000, producer.disconnect()).catch(() => {})),
      );
    },
  };
}

function byTopic(records: LogRecord[]): TopicMessages[] {
  const topics = new Map<string, TopicMessages>();
  for (const { topic, key, headers, value } of records) {
    const entry = topics.get(topic) ?? { topic, messages: [] };
    topics.set(topic, entry);
    entry.messages.push({ key, headers, value });
  }
  return [...topics.values()];
}

function isFenced(error: unknown): boolean {
  const types = ['INVALID_PRODUCER_EPOCH', 'PRODUCER_FENCED'];
  return chainOf(error).some((each) => types.includes((each as { type?: string }).type ?? ''));
}
