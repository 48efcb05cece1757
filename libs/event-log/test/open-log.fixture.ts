import { embeddedEventLog, kafkaEventLog, type EventLog } from '../src/index.ts';

/** What another process needs to open the same log. */
export type LogAddress = { kind: 'kafka'; brokers: string } | { kind: 'embedded'; url: string };

export function openLog(address: LogAddress): EventLog {
  return address.kind === 'kafka'
    ? kafkaEventLog({ brokers: [address.brokers], clientId: 'contract' })
    : embeddedEventLog({ connectionString: address.url });
}
