import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonSchema } from './json-schema.ts';
import type { Contract } from './read-contracts.ts';

/** The frozen form of one version: `released/<path>.json`. */
export interface Released {
  /** As `Contract.path`: `personnel/employee-hired.v1`. */
  path: string;
  type: string;
  /** SHA-256 of the schema, hex: it shows that the frozen form itself was edited. */
  hash: string;
  /** With the facts it refers to: a change of a shared fact is a change of each contract that uses it. */
  schema: JsonSchema;
}

/** The frozen form of a contract. */
export const freeze = ({ path, type, schema }: Contract): Released => ({
  path,
  type,
  hash: hashOf(schema),
  schema,
});

/** Reads the frozen forms below `root`. */
export function readReleased(root: string): Released[] {
  const files = globSync('released/*/*.json', { cwd: root }).sort();
  return files.map((file) => JSON.parse(readFileSync(join(root, file), 'utf8')) as Released);
}

/** The contracts that were never released: they may still change. */
export function drafts(contracts: Contract[], released: Released[]): Contract[] {
  const frozen = new Set(released.map(({ path }) => path));
  return contracts.filter(({ path }) => !frozen.has(path));
}

/**
 * Where contracts no longer keep what was released, a sentence each; empty when they do. A released version never
 * changes, not even by an optional property: its writers are closed, and records of it stay in the log for ever.
 */
export function releaseFaults(contracts: Contract[], released: Released[]): string[] {
  return released.flatMap(({ path, hash, schema }) => {
    if (hash !== hashOf(schema)) return [`${path}: its released form was edited; bring it back.`];
    const contract = contracts.find((candidate) => candidate.path === path);
    if (!contract) return [`${path} is released and can't be deleted; bring it back.`];
    const changes = differences(schema, contract.schema, '');
    if (changes.length === 0) return [];
    return [
      `${path} is released and never changes; make the next version a new file. ${changes.join('; ')}.`,
    ];
  });
}

const hashOf = (schema: JsonSchema): string => createHash('sha256').update(canonical(schema)).digest('hex');

/** JSON with sorted keys: the order in which a schema is written says nothing. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isRecord(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

function differences(before: unknown, after: unknown, pointer: string): string[] {
  if (canonical(before) === canonical(after)) return [];
  if (!isRecord(before) || !isRecord(after))
    return [`${pointer} was ${canonical(before)} and is ${canonical(after)}`];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const place = `${pointer}/${key}`;
    if (!(key in after)) return [`${place} was removed`];
    if (!(key in before)) return [`${place} was added`];
    return differences(before[key], after[key], place);
  });
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
