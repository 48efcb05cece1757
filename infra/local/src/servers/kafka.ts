import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { fetchJars, javaVersion } from './kafka-jars.ts';
import { kafkaProperties } from './kafka-properties.ts';
import { freePort, portAnswers } from './ports.ts';
import { Problem } from './problem.ts';
import { lastLines, startProcess, waitUntil, type ServerProcess } from './processes.ts';
import { unfinishedSibling } from './unfinished.ts';

const LOG4J = fileURLToPath(new URL('../../kafka/log4j2.properties', import.meta.url));
/** Enough for one machine: measured at about 160 MB of memory in all. */
const SMALL_JVM = ['-Xmx160m', '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];

export interface KafkaServer {
  /** `127.0.0.1:port`, for a client's list of brokers. */
  brokers: string;
  pid: number;
  exited: Promise<string>;
  stop: () => Promise<void>;
}

/**
 * Starts an Apache Kafka broker of our own on the loopback; `kafkaAvailable` tells beforehand whether it can.
 *
 * @param folder holds the jars and the class archive, shared by every broker of this clone.
 * @param data this broker's log; formatted when it is new.
 * @throws Problem when the jars cannot be had or the broker does not come up.
 */
export async function startKafka({
  folder,
  data,
  port,
  controllerPort,
  log,
  say = () => undefined,
}: {
  folder: string;
  data: string;
  port: number;
  controllerPort: number;
  log: string;
  say?: (line: string) => void;
}): Promise<KafkaServer> {
  const jars = await fetchJars(folder);
  const archive = await classArchive({ jars, folder, log, say });
  const server = await launch({
    jars,
    data,
    port,
    controllerPort,
    log,
    jvm: [`-XX:SharedArchiveFile=${archive}`],
  });
  return { brokers: `127.0.0.1:${port}`, pid: server.pid, exited: server.exited, stop: server.stop };
}

interface Launch {
  jars: string;
  data: string;
  port: number;
  controllerPort: number;
  log: string;
  jvm: string[];
}

async function launch({ jars, data, port, controllerPort, log, jvm }: Launch): Promise<ServerProcess> {
  const properties = `${data}.properties`;
  mkdirSync(data, { recursive: true });
  writeFileSync(properties, kafkaProperties({ data, port, controllerPort }));
  const java = [...SMALL_JVM, '-cp', `${jars}/*`, `-Dlog4j2.configurationFile=${LOG4J}`];
  if (!existsSync(join(data, 'meta.properties'))) await format(java, properties, data);
  const server = startProcess('java', [...jvm, ...java, 'kafka.Kafka', properties], { log });
  await waitUntil(server, () => portAnswers(port), {
    seconds: 60,
    failure: (reason) =>
      new Problem(`Kafka did not start (${reason}); its log ${log} ends with:\n${lastLines(log)}`),
  });
  return server;
}

async function format(java: string[], properties: string, data: string): Promise<void> {
  const clusterId = randomBytes(16).toString('base64url');
  try {
    await promisify(execFile)('java', [
      ...java,
      'kafka.tools.StorageTool',
      'format',
      // In one word: an id may begin with a dash, and would be read as an option.
      `--cluster-id=${clusterId}`,
      `--config=${properties}`,
    ]);
  } catch (error) {
    rmSync(data, { recursive: true, force: true });
    const said = (error as Error).message.trim().split('\n').at(-1);
    throw new Problem(`Kafka could not make its data folder ${data}: ${said}`);
  }
}

/**
 * Java's archive of loaded classes, which halves the broker's start. It is made once by starting a broker beside
 * the real one; it depends on the jars and on the version of Java, and Java ignores one that does not fit.
 */
async function classArchive({
  jars,
  folder,
  log,
  say,
}: {
  jars: string;
  folder: string;
  log: string;
  say: (line: string) => void;
}): Promise<string> {
  const archive = `${jars}-java${await javaVersion()}.jsa`;
  if (existsSync(archive)) return archive;
  say('Preparing Kafka for faster starts (once).');
  const trial = unfinishedSibling(join(folder, 'trial'));
  const unfinished = unfinishedSibling(archive);
  // The dump warns of every class it leaves out.
  const jvm = [`-XX:ArchiveClassesAtExit=${unfinished}`, '-Xlog:disable'];
  const [port, controllerPort] = [await freePort(), await freePort()];
  try {
    const data = join(trial, 'data');
    const server = await launch({ jars, data, port, controllerPort, log, jvm });
    await server.stop();
    if (existsSync(unfinished)) renameSync(unfinished, archive);
  } finally {
    rmSync(trial, { recursive: true, force: true });
    rmSync(unfinished, { force: true });
  }
  return archive;
}
