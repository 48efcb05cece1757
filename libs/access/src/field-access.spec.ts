import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
import { enforceFieldClasses } from './field-access.ts';

const schema = (nip: string) =>
  buildSchema(`type Query { employee: Employee } type Employee { id: ID! nip: ${nip} }`);

describe('a schema does not start up', () => {
  it('with a field about a person that has no class', () => {
    expect(() => enforceFieldClasses(schema('String'), { Employee: { id: 'DIRECTORY' } })).toThrow(
      'the field Employee.nip has no data class',
    );
  });

  it('with a class for a field or a type that is not there', () => {
    const classes = { id: 'DIRECTORY', nip: 'CAREER', rank: 'CAREER' } as const;
    expect(() => enforceFieldClasses(schema('String'), { Employee: classes })).toThrow(
      'Employee has no field rank',
    );
    expect(() => enforceFieldClasses(schema('String'), { Person: classes })).toThrow('no object type Person');
  });

  it('with a field that may be refused and is not nullable: its null would take the person away', () => {
    const classes = { id: 'DIRECTORY', nip: 'CAREER' } as const;
    expect(() => enforceFieldClasses(schema('String!'), { Employee: classes })).toThrow(
      'Employee.nip may be refused, so it must be nullable',
    );
    expect(() => enforceFieldClasses(schema('String'), { Employee: classes })).not.toThrow();
  });
});
