import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { composeSupergraph, type ServiceSchemas } from './compose-supergraph.ts';

export interface Outcome {
  ok: boolean;
  /** What to print: a sentence, or one for each problem. */
  message: string;
}

/**
 * Composes `<services>/<name>/schema.graphql` of every service into the supergraph file. With `check` nothing is
 * written, and a file that is not what the schemas give is an outcome that is not ok.
 */
export function updateSupergraph(
  services: string,
  supergraphFile: string,
  options: { check: boolean },
): Outcome {
  const schemas = readSchemas(services);
  if (Object.keys(schemas).length === 0)
    return { ok: false, message: `No service in ${services} has a schema.graphql.` };

  const { supergraph, problems } = composeSupergraph(schemas);
  if (problems)
    return { ok: false, message: ['The services do not make one graph:', ...problems].join('\n- ') };

  const committed = existsSync(supergraphFile) ? readFileSync(supergraphFile, 'utf8') : undefined;
  const names = new Intl.ListFormat('en').format(Object.keys(schemas));
  if (committed === supergraph) return { ok: true, message: `supergraph.graphql is the graph of ${names}.` };
  if (options.check) {
    return {
      ok: false,
      message: `supergraph.graphql is not the graph of ${names} any more. Run: npm run compose -w gateway`,
    };
  }
  // In one step: a running gateway reads this file whenever it changes.
  writeFileSync(`${supergraphFile}.next`, supergraph);
  renameSync(`${supergraphFile}.next`, supergraphFile);
  return { ok: true, message: `supergraph.graphql is now the graph of ${names}.` };
}

function readSchemas(services: string): ServiceSchemas {
  const files = readdirSync(services)
    .sort()
    .map((name) => [name, join(services, name, 'schema.graphql')] as const)
    .filter(([, file]) => existsSync(file));
  return Object.fromEntries(files.map(([name, file]) => [name, readFileSync(file, 'utf8')]));
}
