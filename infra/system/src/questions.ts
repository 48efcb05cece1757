import { readFileSync } from 'node:fs';
import {
  astFromValue,
  buildASTSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  parse,
  print,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';

/** The id of nobody and nothing. */
export const NOTHING = '00000000-0000-4000-8000-000000000000';

const schema = buildASTSchema(
  parse(readFileSync(new URL('../../../gateway/supergraph.graphql', import.meta.url), 'utf8')),
  {
    assumeValidSDL: true,
  },
);

const STANDARD: Record<string, unknown> = {
  ID: NOTHING,
  String: '',
  Int: 0,
  Float: 0,
  Boolean: false,
  Rupiah: 0,
  LocalDate: '2026-01-05',
  Instant: '2026-01-05T00:30:00Z',
};
/** Numbers that are years. */
const YEAR = 2026;

/** The least that a type takes: what must be given, and nothing in it. */
function nothingOf(type: GraphQLInputType, name: string): unknown {
  if (isNonNullType(type)) return nothingOf(type.ofType, name);
  if (isListType(type)) return [];
  if (isEnumType(type)) return type.getValues()[0]!.name;
  if (isInputObjectType(type))
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(mustBeGiven)
        .map((field) => [field.name, nothingOf(field.type, field.name)]),
    );
  return name === 'year' ? YEAR : STANDARD[type.name];
}

const mustBeGiven = ({ type, defaultValue }: GraphQLArgument | GraphQLInputField): boolean =>
  isNonNullType(type) && defaultValue === undefined;

const literal = (type: GraphQLInputType, name: string): string =>
  print(astFromValue(nothingOf(type, name), type)!);

/** `(id: "…", year: 2026)` for what must be given; what is given in `known` is taken from there. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>, known: Record<string, string>): string {
  const given = args
    .filter((argument) => mustBeGiven(argument) || argument.name in known)
    .map((argument) => `${argument.name}: ${known[argument.name] ?? literal(argument.type, argument.name)}`);
  return given.length === 0 ? '' : `(${given.join(', ')})`;
}

/** What to ask of a type so that there is something: its id, else the first field that needs nothing. */
function least(type: GraphQLNamedType, seen: readonly string[] = []): string {
  if (!isObjectType(type)) return isCompositeType(type) ? '{ __typename }' : '';
  const fields = Object.values(type.getFields()).filter((field) => !field.args.some(mustBeGiven));
  const chosen =
    fields.find(({ name }) => name === 'id') ??
    fields.find((field) => !isCompositeType(getNamedType(field.type))) ??
    fields.find((field) => !seen.includes(getNamedType(field.type).name));
  if (chosen === undefined) return '{ __typename }';
  return `{ ${chosen.name} ${least(getNamedType(chosen.type), [...seen, type.name])} }`;
}

/** A field of a type, asked with the least that it takes, and for the least that it gives. */
export function askFor(typeName: string, fieldName: string, known: Record<string, string> = {}): string {
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (field === undefined) throw new Error(`there is no ${typeName}.${fieldName}`);
  return `${fieldName}${argumentsOf(field, known)} ${least(getNamedType(field.type))}`;
}

/** What a mutation must be given: for each argument its type, and the least that this takes. */
export function mustBeGivenTo(mutation: string): { name: string; type: string; nothing: unknown }[] {
  const field = schema.getMutationType()!.getFields()[mutation];
  if (field === undefined) throw new Error(`there is no mutation ${mutation}`);
  return field.args
    .filter(mustBeGiven)
    .map(({ name, type }) => ({ name, type: String(type), nothing: nothingOf(type, name) }));
}
