/** The first version of an event of an aggregate (`employee`, `org-unit`): why it holds, and nothing else yet. */
export const eventSchema = (aggregate: string, tells: string): string =>
  JSON.stringify({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    description: tells,
    'x-aggregate': aggregate,
    type: 'object',
    additionalProperties: false,
    required: ['basis'],
    properties: { basis: { $ref: 'facts/basis.v1.schema.json' } },
  });
