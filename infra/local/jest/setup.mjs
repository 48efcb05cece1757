/* Once a run, before the first worker: the servers that every project shares, their addresses in the environment. */
import { fileURLToPath } from 'node:url';
import { startTestServers } from '../src/test-servers.ts';

export default async function setup() {
  if (process.env.ASN_TEST_SERVERS === 'none') return;
  const servers = await startTestServers(fileURLToPath(new URL('../../../.local', import.meta.url)));
  const logs = servers.kafkaBrokers ? 'kafka,embedded' : 'embedded';
  process.env.ASN_TEST_POSTGRES_URL = servers.postgresUrl;
  process.env.ASN_TEST_KAFKA_BROKERS = servers.kafkaBrokers ?? '';
  process.env.ASN_TEST_EVENT_LOGS = logs;
  globalThis.asnTestServers = servers;
  const why = servers.whyNoKafka ? ` (no Kafka: ${servers.whyNoKafka})` : '';
  process.stderr.write(`Event logs under test: ${logs.replace(',', ', ')}${why}\n`);
}
