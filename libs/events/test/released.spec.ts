import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { JsonSchema } from '../src/contracts/json-schema.ts';
import { type Contract, readContracts } from '../src/contracts/read-contracts.ts';
import { drafts, freeze, readReleased, releaseFaults } from '../src/contracts/released.ts';

const root = join(import.meta.dirname, '..');
const { contracts } = readContracts(root);
const hired = contracts.find(({ name }) => name === 'EmployeeHired')!;
const changed = (change: (schema: JsonSchema) => void): Contract => {
  const schema = structuredClone(hired.schema);
  change(schema);
  return { ...hired, schema };
};

describe('the contracts of this project', () => {
  it('keep what was released', () => {
    expect(releaseFaults(contracts, readReleased(root))).toEqual([]);
  });
});

describe('a released contract', () => {
  const released = [freeze(hired)];

  it('stands as long as it stays what it was, in whatever order it is written', () => {
    const reordered = changed(
      (s) => (s.properties = Object.fromEntries(Object.entries(s.properties!).reverse())),
    );
    expect(releaseFaults([reordered], released)).toEqual([]);
  });

  it.each<[string, (schema: JsonSchema) => void, string]>([
    [
      'a property changes',
      (s) => (s.properties!['name']!.minLength = 2),
      '/properties/name/minLength was 1 and is 2',
    ],
    ['a property goes', (s) => delete s.properties!['grade'], '/properties/grade was removed'],
    [
      'an optional property comes',
      (s) => (s.properties!['note'] = { type: 'string' }),
      '/properties/note was added',
    ],
    ['a property becomes required', (s) => s.required!.push('note'), '/required was ['],
    ['a property is no longer required', (s) => s.required!.pop(), '/required was ['],
    [
      'a fact it shares with others changes',
      (s) => s.properties!['placements']!.items!.properties!['kind']!.enum!.push('SHARED'),
      '/properties/placements/items/properties/kind/enum was [',
    ],
    [
      'its key becomes that of another aggregate',
      (s) => (s['x-aggregate'] = 'position'),
      '/x-aggregate was "employee"',
    ],
    [
      'only a description changes',
      (s) => (s.description = 'A person left.'),
      '/description was "A person was hired."',
    ],
  ])('is refused when %s', (_, change, sentence) => {
    const faults = releaseFaults([changed(change)], released);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(sentence);
    expect(faults[0]).toContain('make the next version a new file');
  });

  it('is never deleted', () => {
    expect(releaseFaults([], released)).toEqual([
      "personnel/employee-hired.v1 is released and can't be deleted; bring it back.",
    ]);
  });

  it('is not changed by changing its frozen form with it', () => {
    const contract = changed((s) => delete s.properties!['grade']);
    expect(releaseFaults([contract], [{ ...released[0]!, schema: contract.schema }])).toEqual([
      'personnel/employee-hired.v1: its released form was edited; bring it back.',
    ]);
  });

  it('stands beside its next version', () => {
    const next = { ...changed((s) => delete s.properties!['grade']), path: 'personnel/employee-hired.v2' };
    expect(releaseFaults([hired, next], released)).toEqual([]);
    expect(drafts([hired, next], released)).toEqual([next]);
  });
});

describe('a draft', () => {
  it('may change and go', () => {
    expect(releaseFaults([], [])).toEqual([]);
    expect(releaseFaults([changed((s) => delete s.properties!['grade'])], [])).toEqual([]);
    expect(drafts([hired], [])).toEqual([hired]);
  });
});
