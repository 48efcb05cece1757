import { migrate, readEnvironment, serviceEnvironment, startSubgraph } from '@asn/subgraph';
import {
  createDatabase,
  graphql,
  startService,
  testIssuer,
  type RunningService,
  type TestDatabase,
  type TestIssuer,
} from '@asn/testkit';
import { embeddedEventLog, startRelay, type EventLog } from '@asn/event-log';
import { snapshotTopics, topics } from '@asn/events';
import { attendanceModule } from '../src/attendance.module.ts';
import { migrations } from '../src/migrations.ts';
import { openPersonnelOffice, type PersonnelOffice } from './personnel-office.fixture.ts';

export interface RunningAttendance {
  url: string;
  issuer: TestIssuer;
  database: TestDatabase;
  /** Where the events are; a test may take it away. */
  logDatabase: TestDatabase;
  /** Personnel's side: what is told there comes here. */
  office: PersonnelOffice;
  /** Asks as the account with this subject. */
  as: (subject: string) => Promise<ReturnType<typeof graphql>>;
  /** Resolves when everything that the office has told has taken effect here. */
  caughtUp: () => Promise<void>;
  /** SIGKILL, and a new process on the same database; only for one that was started as a process. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Attendance on a database of its own, following an office that stands for personnel, over the embedded log. */
export async function startAttendance({
  asProcess = false,
  maxAgeSeconds = 600,
}: { asProcess?: boolean; maxAgeSeconds?: number } = {}): Promise<RunningAttendance> {
  const issuer = await testIssuer();
  const database = await createDatabase('attendance', (ownerUrl) => migrate(ownerUrl, migrations));
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
  };
  const start = () => (asProcess ? startChild(settings) : startHere(settings, maxAgeSeconds));
  let running = await start();
  return {
    get url() {
      return running.url;
    },
    issuer,
    database,
    logDatabase,
    office,
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
  const snapshots = Object.values(snapshotTopics.personnel);
  await log.admin.ensureTopics([
    { name: topics.personnel, partitions: 1, compacted: false },
    ...snapshots.map((name) => ({ name, partitions: 1, compacted: true })),
  ]);
  return log;
}

type Process = Pick<RunningService, 'url' | 'stop' | 'kill'>;

const startChild = (env: Record<string, string>): Promise<Process> =>
  startService({ entry: new URL('../src/main.ts', import.meta.url), env });

async function startHere(settings: Record<string, string>, maxAgeSeconds: number): Promise<Process> {
  const environment = readEnvironment(serviceEnvironment, { ...settings, PORT: '0' });
  const app = await startSubgraph(
    attendanceModule({ ...environment, AUTHORITY_MAX_AGE_SECONDS: maxAgeSeconds }),
    environment,
  );
  const url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
  return { url, stop: () => app.close(), kill: () => Promise.reject(new Error('this one is no process')) };
}

/** Looks until it holds. @throws after 20 s, with what was seen last */
export async function eventually<T>(look: () => Promise<T>, holds: (seen: T) => boolean): Promise<T> {
  const started = performance.now();
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (performance.now() - started > 20_000) throw new Error(`never came: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
