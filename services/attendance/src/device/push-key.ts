import { createHash, randomBytes } from 'node:crypto';

/** A new key of a machine: 24 random bytes, which nobody guesses. Only its hash is kept. */
export const newPushKey = (): string => randomBytes(24).toString('base64url');

export const hashOf = (key: string): Buffer => createHash('sha256').update(key).digest();

export const pushPathOf = (key: string): string => `/${key}`;
