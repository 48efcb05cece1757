import { createDatabase, freePort, type TestDatabase } from '@asn/testkit';
import { databaseUrl, ensureDatabase, lendFolder, postgresHome, startPostgres } from '@asn/local/servers';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

export const LOCAL = fileURLToPath(new URL('../../../.local', import.meta.url));

/** Hands out a database with the two roles of a service. */
export type Databases = (service: string) => Promise<TestDatabase>;

/** On the run's own server, which nobody kills. */
export const sharedDatabases: Databases = (service) =>
  createDatabase(`faults_${service}`, () => Promise.resolve());

/** A PostgreSQL server that a test may kill. It waits for the disk, as in production. */
export class Postgres {
  readonly #folder: string;
  readonly #port: number;
  #server: Awaited<ReturnType<typeof startPostgres>> | undefined;

  private constructor(folder: string, port: number) {
    this.#folder = folder;
    this.#port = port;
  }

  static async start(): Promise<Postgres> {
    const folder = mkdtempSync(join(tmpdir(), 'asn-graph-faults-'));
    chmodSync(folder, 0o755);
    const postgres = new Postgres(folder, await freePort());
    await postgres.startAgain();
    return postgres;
  }

  readonly database: Databases = async (service) => {
    const superuser = this.#server!.superuserUrl;
    const urls = await ensureDatabase(superuser, { name: service, password: 'test', ownerPassword: 'test' });
    return {
      ...urls,
      superuserUrl: databaseUrl(superuser, { database: service }),
      // It goes with the server.
      drop: () => Promise.resolve(),
    };
  };

  /** SIGKILL to the server's first process; the others notice and follow. */
  async kill(): Promise<void> {
    process.kill(this.#server!.pid, 'SIGKILL');
    await this.#server!.exited;
  }

  async startAgain(): Promise<void> {
    const home = postgresHome(LOCAL, () => undefined);
    const data = lendFolder(join(this.#folder, 'data'), home.user);
    const log = join(this.#folder, 'postgres.log');
    for (let attempt = 1; ; attempt += 1) {
      try {
        this.#server = await startPostgres({ home: { ...home, data }, port: this.#port, durable: true, log });
        return;
      } catch (error) {
        // While one of its processes is still there, PostgreSQL refuses to start.
        if (attempt === 20) throw error;
        await sleep(200);
      }
    }
  }

  async stop(): Promise<void> {
    await this.#server?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
