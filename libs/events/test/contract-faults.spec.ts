import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { contractFaults, schemaFaults } from '../src/contracts/contract-faults.ts';
import type { JsonSchema } from '../src/contracts/json-schema.ts';
import { readContracts } from '../src/contracts/read-contracts.ts';

const { contracts } = readContracts(join(import.meta.dirname, '..'));
const text: JsonSchema = { description: 'A text.', type: 'string' };
const event = (properties: Record<string, JsonSchema>): JsonSchema => ({
  description: 'An event.',
  type: 'object',
  additionalProperties: false,
  properties,
});

describe('the contracts', () => {
  it('are closed, described, and without personal data beyond a name', () => {
    expect(contracts.length).toBeGreaterThan(20);
    expect(contractFaults(contracts)).toEqual([]);
  });

  it('say whose id is their key', () => {
    const [first] = contracts;
    expect(contractFaults([{ ...first!, aggregate: '' }])).toEqual([
      `${first!.path} does not say its x-aggregate.`,
    ]);
  });

  it('have names of their own', () => {
    const [first, second] = contracts;
    expect(contractFaults([first!, { ...second!, name: first!.name }])).toHaveLength(2);
  });
});

describe('a property of an event', () => {
  it.each([
    'nip',
    'nipBaru',
    'nik',
    'NIK',
    'birthDate',
    'date_of_birth',
    'sex',
    'gender',
    'phoneNumber',
    'emailAddress',
    'homeAddress',
    'baseSalary',
    'amount',
    'healthStatus',
    'religion',
    'npwp',
    'noHp',
  ])('is never called %s', (name) => {
    expect(schemaFaults(event({ [name]: text }), 'e')).toEqual([
      `e/properties/${name} is personal data that events never carry.`,
    ]);
  });

  it('is found wherever it hides', () => {
    const inside = event({
      list: { ...text, type: 'array', items: { ...text, oneOf: [event({ nik: text })] } },
    });
    expect(schemaFaults(inside, 'e')).toEqual([
      'e/properties/list/items/oneOf/0/properties/nik is personal data that events never carry.',
    ]);
  });

  it.each(['recipient', 'unitId', 'essex', 'payload'])('may be called %s', (name) => {
    expect(schemaFaults(event({ [name]: text }), 'e')).toEqual([]);
  });
});

describe('a schema', () => {
  it.each<[string, JsonSchema, string]>([
    [
      'is open',
      { ...event({}), additionalProperties: undefined },
      'e is open: it needs "additionalProperties": false.',
    ],
    [
      'may be null or open',
      { ...event({}), type: ['object', 'null'], additionalProperties: true },
      'e is open: it needs "additionalProperties": false.',
    ],
    ['lacks a description', event({ reason: { type: 'string' } }), 'e/properties/reason has no description.'],
    [
      'admits anything',
      event({ reason: { description: 'Why.' } }),
      'e/properties/reason admits anything: it needs a type.',
    ],
    [
      'has a list of anything',
      event({ list: { description: 'All.', type: 'array' } }),
      'e/properties/list does not say its items.',
    ],
    [
      'requires what it does not name',
      { ...event({}), required: ['reason'] },
      'e requires reason, which it does not name.',
    ],
    [
      'lets names in by a pattern',
      { ...event({}), patternProperties: {} } as JsonSchema,
      'e uses patternProperties, which contracts do without.',
    ],
  ])('is refused when it %s', (_, schema, fault) => {
    expect(schemaFaults(schema, 'e')).toEqual([fault]);
  });
});
