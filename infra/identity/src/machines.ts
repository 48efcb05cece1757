import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Services that ask other services by themselves, each a client of its own name with a secret. */
export const MACHINES = ['personnel'] as const;
export type Machine = (typeof MACHINES)[number];

/** The file that holds a machine's secret, for whoever starts it. */
export const machineSecretFile = (secretsDirectory: string, machine: Machine): string =>
  join(secretsDirectory, `client-${machine}`);

/** The secret of each machine, made on the first start and kept, readable by its owner only. */
export async function machineSecrets(secretsDirectory: string): Promise<Record<Machine, string>> {
  await mkdir(secretsDirectory, { recursive: true, mode: 0o700 });
  const found = await Promise.all(
    MACHINES.map(async (machine) => [machine, await secretIn(machineSecretFile(secretsDirectory, machine))]),
  );
  return Object.fromEntries(found) as Record<Machine, string>;
}

/** Written whole beside its place and then linked: of two starts at once the first one's secret counts for both. */
async function secretIn(path: string): Promise<string> {
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, randomBytes(32).toString('base64url'), { mode: 0o600 });
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await rm(draft, { force: true });
  }
  return (await readFile(path, 'utf8')).trim();
}
