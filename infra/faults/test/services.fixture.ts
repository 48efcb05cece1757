import {
  freePort,
  graphql,
  startService,
  testIssuer,
  type GraphQLAnswer,
  type RunningService,
  type TestDatabase,
  type TestIssuer,
} from '@asn/testkit';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import type { LogServer } from './log-server.fixture.ts';
import type { Databases } from './postgres.fixture.ts';
import { watchEffects } from './promise.fixture.ts';

export type ServiceName = 'personnel' | 'attendance';
export const services: readonly ServiceName[] = ['personnel', 'attendance'];

const ADMIN = 'admin';
const COMMAND = fileURLToPath(new URL('../../admin/src/asn.ts', import.meta.url));
const MAINS: Record<ServiceName, URL> = {
  personnel: new URL('../../../services/personnel/src/main.ts', import.meta.url),
  attendance: new URL('../../../services/attendance/src/main.ts', import.meta.url),
};

/** Personnel and attendance as processes of their own, which a test may kill and start again. */
export class Services {
  readonly issuer: TestIssuer;
  readonly log: LogServer;
  readonly databases: Record<ServiceName, TestDatabase>;
  /** Each database as a superuser: for looking, and for holding what runs by. */
  readonly sql: Record<ServiceName, pg.Pool>;
  readonly token: string;
  readonly #ports: Record<ServiceName, string>;
  readonly #running = new Map<ServiceName, RunningService>();
  readonly #everyProcess: RunningService[] = [];

  private constructor(
    given: Pick<Services, 'issuer' | 'log' | 'databases' | 'token'>,
    ports: Record<ServiceName, string>,
  ) {
    this.issuer = given.issuer;
    this.log = given.log;
    this.databases = given.databases;
    this.token = given.token;
    this.sql = {
      personnel: poolOf(given.databases.personnel),
      attendance: poolOf(given.databases.attendance),
    };
    this.#ports = ports;
  }

  /** Takes over the log's server: it stops with the services. */
  static async start(log: LogServer, database: Databases): Promise<Services> {
    const issuer = await testIssuer();
    const databases = { personnel: await database('personnel'), attendance: await database('attendance') };
    const ports = { personnel: String(await freePort()), attendance: String(await freePort()) };
    const token = await issuer.token({ sub: ADMIN });
    const started = new Services({ issuer, log, databases, token }, ports);
    // Personnel makes the topics that attendance follows.
    try {
      for (const name of services) await started.start(name);
      await watchEffects(databases.attendance);
      return started;
    } catch (error) {
      await started.stop();
      throw error;
    }
  }

  /** Starts a service, again on the port that it had. */
  async start(name: ServiceName): Promise<void> {
    this.#running.set(name, await this.another(name, this.#ports[name]));
  }

  /** One more process of a service, on a port of its own. */
  async another(name: ServiceName, port?: string): Promise<RunningService> {
    const env: Record<string, string> = {
      ...this.log.settings,
      LOG_LEVEL: 'error',
      ISSUER_URL: this.issuer.url,
      DATABASE_URL: this.databases[name].url,
      MIGRATION_DATABASE_URL: this.databases[name].ownerUrl,
      ...(name === 'personnel' && { BOOTSTRAP_ADMIN: `${this.issuer.url}|${ADMIN}` }),
      ...(port !== undefined && { PORT: port }),
    };
    const process = await startService({ entry: MAINS[name], env, seconds: 60 });
    this.#everyProcess.push(process);
    return process;
  }

  pid(name: ServiceName): number {
    return this.#running.get(name)!.pid;
  }

  /** SIGKILL. */
  async kill(name: ServiceName): Promise<void> {
    await this.#running.get(name)!.kill();
  }

  url(name: ServiceName): string {
    return `http://127.0.0.1:${this.#ports[name]}`;
  }

  /** Asks as the administrator. Rejects when the process is gone before it has answered. */
  ask(url: string, query: string, variables: Record<string, unknown>): Promise<GraphQLAnswer> {
    return graphql(`${url}/graphql`, this.token)({ query, variables });
  }

  /** What `/health/ready` answers: its status and every sentence that says what is missing. */
  async readiness(name: ServiceName): Promise<{ status: number; missing: string[] }> {
    const response = await fetch(`${this.url(name)}/health/ready`);
    const { checks } = (await response.json()) as { checks: Record<string, string> };
    return { status: response.status, missing: Object.values(checks).filter((check) => check !== 'ok') };
  }

  /** What a service sums up over the people, units and leads that it has. */
  async checksums(name: ServiceName): Promise<string> {
    const response = await fetch(`${this.url(name)}/operations/checksums`, {
      headers: { authorization: `Bearer ${this.token}` },
    });
    return JSON.stringify(((await response.json()) as { sums: unknown }).sums);
  }

  /** `npm run -s asn -- …`, as a process of its own. */
  asn(...args: string[]): Promise<{ code: number; output: string; lastLine: string }> {
    const env = {
      PERSONNEL_URL: this.url('personnel'),
      ATTENDANCE_URL: this.url('attendance'),
      ISSUER_URL: this.issuer.url,
      ASN_TOKEN: this.token,
    };
    return new Promise((resolve) => {
      execFile(
        process.execPath,
        ['--conditions=@asn/source', COMMAND, ...args],
        { env },
        (error, stdout, stderr) =>
          resolve({
            code: error === null ? 0 : Number(error.code ?? -1),
            output: `${stdout}${stderr}`,
            lastLine: stdout.trimEnd().split('\n').at(-1)!,
          }),
      );
    });
  }

  async stop(): Promise<void> {
    await Promise.all(this.#everyProcess.map((process) => process.stop()));
    await Promise.all(Object.values(this.sql).map((pool) => pool.end()));
    await this.issuer.close();
    await this.log.stop();
    await Promise.all(Object.values(this.databases).map((database) => database.drop()));
  }
}

function poolOf(database: TestDatabase): pg.Pool {
  const pool = new pg.Pool({ connectionString: database.superuserUrl, max: 4 });
  // A server that is killed takes its connections with it.
  pool.on('error', () => undefined);
  return pool;
}
