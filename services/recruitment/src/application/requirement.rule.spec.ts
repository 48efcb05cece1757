import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import {
  judgedRequirements,
  judgementRejections,
  recordedFindings,
  verdictOf,
  type Finding,
} from './requirement.rule.ts';

const lastDay = localDate('2026-09-10');

describe('Who applies has the age that the law asks for. (PP 11/2017 art. 23; PP 49/2018 art. 16)', () => {
  it.each([
    ['CPNS', 35, '2008-09-10', true],
    ['CPNS', 35, '2008-09-11', false],
    ['CPNS', 35, '1990-09-11', true],
    ['CPNS', 35, '1990-09-10', false],
    ['CPNS', 40, '1985-09-11', true],
    ['CPNS', 40, '1985-09-10', false],
    ['PPPK', 57, '2006-09-10', true],
    ['PPPK', 57, '2006-09-11', false],
    ['PPPK', 57, '1968-09-11', true],
    ['PPPK', 57, '1968-09-10', false],
  ] as const)('%s to %i years, born on %s: %s', (kind, maximumAge, born, met) => {
    const [age] = recordedFindings(
      { birthDate: localDate(born), educationLevel: '40' },
      { kind, educationLevels: ['40'], maximumAge },
      lastDay,
    );
    expect(age?.met).toBe(met);
    expect(age?.reason === null).toBe(met);
  });

  it('and one of the levels of education', () => {
    const [, education] = recordedFindings(
      { birthDate: localDate('2000-01-01'), educationLevel: '45' },
      { kind: 'CPNS', educationLevels: ['35', '40'], maximumAge: 35 },
      lastDay,
    );
    expect(education).toEqual({ requirement: 'EDUCATION', met: false, reason: 'pendidikan bukan 35, 40' });
  });
});

describe('Every requirement is judged once, with reasons. (PermenPANRB 6/2024)', () => {
  const all: Finding[] = judgedRequirements.map((requirement) => ({ requirement, met: true, reason: null }));
  const codes = (findings: Finding[]) => judgementRejections(findings, []).map(({ code }) => code);
  const notMet = (reason: string | null): Finding => ({ requirement: 'DIPLOMA', met: false, reason });

  it.each<[string, Finding[], string[]]>([
    ['all', all, []],
    ['all but one', all.slice(1), ['REQUIREMENT_NOT_JUDGED']],
    ['one twice', [...all, all[0]!], ['REQUIREMENT_NOT_JUDGED']],
    ['one not met, with a reason', [...all.filter((one) => one.requirement !== 'DIPLOMA'), notMet('x')], []],
    [
      'with a blank one',
      [...all.filter((one) => one.requirement !== 'DIPLOMA'), notMet(' ')],
      ['REASON_REQUIRED'],
    ],
  ])('%s', (_, findings, expected) => {
    expect(codes(findings)).toEqual(expected);
  });

  it('TMS when one of them is not met', () => {
    expect(verdictOf(all)).toBe('MS');
    expect(verdictOf([...all, notMet('x')])).toBe('TMS');
  });
});
