import { compile } from 'json-schema-to-typescript';
import { dirname, posix } from 'node:path';
import { type JsonSchema, mapChildren } from './json-schema.ts';
import { type Contract, factAt, type Facts } from './read-contracts.ts';

const BANNER = '// Generated from the schemas by `npm run generate -w @asn/events`; do not edit.\n';

/** `types.ts`: an interface for each event and fact, and `EventDataByType`, from CloudEvents type to interface. */
export async function renderTypes(contracts: Contract[], facts: Facts): Promise<string> {
  const $defs = Object.fromEntries(
    [...[...facts].map(([path, fact]) => ({ path, ...fact })), ...contracts].map(
      ({ name, source, path }) => [name, titled(name, pointed(source, path, facts))] as const,
    ),
  );
  const whole = {
    title: 'EventDataByType',
    description: 'The data of each event by its CloudEvents type.',
    type: 'object' as const,
    additionalProperties: false,
    required: contracts.map((contract) => contract.type),
    properties: Object.fromEntries(contracts.map(({ type, name }) => [type, { $ref: `#/$defs/${name}` }])),
    $defs,
  };
  return compile(whole, 'EventDataByType', {
    bannerComment: BANNER,
    format: false,
    // A writer collects a list before it knows that it isn't empty: a tuple type would only be in the way.
    ignoreMinAndMaxItems: true,
  });
}

const titled = (title: string, { $schema: _, ...schema }: JsonSchema): object => ({ title, ...schema });

/**
 * The schema with `$ref`s into `$defs`, so that a fact becomes one interface for all. Beside other keywords the
 * fact is copied: a `$ref` with siblings would make a second interface of the same name.
 */
function pointed(schema: JsonSchema, path: string, facts: Facts): JsonSchema {
  const { $ref, ...rest } = schema;
  const here = mapChildren(rest, (child) => pointed(child, path, facts));
  if ($ref === undefined) return here;
  const factPath = posix.join(dirname(path), $ref.replace(/\.schema\.json$/, ''));
  const fact = factAt(factPath, facts);
  if (Object.keys(rest).length === 0) return { $ref: `#/$defs/${facts.get(factPath)!.name}` };
  return { ...pointed(fact, factPath, facts), ...here };
}

/** `schemas.ts`: the resolved schema of each event by its CloudEvents type. */
export function renderSchemas(contracts: Contract[]): string {
  const byType = Object.fromEntries(contracts.map(({ type, schema }) => [type, schema]));
  return `${BANNER}
import type { EventDataByType } from './types.ts';

export const schemas: Readonly<Record<keyof EventDataByType, object>> = ${JSON.stringify(byType)};
`;
}

/** `catalogue.ts`: what code names an event and a topic by. */
export function renderCatalogue(contracts: Contract[]): string {
  const events = contracts.map(
    ({ name, type, topic, aggregate, schema }) =>
      `/** ${schema.description} */
      ${name}: { type: '${type}', topic: '${topic}', aggregate: '${aggregate}', schema: schemas['${type}'] },`,
  );
  const owners = [...new Set(contracts.map((contract) => contract.owner))];
  const snapshots = (owner: string): string => {
    const topics = new Map(
      contracts.filter((c) => c.snapshot && c.owner === owner).map((c) => [c.aggregate, c.topic]),
    );
    return [...topics].map(([aggregate, topic]) => `${camel(aggregate)}: '${topic}'`).join(', ');
  };
  return `${BANNER}
import { schemas } from './schemas.ts';

/** Every event by its TypeScript name. \`aggregate\` says whose id is the record's key. */
export const eventTypes = { ${events.join('\n')} } as const;

/** The topic of each owner's events; all versions share it, so that order survives a new version. */
export const topics = { ${owners.map((owner) => `${owner}: 'asn.${owner}'`).join(', ')} } as const;

/** The compacted topics of each owner: the last snapshot of every aggregate. */
export const snapshotTopics = { ${owners.map((owner) => `${owner}: { ${snapshots(owner)} }`).join(', ')} } as const;
`;
}

const camel = (name: string): string =>
  name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
