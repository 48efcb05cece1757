import { describe, expect, it } from '@jest/globals';
import { interviewPoints, marksRejections, rubricRejections, type Rubric } from './interview.rule.ts';

const rubric: Rubric[] = [
  { criterion: 'SUBSTANCE', weight: 70, highest: 5 },
  { criterion: 'MANNER', weight: 30, highest: 3 },
];
const scorer = (substance: number, manner: number | null, conflicted = false) => ({
  marks: { SUBSTANCE: substance, ...(manner === null ? {} : { MANNER: manner }) },
  conflicted,
});

describe('An interview is the mean of its scorers by the rubric. (PermenPANRB 6/2024)', () => {
  it.each([
    ['full marks of two', [scorer(5, 3), scorer(5, 3)], 10_000],
    ['nothing', [scorer(0, 0), scorer(0, 0)], 0],
    ['4 of 5 and 2 of 3', [scorer(4, 2), scorer(4, 2)], 7_600],
    ['a third part, rounded half up', [scorer(5, 3), scorer(5, 3), scorer(4, 2)], 9_200],
    ['three who differ by sevenths of nothing', [scorer(3, 1), scorer(4, 2), scorer(4, 1)], 6_467],
  ])('%s', (_, scorers, expected) => {
    expect(interviewPoints(scorers, rubric)).toBe(expected);
  });

  it('who has a conflict of interest does not count', () => {
    expect(interviewPoints([scorer(4, 2), scorer(4, 2), scorer(5, 3, true)], rubric)).toBe(7_600);
  });

  it('two must count: one with a conflict, or not complete, is none', () => {
    expect(interviewPoints([scorer(4, 2)], rubric)).toBeNull();
    expect(interviewPoints([scorer(4, 2), scorer(5, 3, true)], rubric)).toBeNull();
    expect(interviewPoints([scorer(4, 2), scorer(5, null)], rubric)).toBeNull();
    expect(interviewPoints([scorer(4, 2), scorer(4, 2)], [])).toBeNull();
  });
});

describe('Points are whole and within the rubric', () => {
  it.each([
    [{ SUBSTANCE: 5, MANNER: 0 }, []],
    [{ SUBSTANCE: 6, MANNER: 0 }, ['MARKS_INVALID']],
    [{ SUBSTANCE: -1, MANNER: 0 }, ['MARKS_INVALID']],
    [{ SUBSTANCE: 1.5, MANNER: 0 }, ['MARKS_INVALID']],
    [{ SUBSTANCE: 5 }, ['MARKS_INVALID']],
    [{ SUBSTANCE: 5, MANNER: 1, OTHER: 1 }, ['MARKS_INVALID']],
  ])('%j: %j', (marks, expected) => {
    expect(marksRejections(marks, rubric).map(({ code }) => code)).toEqual(expected);
  });

  it('the weights of a rubric make 100', () => {
    const codes = (changed: Rubric[]) => rubricRejections(changed).map(({ code }) => code);
    expect(codes(rubric)).toEqual([]);
    expect(codes([])).toEqual(['RUBRIC_NOT_100']);
    expect(codes([...rubric, { criterion: 'MORE', weight: 1, highest: 5 }])).toEqual(['RUBRIC_NOT_100']);
    expect(codes([rubric[0]!, { ...rubric[1]!, criterion: 'SUBSTANCE' }])).toEqual(['RUBRIC_NOT_100']);
  });
});
