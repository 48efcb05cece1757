/** Where the run's servers are: the root's Jest set-up starts them and writes these variables. */
export function postgresUrl(): string {
  const url = process.env['ASN_TEST_POSTGRES_URL'];
  if (!url)
    throw new Error(
      'No PostgreSQL for tests: run with the jest.config.mjs of the root, without ASN_TEST_SERVERS=none.',
    );
  return url;
}

/** `host:port` of the run's Kafka, or undefined where Kafka cannot run. */
export function kafkaBrokers(): string | undefined {
  return process.env['ASN_TEST_KAFKA_BROKERS'] || undefined;
}

export type EventLogKind = 'kafka' | 'embedded';

/** The event logs that this run can test, for `describe.each`. */
export function eventLogs(): EventLogKind[] {
  return kafkaBrokers() ? ['kafka', 'embedded'] : ['embedded'];
}

/** What a service started by a test inherits: the machine's own settings and nothing of ours. */
export function inheritedEnvironment(): Record<string, string | undefined> {
  const { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE } = process.env;
  return { PATH, HOME, TMPDIR, NODE_COMPILE_CACHE };
}
