import { join } from 'node:path';
import { machineSecretFile } from '@asn/identity/machines';
import {
  ensureDatabase,
  postgresHome,
  startKafka,
  startPostgres,
  type ServiceDatabase,
} from '../servers/index.ts';
import { DATABASES, postgresPasswords, type DatabaseName } from '../secrets.ts';
import { LOCAL, SERVICES, type ServiceName, type Settings } from '../settings.ts';
import { KAFKA_FOLDER, type EventLogDecision } from './event-log.ts';
import { say } from './progress.ts';
import { freshLog } from './logs.ts';
import { address, type Service } from './services.ts';
import type { Supervisor } from './supervise.ts';

export type Databases = Record<DatabaseName, ServiceDatabase>;

/** Starts PostgreSQL and makes each service's database with its two roles. */
export async function startDatabases({ ports }: Settings, supervisor: Supervisor): Promise<Databases> {
  const passwords = postgresPasswords();
  const home = postgresHome(LOCAL, say);
  let superuserUrl = '';
  await supervisor.start('PostgreSQL', 'server', async () => {
    const server = await startPostgres({
      home,
      port: ports.postgres,
      durable: true,
      password: passwords.postgres,
      log: freshLog('postgres'),
    });
    superuserUrl = server.superuserUrl;
    return server;
  });
  const databases: Partial<Databases> = {};
  for (const name of DATABASES) {
    databases[name] = await ensureDatabase(superuserUrl, {
      name,
      password: passwords[name],
      ownerPassword: passwords[`${name}_owner`],
    });
  }
  return databases as Databases;
}

/** Starts our own Kafka. @returns its brokers. */
export async function startLocalKafka({ ports }: Settings, supervisor: Supervisor): Promise<string> {
  await supervisor.start('Kafka', 'server', () =>
    startKafka({
      folder: KAFKA_FOLDER,
      data: join(KAFKA_FOLDER, 'data'),
      port: ports.kafka,
      controllerPort: ports.kafkaController,
      log: freshLog('kafka'),
      say,
    }),
  );
  return `127.0.0.1:${ports.kafka}`;
}

/** The provider stands alone: it needs neither the databases nor the log. */
export function identityService({ ports }: Settings): Service {
  return {
    name: 'identity',
    folder: 'infra/identity',
    native: true,
    env: {
      ISSUER_URL: address(ports.identity),
      GATEWAY_URL: address(ports.gateway),
      SECRETS_DIRECTORY: join(LOCAL, 'secrets'),
    },
  };
}

/**
 * The services and the gateway, each with the settings that tie it to the others. All start at once: the gateway has
 * its graph in a file, and is ready when every service is.
 */
export function graphServices(settings: Settings, databases: Databases, log: EventLogDecision): Service[] {
  const { ports, eventSource, civilTimeZone, logLevel } = settings;
  const issuer = address(ports.identity);
  const shared = {
    ISSUER_URL: issuer,
    LOG_LEVEL: logLevel,
    EVENT_SOURCE: eventSource,
    CIVIL_TIME_ZONE: civilTimeZone,
    EVENT_LOG: log.kind,
    // The embedded log makes its own tables, as their owner.
    ...(log.kind === 'kafka'
      ? { KAFKA_BROKERS: log.brokers ?? '' }
      : { EVENT_LOG_DATABASE_URL: databases.event_log.ownerUrl }),
  };
  const database = ({ url, ownerUrl }: ServiceDatabase) => ({
    DATABASE_URL: url,
    MIGRATION_DATABASE_URL: ownerUrl,
  });
  /** What one service alone is told. */
  const own: Partial<Record<ServiceName, Record<string, string>>> = {
    // Somebody must be able to grant the first role.
    personnel: {
      BOOTSTRAP_ADMIN: `${issuer}|personnel-admin`,
      // It asks recruitment for the candidates whom it hires, as itself.
      RECRUITMENT_URL: address(ports.recruitment),
      CLIENT_SECRET_FILE: machineSecretFile(join(LOCAL, 'secrets'), 'personnel'),
    },
    attendance: { DEVICE_PORT: String(ports.devices) },
  };
  return [
    ...SERVICES.map((name) => ({
      name,
      folder: `services/${name}`,
      env: { ...shared, ...database(databases[name]), ...own[name] },
    })),
    {
      name: 'gateway',
      folder: 'gateway',
      env: {
        ISSUER_URL: issuer,
        LOG_LEVEL: logLevel,
        ...Object.fromEntries(
          SERVICES.map((name) => [`${name.toUpperCase()}_URL`, `${address(ports[name])}/graphql`]),
        ),
      },
    },
  ];
}
