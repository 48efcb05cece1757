import { embeddedEventLog, kafkaEventLog, type EventLog } from '@asn/event-log';
import type { ServiceEnvironment } from '../start/environment.ts';

/** The log that the environment names. Throws when what it needs is not there. */
export function openEventLog(service: string, environment: ServiceEnvironment): EventLog {
  if (environment.EVENT_LOG === 'kafka') {
    if (environment.KAFKA_BROKERS === undefined) throw new Error('EVENT_LOG=kafka needs KAFKA_BROKERS');
    return kafkaEventLog({ brokers: environment.KAFKA_BROKERS, clientId: service });
  }
  if (environment.EVENT_LOG_DATABASE_URL === undefined) {
    throw new Error('EVENT_LOG=embedded needs EVENT_LOG_DATABASE_URL');
  }
  return embeddedEventLog({ connectionString: environment.EVENT_LOG_DATABASE_URL });
}
