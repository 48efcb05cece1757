import { describe, expect, it } from '@jest/globals';
import { assessorRule, isAssessor } from './assessor.rule.ts';

describe('an assessor', () => {
  it.each([
    ['who leads them', 'head', [], 'head', true],
    ['somebody else', 'other', [], 'head', false],
    ['a personnel admin', 'other', ['PERSONNEL_ADMIN'], 'head', false],
    ['the appointing officer, of whom nobody leads', null, ['APPOINTING_OFFICER'], null, true],
    ['the appointing officer, of whom somebody leads', null, ['APPOINTING_OFFICER'], 'head', false],
    ['an account without a person, of whom nobody leads', null, [], null, false],
  ] as const)('is %s: (%s %j of %s) %s', (_, personId, roles, assessor, expected) =>
    expect(isAssessor({ personId, roles: new Set(roles) }, assessor)).toBe(expected),
  );

  it('is what the printed rule says of its boundary', () =>
    expect(assessorRule.boundary.run()).toBe(assessorRule.boundary.expected));
});
