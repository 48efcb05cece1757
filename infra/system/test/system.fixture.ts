import { SERVICES, type ServiceName } from '../src/supergraph.ts';
import { createDatabase, freePort, graphql, startService, testIssuer } from '@asn/testkit';
import type { GraphQLAnswer, RunningService, TestDatabase, TestIssuer } from '@asn/testkit';
import pg from 'pg';
import { eventually } from './eventually.fixture.ts';

/** Where a client may ask: at the gateway, or at the port of a service. */
export type Door = 'gateway' | ServiceName;
export const doors: Door[] = ['gateway', ...SERVICES];
/** The services that follow personnel. */
export const followers = SERVICES.filter((name) => name !== 'personnel');

/** The account that administers before any role is given. */
export const FOUNDER = 'founder';

const mainOf = (door: Door): URL =>
  new URL(`../../../${door === 'gateway' ? door : `services/${door}`}/src/main.ts`, import.meta.url);

/** The services and the gateway as processes of their own, on PostgreSQL and the embedded log. */
export class System implements AsyncDisposable {
  readonly issuer: TestIssuer;
  readonly databases: Record<ServiceName, TestDatabase>;
  /** Each database as a superuser: for looking, and for what no mutation does. */
  readonly sql: Record<ServiceName, pg.Pool>;
  readonly #log: TestDatabase;
  readonly #settings: Record<Door, Record<string, string>>;
  readonly #entry: (main: URL, door: Door) => { entry: URL; env?: Record<string, string> };
  readonly #running = new Map<Door, RunningService>();

  private constructor(
    issuer: TestIssuer,
    log: TestDatabase,
    databases: System['databases'],
    ports: Record<Door, string>,
    entry: NonNullable<SystemOptions['entry']>,
  ) {
    this.issuer = issuer;
    this.databases = databases;
    this.sql = ofServices((name) => poolOf(databases[name]));
    this.#log = log;
    this.#entry = entry;
    const common = { LOG_LEVEL: 'error', ISSUER_URL: issuer.url };
    const services = ofServices((name): Record<string, string> => ({
      ...common,
      PORT: ports[name],
      DATABASE_URL: databases[name].url,
      MIGRATION_DATABASE_URL: databases[name].ownerUrl,
      EVENT_LOG: 'embedded',
      EVENT_LOG_DATABASE_URL: log.ownerUrl,
      ...(name === 'personnel' && { BOOTSTRAP_ADMIN: `${issuer.url}|${FOUNDER}` }),
    }));
    const addresses = SERVICES.flatMap((name) => [
      [`${name.toUpperCase()}_URL`, `http://127.0.0.1:${ports[name]}/graphql`],
      // A machine that runs all tests at once is slow; how long to wait is the gateway's own test.
      [`${name.toUpperCase()}_TIMEOUT_MS`, '30000'],
    ]);
    this.#settings = {
      ...services,
      gateway: {
        ...common,
        PORT: ports.gateway,
        ...(Object.fromEntries(addresses) as Record<string, string>),
      },
    };
  }

  static async start({ entry = (main) => ({ entry: main }) }: SystemOptions = {}): Promise<System> {
    const nothing = () => Promise.resolve();
    const [issuer, log, ...made] = await Promise.all([
      testIssuer(),
      createDatabase('event_log', nothing),
      ...SERVICES.map((name) => createDatabase(`system_${name}`, nothing)),
    ]);
    const ports = {} as Record<Door, string>;
    for (const door of doors) ports[door] = String(await freePort());
    const databases = ofServices((name) => made[SERVICES.indexOf(name)]!);
    const system = new System(issuer, log, databases, ports, entry);
    try {
      // The gateway is ready when all of them are.
      await system.startOne('personnel');
      await Promise.all([...followers, 'gateway' as const].map((door) => system.startOne(door)));
      return system;
    } catch (error) {
      await system[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Starts one of them, again on the port that it had. */
  async startOne(door: Door): Promise<void> {
    const { entry, env } = this.#entry(mainOf(door), door);
    this.#running.set(
      door,
      await startService({ entry, env: { ...this.#settings[door], ...env }, seconds: 60 }),
    );
  }

  /** SIGKILL. */
  async kill(door: Door): Promise<void> {
    await this.#running.get(door)?.kill();
    this.#running.delete(door);
  }

  /** `http://127.0.0.1:port`, without a path. */
  url(door: Door): string {
    return `http://127.0.0.1:${this.#settings[door]['PORT']!}`;
  }

  /** Asks at a door as the account with this subject. */
  async ask(
    door: Door,
    subject: string,
    query: string,
    variables: Record<string, unknown> = {},
  ): Promise<GraphQLAnswer> {
    return graphql(`${this.url(door)}/graphql`, await this.tokenOf(subject))({ query, variables });
  }

  readonly #tokens = new Map<string, Promise<string>>();

  tokenOf(subject: string): Promise<string> {
    const known = this.#tokens.get(subject) ?? this.issuer.token({ sub: subject });
    this.#tokens.set(subject, known);
    return known;
  }

  /** Resolves when all that personnel has told has taken effect in every service, and nothing is on its way. */
  async settled(): Promise<void> {
    const told = `select coalesce(sum(version), 0) as versions, bool_and(published) as published from (
      select max(version) as version, bool_and(published_at is not null) as published
      from outbox where topic = 'asn.personnel' group by key) last`;
    await eventually(async () => {
      const { rows: sent } = await this.sql.personnel.query<{ versions: string; published: boolean }>(told);
      const taken = await Promise.all(followers.map((name) => this.#taken(name)));
      return sent[0]!.published && taken.every((versions) => versions === sent[0]!.versions);
    }, Boolean);
  }

  /** The sum of versions of personnel that a service has taken; undefined while it loads. */
  async #taken(name: ServiceName): Promise<string | undefined> {
    const { rows } = await this.sql[name].query<{ versions: string; loading: boolean }>(
      `select coalesce(sum(version), 0) as versions,
         (select bool_or(state <> 'FOLLOWING') from inbox_topic) as loading
       from inbox where topic = 'asn.personnel'`,
    );
    return rows[0]!.loading ? undefined : rows[0]!.versions;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([...this.#running.values()].map((service) => service.stop()));
    await Promise.all(Object.values(this.sql).map((pool) => pool.end()));
    await this.issuer.close();
    await Promise.all([this.#log, ...Object.values(this.databases)].map((database) => database.drop()));
  }
}

export interface SystemOptions {
  /** What is run in the place of a service's own main file. */
  entry?: (main: URL, door: Door) => { entry: URL; env?: Record<string, string> };
}

const ofServices = <T>(make: (name: ServiceName) => T): Record<ServiceName, T> =>
  Object.fromEntries(SERVICES.map((name) => [name, make(name)])) as Record<ServiceName, T>;

function poolOf(database: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  // Dropping the database ends its connections.
  pool.on('error', () => {});
  return pool;
}
