import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Problem } from './problem.ts';
import { unfinishedSibling } from './unfinished.ts';

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
function jarsFolder(kafkaFolder: string): string {
  const pom = createHash('sha256').update(readFileSync(POM)).digest('hex').slice(0, 12);
  return join(kafkaFolder, 'libs', pom);
}

/**
 * Fetches the jars once. They become visible by a rename when all are there, so an interrupted download is simply
 * done again; Maven refuses a file whose checksum is wrong.
 *
 * @throws Problem when they cannot be had.
 */
export async function fetchJars(kafkaFolder: string): Promise<string> {
  const jars = jarsFolder(kafkaFolder);
  if (existsSync(jars)) return jars;
  const unfinished = unfinishedSibling(jars);
  const complete = join(unfinished, 'jars');
  const args = ['--batch-mode', '-Dstyle.color=never', '--quiet', '--strict-checksums', '--file', POM];
  // Below the clone, not in the person's home.
  const repository = `-Dmaven.repo.local=${join(unfinished, 'repository')}`;
  try {
    await run('mvn', [...args, repository, COPY, '-DincludeScope=runtime', `-DoutputDirectory=${complete}`], {
      timeout: 10 * 60_000,
      maxBuffer: 64 * 1024 * 1024,
    });
    if (!existsSync(jars)) renameSync(complete, jars);
  } catch (error) {
    throw new Problem(mavenFailure(error));
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return jars;
}

function mavenFailure(error: unknown): string {
  const { stdout = '', message } = error as { stdout?: string; message: string };
  if (/No space left on device/.test(stdout)) return 'The disk is full: free some space and start again.';
  const line = stdout.split('\n').find((each) => each.includes('[ERROR]')) ?? message.split('\n')[0] ?? '';
  const reason = line.replace('[ERROR]', '').trim().slice(0, 160);
  return `Maven could not fetch Kafka's jars (${reason}); it needs the network once`;
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
