import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { type JsonSchema, mapChildren } from './json-schema.ts';

/** One version of one event, as its file says it. */
export interface Contract {
  /** File without its ending, below the package: `personnel/employee-hired.v1`. */
  path: string;
  owner: string;
  /** TypeScript name: `EmployeeHired`; from the second version on with it: `EmployeeHiredV2`. */
  name: string;
  /** CloudEvents type: `asn.personnel.employee-hired.v1`. */
  type: string;
  topic: string;
  /** The aggregate whose id is the key of the record: `employee`, `org-unit`. */
  aggregate: string;
  /** Whether it is what a compacted topic keeps for a key. */
  snapshot: boolean;
  /** The schema as written, with `$ref`s to the facts. */
  source: JsonSchema;
  /** The schema with every `$ref` resolved: complete by itself, and what a release freezes. */
  schema: JsonSchema;
}

/** The facts that contracts share: path (`personnel/facts/placement.v1`) → name and schema as written. */
export type Facts = Map<string, { name: string; source: JsonSchema }>;

const ENDING = '.schema.json';

/**
 * Reads `<owner>/<event>.v<n>.schema.json` and `<owner>/facts/<fact>.v<n>.schema.json` below `root`.
 * Throws when a file is not JSON, bears another kind of name, or refers to a fact that is not there.
 */
export function readContracts(root: string): { contracts: Contract[]; facts: Facts } {
  const files = globSync(`*/{,facts/}*${ENDING}`, { cwd: root })
    .map((file) => file.replaceAll('\\', '/').slice(0, -ENDING.length))
    .sort();
  const read = (path: string): JsonSchema => {
    try {
      return JSON.parse(readFileSync(join(root, path + ENDING), 'utf8')) as JsonSchema;
    } catch (cause) {
      throw new Error(`${path}${ENDING} is not JSON.`, { cause });
    }
  };
  const isFact = (path: string): boolean => basename(dirname(path)) === 'facts';
  const facts: Facts = new Map(
    files.filter(isFact).map((path) => [path, { name: versionedName(path).name, source: read(path) }]),
  );
  const contracts = files.filter((path) => !isFact(path)).map((path) => contractOf(path, read(path), facts));
  return { contracts, facts };
}

function contractOf(path: string, source: JsonSchema, facts: Facts): Contract {
  const owner = dirname(path);
  const { event, name } = versionedName(path);
  const snapshot = event.endsWith('-snapshot');
  return {
    path,
    owner,
    name,
    type: `asn.${owner}.${basename(path)}`,
    topic: snapshot ? `asn.${owner}.${event}` : `asn.${owner}`,
    aggregate: source['x-aggregate'] ?? '',
    snapshot,
    source,
    schema: resolve(source, path, (factPath) => resolveFact(factPath, facts)),
  };
}

function versionedName(path: string): { event: string; name: string } {
  const [, event, version] = /^([a-z]+(?:-[a-z]+)*)\.v([1-9]\d*)$/.exec(basename(path)) ?? [];
  if (event === undefined)
    throw new Error(`${path}${ENDING} should be named like employee-hired.v1${ENDING}.`);
  const words = event.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
  return { event, name: words.join('') + (version === '1' ? '' : `V${version}`) };
}

function resolveFact(path: string, facts: Facts): JsonSchema {
  const { $schema: _, ...body } = factAt(path, facts);
  return resolve(body, path, (inner) => resolveFact(inner, facts));
}

/** The schema of a fact as written; throws when there is none. */
export function factAt(path: string, facts: Facts): JsonSchema {
  const fact = facts.get(path);
  if (!fact) throw new Error(`There is no ${path}${ENDING}, yet a schema refers to it.`);
  return fact.source;
}

/**
 * Replaces each `$ref` of the schema at `path` by what `factFor` gives for the fact's path; keywords beside a
 * `$ref` win over the fact's.
 */
function resolve(schema: JsonSchema, path: string, factFor: (path: string) => JsonSchema): JsonSchema {
  const { $ref, ...rest } = schema;
  const here = mapChildren(rest, (child) => resolve(child, path, factFor));
  if ($ref === undefined) return here;
  return { ...factFor(posix.join(dirname(path), $ref.slice(0, -ENDING.length))), ...here };
}
