import { randomBytes, randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { z } from 'zod';

export interface Keys {
  /** Signs the tokens: one EC P-256 private key. */
  signing: JWK;
  /** Signs the provider's cookies. */
  cookies: string[];
}

const shape = z.object({
  signing: z.looseObject({ kty: z.literal('EC'), kid: z.string(), d: z.string() }),
  cookies: z.array(z.string().min(32)).min(1),
});

/**
 * The provider's keys, made on the first start and kept, so that a token and a sign-in survive a restart.
 * The file is readable by its owner only. Throws when it is there but not what this wrote.
 */
export async function loadKeys(secretsDirectory: string): Promise<Keys> {
  const path = join(secretsDirectory, 'identity-keys.json');
  await mkdir(secretsDirectory, { recursive: true, mode: 0o700 });
  return (await read(path)) ?? (await create(path));
}

async function read(path: string): Promise<Keys | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `${path} does not hold the provider's keys. Delete it: new ones are made at the next start.`,
      {
        cause,
      },
    );
  }
}

async function create(path: string): Promise<Keys> {
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  const signing = { ...(await exportJWK(privateKey)), kid: randomUUID(), alg: 'ES256', use: 'sig' };
  const keys = { signing, cookies: [randomBytes(32).toString('base64url')] };
  // Written whole beside its place and then linked: a start that is cut short leaves no half a file, and of
  // two starts at once the first one's keys count for both.
  const draft = `${path}.${randomUUID()}`;
  try {
    await writeFile(draft, JSON.stringify(keys, null, 2), { mode: 0o600 });
    await link(draft, path);
    return keys;
  } catch (error) {
    const made = (error as NodeJS.ErrnoException).code === 'EEXIST' ? await read(path) : undefined;
    if (made === undefined) throw error;
    return made;
  } finally {
    await rm(draft, { force: true });
  }
}
