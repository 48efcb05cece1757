import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from './problem.ts';

const run = promisify(execFile);
const POM = fileURLToPath(new URL('../../kafka/pom.xml', import.meta.url));
const COPY = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies';

export type KafkaAvailability = { available: true } | { available: false; reason: string };

/** Whether Kafka can run here: Java 17 or later, and its jars, or Maven to fetch them. */
export async function kafkaAvailable(kafkaFolder: string): Promise<KafkaAvailability> {
  const version = await javaVersion();
  if (version === undefined) return { available: false, reason: 'there is no Java on the path' };
  if (version < 17) return { available: false, reason: `Java ${version} is too old, Kafka needs 17` };
  if (existsSync(jarsFolder(kafkaFolder)) || (await mavenWorks())) return { available: true };
  return { available: false, reason: 'its jars are not here and there is no Maven to fetch them' };
}

/** The folder of jars for the pom as it is now: a changed pom is another folder. */
export function jarsFolder(kafkaFolder: string): string {
  const pom = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(kafkaFolder, 'libs', pom);
}

/**
 * Fetches the jars once. They become visible by a rename when all are there, so an interrupted download is
 * simply done again; Maven keeps what it has in `m2` until then, and refuses a file whose checksum is wrong.
 *
 * @throws Problem when they cannot be had.
 */
export async function fetchJars(kafkaFolder: string): Promise<string> {
  const jars = jarsFolder(kafkaFolder);
  if (existsSync(jars)) return jars;
  const unfinished = `${jars}.unfinished-${process.pid}`;
  const repository = join(kafkaFolder, 'm2');
  mkdirSync(unfinished, { recursive: true });
  const args = [
    '--batch-mode',
    '--quiet',
    '--strict-checksums',
    '--file',
    POM,
    `-Dmaven.repo.local=${repository}`,
  ];
  try {
    await run('mvn', [...args, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${unfinished}`], {
      timeout: 10 * 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (!existsSync(jars)) renameSync(unfinished, jars);
  } catch (error) {
    throw new Problem(
      `Kafka's jars could not be fetched by Maven (${mavenReason(error)}): start again with a network, or with EVENT_LOG=embedded.`,
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  rmSync(repository, { recursive: true, force: true });
  return jars;
}

function mavenReason(error: unknown): string {
  const { stdout = '', message } = error as { stdout?: string; message: string };
  const line = stdout.split('\n').find((each) => each.includes('[ERROR]')) ?? message.split('\n')[0] ?? '';
  return line.replace('[ERROR]', '').trim().slice(0, 160);
}

/** The major version of the `java` on the path. */
export async function javaVersion(): Promise<number | undefined> {
  try {
    const { stderr } = await run('java', ['-version']);
    const [, major] = /version "(\d+)/.exec(stderr) ?? [];
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}

async function mavenWorks(): Promise<boolean> {
  try {
    await run('mvn', ['--version']);
    return true;
  } catch {
    return false;
  }
}
