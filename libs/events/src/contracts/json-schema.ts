/** What our contracts use of JSON Schema 2020-12, and nothing else: `contractFaults` refuses any other keyword. */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  description?: string;
  'x-aggregate'?: string;
  type?: string | string[];
  additionalProperties?: boolean;
  required?: string[];
  properties?: Record<string, JsonSchema>;
  items?: JsonSchema;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  minLength?: number;
  minItems?: number;
}

/** The schemas directly inside this one, each with its JSON pointer relative to it. */
export function children(schema: JsonSchema): [pointer: string, child: JsonSchema][] {
  return [
    ...Object.entries(schema.properties ?? {}).map(
      ([name, s]) => [`/properties/${name}`, s] as [string, JsonSchema],
    ),
    ...(schema.items ? [['/items', schema.items] as [string, JsonSchema]] : []),
    ...(schema.oneOf ?? []).map((s, n) => [`/oneOf/${n}`, s] as [string, JsonSchema]),
    ...(schema.anyOf ?? []).map((s, n) => [`/anyOf/${n}`, s] as [string, JsonSchema]),
  ];
}

/** The schema with each schema directly inside it replaced by what `change` makes of it. */
export function mapChildren(schema: JsonSchema, change: (child: JsonSchema) => JsonSchema): JsonSchema {
  const mapped = { ...schema };
  if (schema.properties)
    mapped.properties = Object.fromEntries(Object.entries(schema.properties).map(([k, s]) => [k, change(s)]));
  if (schema.items) mapped.items = change(schema.items);
  if (schema.oneOf) mapped.oneOf = schema.oneOf.map(change);
  if (schema.anyOf) mapped.anyOf = schema.anyOf.map(change);
  return mapped;
}
