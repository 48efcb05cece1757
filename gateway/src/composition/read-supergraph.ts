import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLSchema,
} from 'graphql';

/** A type of the supergraph with what composition noted about it. */
export interface SupergraphType {
  name: string;
  isRoot: boolean;
  /** For an entity the services that can be asked for it by its key, in order of name; else empty. */
  resolvedBy: string[];
  /** The fields that its keys consist of. */
  keys: ReadonlySet<string>;
  fields: { field: GraphQLField<unknown, unknown>; services: string[] }[];
}

export interface Supergraph {
  types: SupergraphType[];
  /** The object types that a field may return: one, or all of an interface or a union. */
  possibleTypes(field: GraphQLField<unknown, unknown>): SupergraphType[];
}

/** Reads a composed supergraph, the `@join__…` directives of which say which service has what. */
export function readSupergraph(supergraphSdl: string): Supergraph {
  const schema = buildASTSchema(parse(supergraphSdl), { assumeValidSDL: true });
  const types = Object.values(schema.getTypeMap())
    .filter((type) => (isObjectType(type) || isInterfaceType(type)) && !type.name.startsWith('__'))
    .map((type) => readType(schema, type.name));
  const byName = new Map(types.map((type) => [type.name, type]));
  return {
    types,
    possibleTypes: (field) => {
      const type = getNamedType(field.type);
      const names = isAbstractType(type)
        ? schema.getPossibleTypes(type).map(({ name }) => name)
        : [type.name];
      return names.flatMap((name) => byName.get(name) ?? []);
    },
  };
}

function readType(schema: GraphQLSchema, name: string): SupergraphType {
  const type = schema.getType(name);
  if (!isObjectType(type) && !isInterfaceType(type)) throw new Error(`${name} has no fields`);
  const joins = directives(type.astNode?.directives, 'join__type');
  const resolving = joins.filter((join) => join['key'] !== undefined && join['resolvable'] !== 'false');
  const services = names(schema, joins);
  return {
    name,
    isRoot: [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].includes(
      type as never,
    ),
    resolvedBy: names(schema, resolving),
    keys: new Set(joins.flatMap((join) => join['key']?.match(/\w+/g) ?? [])),
    fields: Object.values(type.getFields()).map((field) => {
      const marks = directives(field.astNode?.directives, 'join__field');
      const resolvers = marks.filter((mark) => mark['external'] !== 'true');
      // Without a mark the field is in every service that has the type.
      return { field, services: marks.length === 0 ? services : names(schema, resolvers) };
    }),
  };
}

type Arguments = Record<string, string | undefined>;

/** The arguments of each directive of that name, as text. */
const directives = (nodes: readonly ConstDirectiveNode[] = [], name: string): Arguments[] =>
  nodes
    .filter((node) => node.name.value === name)
    .map((node) =>
      Object.fromEntries(
        (node.arguments ?? []).map(({ name, value }) => [
          name.value,
          'value' in value ? String(value.value) : undefined,
        ]),
      ),
    );

/** The services' names for composition's enum of them (`PERSONNEL` is "personnel"), each once, in order. */
function names(schema: GraphQLSchema, joins: Arguments[]): string[] {
  const graphs = schema.getType('join__Graph');
  const nodes = graphs && 'getValues' in graphs ? graphs.getValues().map(({ astNode }) => astNode) : [];
  const found = joins.flatMap((join) => {
    const node = nodes.find((value) => value?.name.value === join['graph']);
    return directives(node?.directives, 'join__graph').flatMap((graph) => graph['name'] ?? []);
  });
  return [...new Set(found)].sort();
}
