import { SERVICES as started, type ServiceName } from '@asn/local/settings';
import { readFileSync } from 'node:fs';
import { Kind, parse, type DirectiveNode, type FieldDefinitionNode, type TypeNode } from 'graphql';

/** A field of an object type of the graph. */
export interface GraphField {
  name: string;
  /** The name of its type, without list and non-null. */
  type: string;
  required: boolean;
  /** The service that has it; null where each service that has the type has the field: a key. */
  service: ServiceName | null;
}

/** The services that the graph is composed of. */
export const SERVICES = started.filter((name) => supergraphText().includes(`@join__graph(name: "${name}"`));
export type { ServiceName };

function supergraphText(): string {
  return readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8');
}

const OF_FEDERATION = /^(join|link)__/;

/** The object types of the committed supergraph, each with its fields; `Query` and `Mutation` are among them. */
export function readGraph(): ReadonlyMap<string, readonly GraphField[]> {
  const { definitions } = parse(supergraphText());
  const types = new Map<string, GraphField[]>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION || OF_FEDERATION.test(definition.name.value))
      continue;
    const { name, directives = [], fields = [] } = definition;
    const owners = graphsOf(directives, 'join__type');
    types.set(
      name.value,
      fields.map((field) => fieldOf(field, owners.length === 1 ? owners : [])),
    );
  }
  return types;
}

function fieldOf(field: FieldDefinitionNode, ownersOfType: string[]): GraphField {
  const [owner = ownersOfType[0]] = graphsOf(field.directives ?? [], 'join__field');
  return {
    name: field.name.value,
    type: namedType(field.type),
    required: field.type.kind === Kind.NON_NULL_TYPE,
    service: SERVICES.find((service) => service === owner?.toLowerCase()) ?? null,
  };
}

const namedType = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);

const graphsOf = (directives: readonly DirectiveNode[], name: string): string[] =>
  directives
    .filter((directive) => directive.name.value === name)
    .flatMap(({ arguments: args = [] }) => args)
    .filter((argument) => argument.name.value === 'graph')
    .map(({ value }) => (value.kind === Kind.ENUM ? value.value : ''));
