import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { createDatabase, kafkaBrokers, type EventLogKind } from '@asn/testkit';
import pg from 'pg';
import { embeddedEventLog, embeddedLogTablesSql, kafkaEventLog, type EventLog } from '../src/index.ts';
import type { LogAddress } from './open-log.fixture.ts';
import { proxyTo, type Proxy } from './proxy.fixture.ts';

export { openLog, type LogAddress } from './open-log.fixture.ts';

export async function addressOf(
  kind: EventLogKind,
): Promise<{ address: LogAddress; drop: () => Promise<void> }> {
  if (kind === 'kafka') return { address: { kind, brokers: kafkaBrokers()! }, drop: async () => {} };
  const database = await createDatabase('event_log_contract', async (ownerUrl) => {
    const client = new pg.Client({ connectionString: ownerUrl });
    await client.connect();
    await client.query(embeddedLogTablesSql);
    await client.end();
  });
  return { address: { kind, url: database.url }, drop: () => database.drop() };
}

/** The same log through a proxy that can be cut. */
export async function openLogBehindProxy(address: LogAddress): Promise<{ log: EventLog; proxy: Proxy }> {
  if (address.kind === 'embedded') {
    const url = new URL(address.url);
    const proxy = await proxyTo({ host: url.hostname, port: Number(url.port) });
    url.port = `${proxy.port}`;
    return { log: embeddedEventLog({ connectionString: url.href }), proxy };
  }
  const [host = '', port] = address.brokers.split(':');
  const proxy = await proxyTo({ host, port: Number(port) });
  const log = kafkaEventLog({
    brokers: [address.brokers],
    clientId: 'contract',
    socketFactory: ({ onConnect }) => connect({ host: '127.0.0.1', port: proxy.port }, onConnect),
  });
  return { log, proxy };
}

export interface Topics {
  topic: string;
  snapshot: string;
  /** For what nobody follows, see `settled`. */
  scratch: string;
}

/** A topic of the test's own with its snapshot topic. */
export async function newTopics(log: EventLog): Promise<Topics> {
  const topic = `asn.${randomUUID()}`;
  const snapshot = `${topic}.person-snapshot`;
  const scratch = `${topic}.scratch`;
  await log.admin.ensureTopics([
    { name: topic, partitions: 2, compacted: false },
    { name: snapshot, partitions: 2, compacted: true },
    { name: scratch, partitions: 1, compacted: false },
  ]);
  return { topic, snapshot, scratch };
}
