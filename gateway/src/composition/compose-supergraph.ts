import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { nullabilityProblems } from './nullable-fields.rule.ts';

/** The schemas of the services, in GraphQL's language, by the service's name. */
export type ServiceSchemas = Readonly<Record<string, string>>;

export type Composition =
  | { supergraph: string; problems?: undefined }
  | {
      supergraph?: undefined;
      /** Each a sentence that names the type or the field. */
      problems: string[];
    };

/** Composes one graph of the services' schemas, unless they contradict each other or our rule about nulls. */
export function composeSupergraph(schemas: ServiceSchemas): Composition {
  const services = Object.entries(schemas)
    .sort(([a], [b]) => a.localeCompare(b))
    // The gateway knows the real addresses; a placeholder can't be mistaken for one.
    .map(([name, schema]) => ({ name, url: `http://${name}.invalid/graphql`, typeDefs: parse(schema) }));
  const { errors, supergraphSdl } = composeServices(services);
  if (errors) return { problems: errors.map((error) => error.message) };
  const problems = nullabilityProblems(supergraphSdl);
  return problems.length > 0 ? { problems } : { supergraph: `${supergraphSdl.trimEnd()}\n` };
}
