import { migrate, readEnvironment, serviceEnvironment, startSubgraph } from '@asn/subgraph';
import {
  createDatabase,
  graphql,
  startService,
  testIssuer,
  type TestDatabase,
  type TestIssuer,
} from '@asn/testkit';
import { migrations } from '../src/migrations.ts';
import { personnelModule } from '../src/personnel.module.ts';

export interface RunningPersonnel {
  readonly url: string;
  issuer: TestIssuer;
  database: TestDatabase;
  /** Where the events are. */
  logDatabase: TestDatabase;
  /** Asks as the account with this subject. */
  as: (subject: string) => Promise<ReturnType<typeof graphql>>;
  /** Starts and stops a second instance on the same database. */
  restart: () => Promise<void>;
  /** SIGKILL, and a new process on the same database; only for one that was started as a process. */
  crash: () => Promise<void>;
  stop: () => Promise<void>;
}

export interface PersonnelOptions {
  /** Settings beside those of every service, which run it as a process of its own. */
  asProcess?: (issuer: TestIssuer) => Record<string, string>;
}

/** Personnel on a database of its own, with `admin` as its administrator. */
export async function startPersonnel({ asProcess }: PersonnelOptions = {}): Promise<RunningPersonnel> {
  const issuer = await testIssuer();
  const database = await createDatabase('personnel', (ownerUrl) => migrate(ownerUrl, migrations));
  const log = await createDatabase('event_log', () => Promise.resolve());
  const settings = {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    ISSUER_URL: issuer.url,
    EVENT_LOG: 'embedded',
    EVENT_LOG_DATABASE_URL: log.ownerUrl,
  };
  const BOOTSTRAP_ADMIN = `${issuer.url}|admin`;
  const startHere = async () => {
    const environment = readEnvironment(serviceEnvironment, { ...settings, PORT: '0' });
    const app = await startSubgraph(
      personnelModule({
        ...environment,
        BOOTSTRAP_ADMIN,
        IMPORT_LIMIT_BYTES: 1e8,
        CLIENT_ID: 'personnel',
      }),
      environment,
    );
    return {
      url: await app.getUrl(),
      stop: () => app.close(),
      kill: () => Promise.reject(new Error('no process')),
    };
  };
  const start = () =>
    asProcess === undefined
      ? startHere()
      : startService({
          entry: new URL('../src/main.ts', import.meta.url),
          env: { ...settings, BOOTSTRAP_ADMIN, ...asProcess(issuer) },
        });
  let running = await start();
  return {
    get url() {
      return running.url;
    },
    issuer,
    database,
    logDatabase: log,
    as: async (subject) => {
      const token = await issuer.token({ sub: subject });
      // Where it runs now: a new process has a new port.
      return (request) => graphql(`${running.url}/graphql`, token)(request);
    },
    restart: async () => {
      const second = await start();
      await second.stop();
    },
    crash: async () => {
      await running.kill();
      running = await start();
    },
    stop: async () => {
      await running.stop();
      await issuer.close();
      await Promise.all([database.drop(), log.drop()]);
    },
  };
}
