import { embeddedEventLog, startRelay, type EventLog } from '@asn/event-log';
import { snapshotTopics, topics } from '@asn/events';
import {
  migrate,
  readEnvironment,
  startSubgraph,
  type ServiceEnvironment,
  type SqlMigration,
} from '@asn/subgraph';
import {
  createDatabase,
  graphql,
  startService,
  testIssuer,
  type RunningService,
  type TestDatabase,
  type TestIssuer,
} from '@asn/testkit';
import type { DynamicModule } from '@nestjs/common';
import type { z } from 'zod';
import { openPersonnelOffice, type PersonnelOffice } from './personnel-office.ts';

/** A service under test. */
export interface FollowingService<Environment extends ServiceEnvironment> {
  /** `attendance` */
  name: string;
  module: (environment: Environment) => DynamicModule;
  environment: z.ZodType<Environment>;
  migrations: SqlMigration[];
  /** Its `main.ts`, for a test that kills it. */
  entry: URL;
}

export interface Follower {
  url: string;
  issuer: TestIssuer;
  database: TestDatabase;
  /** Where the events are; a test may take it away. */
  logDatabase: TestDatabase;
  /** Personnel's side: what is told there comes here. */
  office: PersonnelOffice;
  /** The log itself: to tell what other services tell, and to read what this one tells. */
  log: EventLog;
  /** Asks as the account with this subject. */
  as: (subject: string) => Promise<ReturnType<typeof graphql>>;
  /** Resolves when everything that the office has told has taken effect here. */
  caughtUp: () => Promise<void>;
  /** SIGKILL, and a new process on the same database; only for one that was started as a process. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** A service on a database of its own, following an office that stands for personnel, over the embedded log. */
export async function startFollower<Environment extends ServiceEnvironment>(
  service: FollowingService<Environment>,
  { asProcess = false, env = {} }: { asProcess?: boolean; env?: Record<string, string> } = {},
): Promise<Follower> {
  const issuer = await testIssuer();
  const database = await createDatabase(service.name, (ownerUrl) => migrate(ownerUrl, service.migrations));
  const logDatabase = await createDatabase('event_log', () => Promise.resolve());
  const log = await openTopics(logDatabase.ownerUrl);
  const office = await openPersonnelOffice(issuer.url);
  const relay = startRelay({ name: 'personnel', database: office.database, log });
  const settings = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    ISSUER_URL: issuer.url,
    EVENT_LOG: 'embedded',
    EVENT_LOG_DATABASE_URL: logDatabase.ownerUrl,
    ...env,
  };
  const start = () => (asProcess ? startChild(service.entry, settings) : startHere(service, settings));
  let running = await start();
  return {
    get url() {
      return running.url;
    },
    issuer,
    database,
    logDatabase,
    office,
    log,
    as: async (subject) => graphql(`${running.url}/graphql`, await issuer.token({ sub: subject })),
    caughtUp: () => office.takenEffect(database.superuserUrl),
    async crash() {
      await running.kill();
      running = await start();
    },
    async stop() {
      await running.stop();
      await relay.close();
      await log.close();
      await office.close();
      await issuer.close();
      await Promise.all([database.drop(), logDatabase.drop()]);
    },
  };
}

async function openTopics(connectionString: string): Promise<EventLog> {
  const log = embeddedEventLog({ connectionString });
  const snapshots = Object.values(snapshotTopics).flatMap((owned) => Object.values(owned));
  await log.admin.ensureTopics([
    ...Object.values(topics).map((name) => ({ name, partitions: 1, compacted: false })),
    ...snapshots.map((name) => ({ name, partitions: 1, compacted: true })),
  ]);
  return log;
}

type Process = Pick<RunningService, 'url' | 'stop' | 'kill'>;

const startChild = (entry: URL, env: Record<string, string>): Promise<Process> =>
  startService({ entry, env });

async function startHere<Environment extends ServiceEnvironment>(
  service: FollowingService<Environment>,
  settings: Record<string, string>,
): Promise<Process> {
  const environment = readEnvironment(service.environment, { ...settings, PORT: '0' });
  const app = await startSubgraph(service.module(environment), environment);
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { url, stop: () => app.close(), kill: () => Promise.reject(new Error('this one is no process')) };
}
