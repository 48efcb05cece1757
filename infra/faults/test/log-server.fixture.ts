import { embeddedEventLog, kafkaEventLog, type EventLog } from '@asn/event-log';
import { startKafka } from '@asn/local/servers';
import { freePort, type EventLogKind } from '@asn/testkit';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { LOCAL, Postgres } from './postgres.fixture.ts';

/** The event log of a test, on a server of its own: the names of topics are the product's, so it cannot be shared. */
export interface LogServer {
  kind: EventLogKind;
  /** What a service is told of it. */
  settings: Record<string, string>;
  client: () => EventLog;
  /** From now on it takes nothing, neither records nor offsets, and says nothing, until the answer is called. */
  hold: () => Promise<() => Promise<void>>;
  /** SIGKILL. */
  kill: () => Promise<void>;
  startAgain: () => Promise<void>;
  stop: () => Promise<void>;
}

export const startLogServer = (kind: EventLogKind): Promise<LogServer> =>
  kind === 'kafka' ? kafkaServer() : embeddedServer();

async function kafkaServer(): Promise<LogServer> {
  const folder = mkdtempSync(join(tmpdir(), 'asn-graph-faults-'));
  const options = {
    folder: join(LOCAL, 'kafka'),
    data: join(folder, 'kafka'),
    port: await freePort(),
    controllerPort: await freePort(),
    log: join(folder, 'kafka.log'),
  };
  let server = await startKafka(options);
  const brokers = server.brokers;
  return {
    kind: 'kafka',
    settings: { EVENT_LOG: 'kafka', KAFKA_BROKERS: brokers },
    client: () => kafkaEventLog({ brokers: [brokers], clientId: 'faults' }),
    hold: async () => {
      process.kill(server.pid, 'SIGSTOP');
      return async () => {
        process.kill(server.pid, 'SIGCONT');
      };
    },
    kill: async () => {
      process.kill(server.pid, 'SIGKILL');
      await server.exited;
    },
    startAgain: async () => {
      server = await startKafka(options);
    },
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function embeddedServer(): Promise<LogServer> {
  const postgres = await Postgres.start();
  const { ownerUrl, superuserUrl } = await postgres.database('event_log');
  return {
    kind: 'embedded',
    settings: { EVENT_LOG: 'embedded', EVENT_LOG_DATABASE_URL: ownerUrl },
    client: () => embeddedEventLog({ connectionString: ownerUrl }),
    hold: async () => {
      const client = new pg.Client({ connectionString: superuserUrl });
      await client.connect();
      await client.query('begin; lock table log_writer, log_group_offset in access exclusive mode');
      return () => client.end();
    },
    kill: () => postgres.kill(),
    startAgain: () => postgres.startAgain(),
    stop: () => postgres.stop(),
  };
}
