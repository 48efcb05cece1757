import { describe, expect, it } from '@jest/globals';
import { type EventData, eventTypes, snapshotTopics, topicOf, topics, validateEvent } from '@asn/events';
import { hired, placement } from './employee.fixture.ts';

const HIRED = 'asn.personnel.employee-hired.v1';

describe('the data of an event that a writer is about to publish', () => {
  it('has no problem when it keeps its contract', () => {
    expect(validateEvent(HIRED, hired())).toEqual([]);
  });

  it('may rest on a row of an import instead of a decree', () => {
    const basis = { import: { importId: '00000000-0000-4000-8000-000000000009', row: 2 } };
    expect(validateEvent(HIRED, hired({ basis }))).toEqual([]);
  });

  it('never rests on a decree and an import at once', () => {
    const both = { ...hired().basis, import: { importId: '00000000-0000-4000-8000-000000000009', row: 2 } };
    expect(validateEvent(HIRED, { ...hired(), basis: both })).not.toEqual([]);
  });

  it('is refused with every problem at once, and without a value of the person', () => {
    const data = {
      ...hired({ placements: [placement({ from: '2026-02-30' })] }),
      name: '',
      nip: '199001012015011001',
    };
    const problems = validateEvent(HIRED, data);
    expect(problems).toEqual([
      '/ must NOT have additional properties: nip',
      '/name must NOT have fewer than 1 characters',
      '/placements/0/from must match format "date"',
    ]);
    expect(problems.join()).not.toContain('1990');
  });

  it('is closed inside its lists too', () => {
    const data = { ...hired(), placements: [{ ...placement(), salary: 1 }] };
    expect(validateEvent(HIRED, data)).toEqual(['/placements/0 must NOT have additional properties: salary']);
  });

  it.each([
    ['III/a', true],
    ['IV/e', true],
    ['III/e', false],
    ['IX', true],
    ['XVII', true],
    ['XVIII', false],
    ['3a', false],
  ])('may name the grade %s: %s', (grade, allowed) => {
    const problems = validateEvent(HIRED, hired({ grade: { grade, effectiveOn: '2026-01-01' } }));
    expect(problems.length === 0).toBe(allowed);
  });

  it('is refused when nobody wrote a contract for its type', () => {
    expect(validateEvent('asn.personnel.toString', {})).toEqual([
      'asn.personnel.toString is not an event of the catalogue',
    ]);
    expect(validateEvent('toString', {})).toHaveLength(1);
  });

  it('has a type for the compiler', () => {
    const data: EventData<'asn.personnel.employee-hired.v1'> = hired();
    // @ts-expect-error a person is not hired without a name
    const nameless: EventData<'asn.personnel.employee-hired.v1'> = { ...data, name: undefined };
    expect(validateEvent(HIRED, JSON.parse(JSON.stringify(nameless)))).toEqual([
      "/ must have required property 'name'",
    ]);
  });
});

describe('the catalogue', () => {
  it('names each event, its topic and the aggregate whose id is the key', () => {
    expect(eventTypes.EmployeeHired).toMatchObject({
      type: HIRED,
      topic: 'asn.personnel',
      aggregate: 'employee',
    });
    expect(eventTypes.OrgUnitSnapshot.topic).toBe(snapshotTopics.personnel.orgUnit);
  });

  it('finds the topic of a type', () => {
    expect(topicOf(HIRED)).toBe(topics.personnel);
    expect(topicOf('asn.personnel.account-snapshot.v1')).toBe('asn.personnel.account-snapshot');
  });

  it.each(Object.entries(eventTypes))('%s has a schema that compiles', (_, { type }) => {
    expect(validateEvent(type, null)).toContain('/ must be object');
  });
});
