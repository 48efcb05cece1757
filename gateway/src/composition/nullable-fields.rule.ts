import { isListType, isNonNullType, type GraphQLField, type GraphQLType } from 'graphql';
import { ENTITY_OWNERS } from './entity-owners.table.ts';
import { readSupergraph, type Supergraph, type SupergraphType } from './read-supergraph.ts';

/**
 * A service that is down must leave a null where its data would be, not take the whole answer with it. GraphQL
 * hands a null in a non-null field up to the parent, so nullable must be: every root field, every field that a
 * service adds to another's entity, and every field, list items included, that returns another's entity.
 *
 * Gives a sentence for each field that is not; and for each entity that several services resolve without a row in
 * the table of owners.
 */
export function nullabilityProblems(
  supergraphSdl: string,
  owners: Readonly<Record<string, string>> = ENTITY_OWNERS,
): string[] {
  const supergraph = readSupergraph(supergraphSdl);
  const owner = (type: SupergraphType): string | undefined =>
    type.resolvedBy.length === 1 ? type.resolvedBy[0] : owners[type.name];

  const ownerless = supergraph.types
    .filter((type) => type.resolvedBy.length > 0 && owner(type) === undefined)
    .map(
      ({ name, resolvedBy }) =>
        `${name} is resolved by ${resolvedBy.join(' and ')}: say in the table of owners whose it is.`,
    );

  const nonNull = supergraph.types.flatMap((type) =>
    type.fields
      .filter(({ field, services }) => {
        if (type.isRoot) return isNonNullType(field.type);
        if (type.keys.has(field.name)) return false;
        const added = owner(type) !== undefined && services.some((service) => service !== owner(type));
        if (added && isNonNullType(field.type)) return true;
        return (
          services.some((service) => returnsAnothers(supergraph, owner, service, field)) &&
          promisesValue(field.type)
        );
      })
      .map(
        ({ field }) =>
          `${type.name}.${field.name}: ${String(field.type)} must be nullable, since a service that is down would null more than this field.`,
      ),
  );
  return [...ownerless, ...nonNull];
}

/** Whether `service` can name the entity in this field, but another one holds its data. */
function returnsAnothers(
  supergraph: Supergraph,
  owner: (type: SupergraphType) => string | undefined,
  service: string,
  field: GraphQLField<unknown, unknown>,
): boolean {
  return supergraph.possibleTypes(field).some((type) => owner(type) !== undefined && owner(type) !== service);
}

/** Whether a null anywhere in the value, in a list's item too, would be handed up. */
const promisesValue = (type: GraphQLType): boolean =>
  isNonNullType(type) || (isListType(type) && promisesValue(type.ofType));
