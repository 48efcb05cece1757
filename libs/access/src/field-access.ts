import {
  defaultFieldResolver,
  isNonNullType,
  isObjectType,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { everyone, readersOf, type DataClass, type Standing } from './data-class.table.ts';
import { forbidden } from './told-error.ts';

/** For each GraphQL type about a person, the class of each of its fields. Every field has a row. */
export type FieldClasses = Readonly<Record<string, Readonly<Record<string, DataClass>>>>;

/** A value about a person carries how the actor stands to that person. */
export interface Governed {
  standings: readonly Standing[];
}

/**
 * Makes the schema's governed types refuse a field whose class the reader's standing does not reach:
 * null and one FORBIDDEN error with its path. Throws when a field of such a type has no class, or a class
 * names a field that is not there, so that a new field cannot start up unreviewed; and when a field that may be
 * refused is not nullable, since its null would take the whole person away.
 */
export function enforceFieldClasses(schema: GraphQLSchema, classes: FieldClasses): GraphQLSchema {
  for (const [typeName, fieldClasses] of Object.entries(classes)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type)) throw new Error(`access: the schema has no object type ${typeName}`);
    const fields = type.getFields();
    const unknown = Object.keys(fieldClasses).filter((name) => fields[name] === undefined);
    if (unknown.length > 0) throw new Error(`access: ${typeName} has no field ${unknown.join(', ')}`);
    for (const [name, field] of Object.entries(fields)) {
      const dataClass = fieldClasses[name];
      if (dataClass === undefined) throw new Error(`access: the field ${typeName}.${name} has no data class`);
      if (isNonNullType(field.type) && readersOf[dataClass] !== everyone)
        throw new Error(`access: the field ${typeName}.${name} may be refused, so it must be nullable`);
      field.resolve = guarded(field.resolve ?? defaultFieldResolver, dataClass);
    }
  }
  return schema;
}

function guarded(resolve: GraphQLFieldResolver<unknown, unknown>, dataClass: DataClass) {
  const guard: GraphQLFieldResolver<Governed, unknown> = (source, args, context, info) => {
    if (!source.standings.some((standing) => readersOf[dataClass].includes(standing))) throw forbidden();
    return resolve(source, args, context, info);
  };
  return guard as GraphQLFieldResolver<unknown, unknown>;
}
