import { describe, expect, it } from '@jest/globals';
import { undescribed } from '../src/undescribed.ts';

describe('a schema without descriptions', () => {
  it('is told by the path of each thing that has none', () => {
    const schema = `
      type Query { "Found." employee(id: ID!): Employee }
      "Someone." type Employee { name: String "Sex." sex: Sex }
      enum Sex { "Male." M F }
      input Filter { "Part of the name." name: String }
    `;
    expect(undescribed(schema)).toEqual(['Query.employee.id', 'Employee.name', 'Sex', 'Sex.F', 'Filter']);
  });
});
