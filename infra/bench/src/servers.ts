import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  databaseUrl,
  ensureDatabase,
  freePort,
  identifier,
  kafkaAvailable,
  lendFolder,
  postgresHome,
  startKafka,
  startPostgres,
  withClient,
  type ServiceDatabase,
} from '@asn/local/servers';

const LOCAL = fileURLToPath(new URL('../../../.local', import.meta.url));
const KAFKA = join(LOCAL, 'kafka');
const PREFIX = 'bench-';

export type EventLogKind = 'kafka' | 'embedded';

/** Servers of a benchmark's own, whose data lies on the disk and survives nothing but the benchmark. */
export interface Servers {
  superuserUrl: string;
  /** What a service needs to know of the event log. */
  eventLog: Record<string, string>;
}

/** The event logs that can run here, the better one first. */
export async function eventLogs(): Promise<EventLogKind[]> {
  return (await kafkaAvailable(KAFKA)).available ? ['kafka', 'embedded'] : ['embedded'];
}

/** PostgreSQL as `npm start` runs it (a commit is on the disk before it is told) and an event log, on free ports. */
export async function startServers(resources: AsyncDisposableStack, log: EventLogKind): Promise<Servers> {
  const home = postgresHome(LOCAL, console.log);
  const folder = freshFolder(dirname(home.data));
  resources.defer(async () => rmSync(folder, { recursive: true, force: true }));
  const superuserUrl = await postgres(resources, home, folder);
  return { superuserUrl, eventLog: await eventLog(resources, log, folder, superuserUrl) };
}

async function postgres(
  resources: AsyncDisposableStack,
  home: ReturnType<typeof postgresHome>,
  folder: string,
): Promise<string> {
  const options = {
    home: { ...home, data: lendFolder(join(folder, 'postgres'), home.user) },
    port: await freePort(),
    durable: true,
    log: join(folder, 'postgres.log'),
  };
  const first = await startPostgres(options);
  // When a change was committed and when its effect was: the server's own word for both, by one clock.
  await withClient(first.superuserUrl, (client) =>
    client.query('alter system set track_commit_timestamp = on'),
  );
  await first.stop();
  const server = await startPostgres(options);
  resources.defer(server.stop);
  return server.superuserUrl;
}

async function eventLog(
  resources: AsyncDisposableStack,
  log: EventLogKind,
  folder: string,
  superuserUrl: string,
): Promise<Record<string, string>> {
  if (log === 'embedded') {
    const { ownerUrl } = await openDatabase(superuserUrl, 'event_log');
    return { EVENT_LOG: 'embedded', EVENT_LOG_DATABASE_URL: ownerUrl };
  }
  const server = await startKafka({
    folder: KAFKA,
    data: join(folder, 'kafka'),
    port: await freePort(),
    controllerPort: await freePort(),
    log: join(folder, 'kafka.log'),
  });
  resources.defer(server.stop);
  return { EVENT_LOG: 'kafka', KAFKA_BROKERS: server.brokers };
}

/**
 * A database with its two roles.
 *
 * @param role whose roles; those of the database's name unless it is a copy.
 * @param template the database that it begins as a copy of.
 */
export async function openDatabase(
  superuserUrl: string,
  name: string,
  { role = name, template }: { role?: string; template?: string } = {},
): Promise<ServiceDatabase> {
  if (template !== undefined) {
    const copy = `create database ${identifier(name)} template ${identifier(template)} owner ${identifier(`${role}_owner`)}`;
    await withClient(superuserUrl, (client) => client.query(copy));
  }
  return ensureDatabase(superuserUrl, { name, role, password: 'bench', ownerPassword: 'bench' });
}

/** The same database for reading what no service shows. */
export const asSuperuser = (superuserUrl: string, database: string): string =>
  databaseUrl(superuserUrl, { database });

/** A folder beside the stack's own data, on the same disk; those that killed runs have left are removed. */
function freshFolder(parent: string): string {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(PREFIX))) {
    if (!isAlive(Number(name.split('-')[1]))) rmSync(join(parent, name), { recursive: true, force: true });
  }
  const folder = mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
