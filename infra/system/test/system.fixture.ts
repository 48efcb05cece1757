import { createDatabase, freePort, graphql, startService, testIssuer } from '@asn/testkit';
import type { GraphQLAnswer, RunningService, TestDatabase, TestIssuer } from '@asn/testkit';
import pg from 'pg';
import { eventually } from './eventually.fixture.ts';

/** Where a client may ask: at the gateway, or at the port of a service. */
export type Door = 'gateway' | 'personnel' | 'attendance';
export const doors: Door[] = ['gateway', 'personnel', 'attendance'];

/** The account that administers before any role is given. */
export const FOUNDER = 'founder';

const MAINS: Record<Door, URL> = {
  gateway: new URL('../../../gateway/src/main.ts', import.meta.url),
  personnel: new URL('../../../services/personnel/src/main.ts', import.meta.url),
  attendance: new URL('../../../services/attendance/src/main.ts', import.meta.url),
};

/** Personnel, attendance and the gateway as processes of their own, on PostgreSQL and the embedded log. */
export class System implements AsyncDisposable {
  readonly issuer: TestIssuer;
  readonly databases: Record<'personnel' | 'attendance', TestDatabase>;
  /** Each database as a superuser: for looking, and for what no mutation does. */
  readonly sql: Record<'personnel' | 'attendance', pg.Pool>;
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
    this.sql = { personnel: poolOf(databases.personnel), attendance: poolOf(databases.attendance) };
    this.#log = log;
    this.#entry = entry;
    const common = { LOG_LEVEL: 'error', ISSUER_URL: issuer.url };
    const service = (name: 'personnel' | 'attendance') => ({
      ...common,
      PORT: ports[name],
      DATABASE_URL: databases[name].url,
      MIGRATION_DATABASE_URL: databases[name].ownerUrl,
      EVENT_LOG: 'embedded',
      EVENT_LOG_DATABASE_URL: log.ownerUrl,
    });
    this.#settings = {
      personnel: { ...service('personnel'), BOOTSTRAP_ADMIN: `${issuer.url}|${FOUNDER}` },
      attendance: service('attendance'),
      gateway: {
        ...common,
        PORT: ports.gateway,
        PERSONNEL_URL: `http://127.0.0.1:${ports.personnel}/graphql`,
        ATTENDANCE_URL: `http://127.0.0.1:${ports.attendance}/graphql`,
        // A machine that runs all tests at once is slow; how long to wait is the gateway's own test.
        PERSONNEL_TIMEOUT_MS: '30000',
        ATTENDANCE_TIMEOUT_MS: '30000',
      },
    };
  }

  static async start({ entry = (main) => ({ entry: main }) }: SystemOptions = {}): Promise<System> {
    const nothing = () => Promise.resolve();
    const [issuer, log, personnel, attendance] = await Promise.all([
      testIssuer(),
      createDatabase('event_log', nothing),
      createDatabase('system_personnel', nothing),
      createDatabase('system_attendance', nothing),
    ]);
    const ports: Record<Door, string> = { gateway: '', personnel: '', attendance: '' };
    for (const door of doors) ports[door] = String(await freePort());
    const system = new System(issuer, log, { personnel, attendance }, ports, entry);
    try {
      // Personnel makes the topics that attendance follows; the gateway is ready when both are.
      await system.startOne('personnel');
      await Promise.all([system.startOne('attendance'), system.startOne('gateway')]);
      return system;
    } catch (error) {
      await system[Symbol.asyncDispose]();
      throw error;
    }
  }

  /** Starts one of them, again on the port that it had. */
  async startOne(door: Door): Promise<void> {
    const { entry, env } = this.#entry(MAINS[door], door);
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

  /** Resolves when all that personnel has told has taken effect in attendance, and nothing is on its way. */
  async settled(): Promise<void> {
    const told = `select coalesce(sum(version), 0) as versions, bool_and(published) as published from (
      select max(version) as version, bool_and(published_at is not null) as published
      from outbox where topic = 'asn.personnel' group by key) last`;
    await eventually(async () => {
      const { rows: sent } = await this.sql.personnel.query<{ versions: string; published: boolean }>(told);
      const { rows: taken } = await this.sql.attendance.query<{ versions: string }>(
        `select coalesce(sum(version), 0) as versions from inbox where topic = 'asn.personnel'`,
      );
      const { rows: states } = await this.sql.attendance.query<{ loading: boolean }>(
        `select bool_or(state <> 'FOLLOWING') as loading from inbox_topic`,
      );
      return sent[0]!.published && sent[0]!.versions === taken[0]!.versions && !states[0]!.loading;
    }, Boolean);
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

function poolOf(database: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  // Dropping the database ends its connections.
  pool.on('error', () => {});
  return pool;
}
