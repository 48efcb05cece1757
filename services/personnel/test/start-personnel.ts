import { migrate, readEnvironment, serviceEnvironment, startSubgraph } from '@asn/subgraph';
import { createDatabase, graphql, testIssuer, type TestDatabase, type TestIssuer } from '@asn/testkit';
import { migrations } from '../src/migrations.ts';
import { personnelModule } from '../src/personnel.module.ts';

export interface RunningPersonnel {
  url: string;
  issuer: TestIssuer;
  database: TestDatabase;
  /** Asks as the account with this subject. */
  as: (subject: string) => Promise<ReturnType<typeof graphql>>;
  /** Starts and stops a second instance on the same database. */
  restart: () => Promise<void>;
  stop: () => Promise<void>;
}

/** Personnel on a database of its own, with `admin` as its administrator. */
export async function startPersonnel(): Promise<RunningPersonnel> {
  const issuer = await testIssuer();
  const database = await createDatabase('personnel', (ownerUrl) => migrate(ownerUrl, migrations));
  const log = await createDatabase('event_log', () => Promise.resolve());
  const environment = readEnvironment(serviceEnvironment, {
    NODE_ENV: 'test',
    LOG_LEVEL: 'error',
    PORT: '0',
    DATABASE_URL: database.url,
    MIGRATION_DATABASE_URL: database.ownerUrl,
    ISSUER_URL: issuer.url,
    EVENT_LOG: 'embedded',
    EVENT_LOG_DATABASE_URL: log.ownerUrl,
  });
  const start = () =>
    startSubgraph(
      personnelModule({ ...environment, BOOTSTRAP_ADMIN: `${issuer.url}|admin`, IMPORT_LIMIT_BYTES: 1e8 }),
      environment,
    );
  const app = await start();
  const url = await app.getUrl();
  return {
    url,
    issuer,
    database,
    as: async (subject) => graphql(`${url}/graphql`, await issuer.token({ sub: subject })),
    restart: async () => {
      const second = await start();
      await second.close();
    },
    stop: async () => {
      await app.close();
      await issuer.close();
      await Promise.all([database.drop(), log.drop()]);
    },
  };
}
