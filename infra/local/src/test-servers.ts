import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  freePort,
  kafkaAvailable,
  lendFolder,
  postgresHome,
  Problem,
  startKafka,
  startPostgres,
  type KafkaServer,
} from './servers/index.ts';
import { describeProcess } from './servers/processes.ts';

export interface TestServers {
  postgresUrl: string;
  /** Undefined when Kafka cannot run here; `whyNoKafka` says why. */
  kafkaBrokers: string | undefined;
  whyNoKafka: string | undefined;
  stop: () => Promise<void>;
}

const PREFIX = 'asn-graph-test-';

/** PostgreSQL and, where it can run, Kafka for one run of the tests: free ports, data in memory, gone with the run. */
export async function startTestServers(localFolder: string): Promise<TestServers> {
  const memory = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
  sweep(memory);
  const folder = mkdtempSync(join(memory, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o755);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    const [postgres, kafka] = await Promise.all([
      testPostgres(localFolder, folder),
      testKafka(localFolder, folder),
    ]);
    return {
      postgresUrl: postgres.superuserUrl,
      kafkaBrokers: kafka.server?.brokers,
      whyNoKafka: kafka.reason,
      stop: async () => {
        await Promise.all([postgres.stop(), kafka.server?.stop()]);
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}

async function testPostgres(localFolder: string, folder: string) {
  const home = postgresHome(localFolder, console.log);
  const data = lendFolder(join(folder, 'postgres'), home.user);
  return startPostgres({
    home: { ...home, data },
    port: await freePort(),
    durable: false,
    log: join(folder, 'postgres.log'),
  });
}

async function testKafka(
  localFolder: string,
  folder: string,
): Promise<{ server?: KafkaServer; reason?: string }> {
  const jars = join(localFolder, 'kafka');
  const availability = await kafkaAvailable(jars);
  if (!availability.available) return { reason: availability.reason };
  try {
    const server = await startKafka({
      folder: jars,
      data: join(folder, 'kafka'),
      port: await freePort(),
      controllerPort: await freePort(),
      log: join(folder, 'kafka.log'),
    });
    return { server };
  } catch (error) {
    if (error instanceof Problem) return { reason: error.message };
    throw error;
  }
}

/** A killed run leaves its folder, which lies in memory. */
function sweep(memory: string): void {
  for (const name of readdirSync(memory).filter((each) => each.startsWith(PREFIX))) {
    const pid = Number(name.slice(PREFIX.length).split('-')[0]);
    if (!describeProcess(pid)) rmSync(join(memory, name), { recursive: true, force: true });
  }
}
