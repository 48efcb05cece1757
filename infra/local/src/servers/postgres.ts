import { execFile } from 'node:child_process';
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import pg from 'pg';
import { lendFolder, type PostgresHome } from './postgres-home.ts';
import { Problem } from './problem.ts';
import { describeProcess, lastLines, startProcess, waitUntil } from './processes.ts';

export interface PostgresServer {
  port: number;
  pid: number;
  /** `postgres://postgres:…@127.0.0.1:port/postgres` */
  superuserUrl: string;
  exited: Promise<string>;
  stop: () => Promise<void>;
}

const COMMON = [
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=200',
  'timezone=UTC',
  'shared_preload_libraries=pg_stat_statements',
  'pg_stat_statements.track=all',
];

/** After an import of thousands of rows the planner should know of them in seconds, not in a minute. */
const DURABLE = ['autovacuum_naptime=10s'];

/** For data that dies with the run: nothing is waited for on its way to the disk. */
const VOLATILE = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'autovacuum=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/**
 * Starts a PostgreSQL server of our own on the loopback, making its cluster first when there is none.
 *
 * @param home where it runs, see `postgresHome`; `home.data` holds the cluster.
 * @param durable true keeps what was committed whatever happens; false is for tests.
 * @param password of the superuser; undefined trusts everyone on the loopback (tests).
 * @throws Problem when the server does not come up, with the last lines of its log.
 */
export async function startPostgres({
  home,
  port,
  durable,
  password,
  log,
}: {
  home: PostgresHome;
  port: number;
  durable: boolean;
  password?: string;
  log: string;
}): Promise<PostgresServer> {
  const cluster = join(home.data, 'cluster');
  if (!existsSync(cluster)) await makeCluster(home, cluster, { durable, password });
  await endLeftover(cluster);
  const settings = [...COMMON, ...(durable ? DURABLE : VOLATILE)].flatMap((setting) => ['-c', setting]);
  const server = startProcess(
    join(home.native, 'bin', 'postgres'),
    ['-D', cluster, '-p', `${port}`, ...settings],
    {
      ...home.user,
      cwd: '/',
      log,
      // INT is PostgreSQL's fast stop; TERM would wait until every client has left.
      stopSignal: 'INT',
    },
  );
  const superuserUrl = `postgres://postgres${password ? `:${password}` : ''}@127.0.0.1:${port}/postgres`;
  try {
    await waitUntil(server, () => answers(superuserUrl), {
      seconds: 60,
      failure: (reason) =>
        new Problem(`PostgreSQL did not start (${reason}); its log ${log} ends with:\n${lastLines(log)}`),
    });
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { port, pid: server.pid, superuserUrl, exited: server.exited, stop: server.stop };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('create extension if not exists pg_stat_statements');
    return true;
  } catch (error) {
    const WRONG_PASSWORD = '28P01';
    if ((error as { code?: string }).code === WRONG_PASSWORD) {
      throw new Problem(
        'PostgreSQL has data of an earlier stack whose passwords are lost: npm run reset starts over.',
      );
    }
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function makeCluster(
  { user, native }: PostgresHome,
  cluster: string,
  { durable, password }: { durable: boolean; password: string | undefined },
): Promise<void> {
  // A start that was interrupted leaves only this folder, which the next one takes away.
  const unfinished = `${cluster}.unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  lendFolder(unfinished, user);
  const passwordFile = `${cluster}.password`;
  if (password) {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if ('uid' in user) chownSync(passwordFile, user.uid, user.gid);
  }
  const authentication = password ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust'];
  // The built-in locale sorts alike on every machine; the system's C library would not.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const args = [
    `--pgdata=${unfinished}`,
    '--username=postgres',
    ...authentication,
    ...locale,
    ...(durable ? [] : ['--no-sync']),
  ];
  try {
    await promisify(execFile)(join(native, 'bin', 'initdb'), args, { ...user, cwd: '/' });
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    const { stderr = '', message } = error as { stderr?: string; message: string };
    throw new Problem(
      `PostgreSQL could not make its data folder ${cluster}: ${(stderr || message).trim().split('\n')[0]}`,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(unfinished, cluster);
}

/** A server that outlived its launcher holds the cluster; it is ours, so it is stopped. */
async function endLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  for (let tries = 0; describeProcess(pid)?.command.includes(cluster); tries += 1) {
    if (tries === 0) process.kill(pid, 'SIGINT');
    if (tries === 100) process.kill(pid, 'SIGQUIT');
    await sleep(100);
  }
}
