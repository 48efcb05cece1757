import { localDate, type LocalDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { EmploymentKind } from './employment.entity.ts';
import { transitionNames, transitionOf, type TransitionName } from './lifecycle.table.ts';
import type { Situation } from './situation.ts';
import { leadsFrom, transitionRejections } from './transition.rule.ts';

const somebody: Situation = {
  kind: 'PNS',
  standing: '01',
  startedOn: localDate('2015-01-01'),
  endedOn: null,
  birthDate: localDate('1990-06-15'),
  retiresOn: localDate('2048-07-01'),
  contractUntil: null,
  leaveUntil: null,
  latestOn: null,
};

type Dates = { [Field in 'startedOn' | 'birthDate' | 'retiresOn' | 'contractUntil' | 'leaveUntil']?: string };

const codes = (
  name: TransitionName,
  who: Dates & { kind?: EmploymentKind; standing?: string | null; latestOn?: string; endedOn?: string },
  effectiveOn: string,
  { until, ...evidence }: { until?: string; BASIC_TRAINING?: string; HEALTH_TEST?: string } = {},
): string[] =>
  transitionRejections(
    name,
    { ...somebody, ...(who as Partial<Situation>) },
    {
      effectiveOn: localDate(effectiveOn),
      until: until === undefined ? null : localDate(until),
      evidence,
    },
  ).map(({ code }) => code);

const papers = { BASIC_TRAINING: '123/LATSAR/2026', HEALTH_TEST: '45/RSUD/2026' };

describe('the ways that the lifecycle has', () => {
  const ways = (kind: EmploymentKind, standing: string | null): string =>
    transitionNames.filter((name) => leadsFrom(name, { ...somebody, kind, standing })).join(' ');
  const exits = 'RETIRE_BY_AGE RETIRE_ON_REQUEST RESIGN DIE DISMISS_HONOURABLY DISMISS_DISHONOURABLY';
  const contractExits =
    'RETIRE_BY_AGE TERMINATE_ON_REQUEST DIE_BEFORE_PENSION DISMISS_HONOURABLY DISMISS_DISHONOURABLY';

  it.each<[EmploymentKind, string | null, string]>([
    [
      'CPNS',
      '01',
      'BECOME_PNS FAIL_PROBATION SUSPEND RETIRE_BY_AGE RESIGN DIE_BEFORE_PENSION DISMISS_HONOURABLY DISMISS_DISHONOURABLY',
    ],
    [
      'CPNS',
      '04',
      'FAIL_PROBATION REINSTATE RETIRE_BY_AGE RESIGN DIE_BEFORE_PENSION DISMISS_HONOURABLY DISMISS_DISHONOURABLY',
    ],
    ['PNS', '01', `START_STUDY SUSPEND START_UNPAID_LEAVE ${exits}`],
    ['PNS', null, `START_STUDY SUSPEND START_UNPAID_LEAVE ${exits}`],
    ['PNS', '03', `RETURN_FROM_STUDY SUSPEND ${exits}`],
    ['PNS', '04', `REINSTATE ${exits}`],
    ['PNS', '02', `EXTEND_UNPAID_LEAVE RETURN_FROM_UNPAID_LEAVE ${exits}`],
    ['PNS', '13', `RETURN_FROM_UNPAID_LEAVE ${exits}`],
    ['PNS', '07', exits],
    ['PPPK', '71', `EXTEND_CONTRACT END_CONTRACT SUSPEND ${contractExits}`],
    ['PPPK', '04', `END_CONTRACT REINSTATE ${contractExits}`],
    ['PPPK_PARUH_WAKTU', '71', `EXTEND_CONTRACT END_CONTRACT SUSPEND ${contractExits}`],
  ])('a %s of standing %s may go: %s', (kind, standing, expected) => {
    expect(ways(kind, standing)).toBe(expected);
  });

  it('lead nowhere from an employment that has ended, and every other one is refused with its article', () => {
    for (const name of transitionNames) {
      const ended = { ...somebody, endedOn: localDate('2020-01-01') };
      expect(leadsFrom(name, ended)).toBe(false);
      const [refusal] = transitionRejections(name, ended, {
        effectiveOn: localDate('2026-01-01'),
        until: null,
        evidence: {},
      });
      expect(refusal).toMatchObject({ code: 'ILLEGAL_TRANSITION', law: transitionOf(name).law });
    }
  });
});

describe('a transition', () => {
  // prettier-ignore
  it.each<[string, string[], ...Parameters<typeof codes>]>([
    // Probation.
    ['of a CPNS a day before the year is over', ['PROBATION_NOT_OVER'], 'BECOME_PNS', { kind: 'CPNS', startedOn: '2025-03-01' }, '2026-02-28', papers],
    ['of a CPNS after the year', [], 'BECOME_PNS', { kind: 'CPNS', startedOn: '2025-03-01' }, '2026-03-01', papers],
    ['of a CPNS without the papers', ['BASIC_TRAINING_MISSING', 'HEALTH_TEST_MISSING'], 'BECOME_PNS', { kind: 'CPNS', startedOn: '2025-03-01' }, '2026-03-01', { BASIC_TRAINING: ' ' }],
    ['of a PNS into a PNS', ['ILLEGAL_TRANSITION'], 'BECOME_PNS', {}, '2026-03-01', papers],
    ['of a CPNS of a leap day', [], 'BECOME_PNS', { kind: 'CPNS', startedOn: '2024-02-29' }, '2025-02-28', papers],
    // Contracts.
    ['that extends a contract by a year', [], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71', contractUntil: '2026-01-01' }, '2026-01-01', { until: '2027-01-01' }],
    ['that extends a contract by a day less', ['CONTRACT_TOO_SHORT'], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71', contractUntil: '2026-01-01' }, '2026-01-01', { until: '2026-12-31' }],
    ['that extends a contract before it ends', ['NOT_WHERE_CONTRACT_ENDS'], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71', contractUntil: '2026-01-01' }, '2025-12-31', { until: '2027-01-01' }],
    ['that extends a contract up to the age limit', [], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71', retiresOn: '2026-06-01' }, '2026-01-01', { until: '2026-06-01' }],
    ['that extends a contract a day beyond the age limit', ['CONTRACT_BEYOND_AGE'], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71', retiresOn: '2026-06-01' }, '2026-01-01', { until: '2026-06-02' }],
    ['that extends a part-time contract by a year and a day', ['CONTRACT_TOO_LONG'], 'EXTEND_CONTRACT', { kind: 'PPPK_PARUH_WAKTU', standing: '71' }, '2026-01-01', { until: '2027-01-02' }],
    ['that extends a contract without saying until when', ['UNTIL_MISSING'], 'EXTEND_CONTRACT', { kind: 'PPPK', standing: '71' }, '2026-01-01'],
    ['that ends a contract on its last day', [], 'END_CONTRACT', { kind: 'PPPK', standing: '71', contractUntil: '2026-01-01' }, '2026-01-01'],
    ['that ends a contract a day before', ['NOT_WHERE_CONTRACT_ENDS'], 'END_CONTRACT', { kind: 'PPPK', standing: '71', contractUntil: '2026-01-01' }, '2025-12-31'],
    ['that ends a contract whose end is not known', [], 'END_CONTRACT', { kind: 'PPPK', standing: '71' }, '2025-12-31'],
    // Unpaid leave.
    ['into unpaid leave after five years', [], 'START_UNPAID_LEAVE', { startedOn: '2021-01-01' }, '2026-01-01', { until: '2029-01-01' }],
    ['into unpaid leave a day before', ['SERVICE_TOO_SHORT'], 'START_UNPAID_LEAVE', { startedOn: '2021-01-02' }, '2026-01-01', { until: '2029-01-01' }],
    ['into unpaid leave of three years and a day', ['LEAVE_TOO_LONG'], 'START_UNPAID_LEAVE', { startedOn: '2021-01-01' }, '2026-01-01', { until: '2029-01-02' }],
    ['that extends unpaid leave by a year', [], 'EXTEND_UNPAID_LEAVE', { standing: '02', leaveUntil: '2029-01-01' }, '2029-01-01', { until: '2030-01-01' }],
    ['that extends unpaid leave by a year and a day', ['EXTENSION_TOO_LONG'], 'EXTEND_UNPAID_LEAVE', { standing: '02', leaveUntil: '2029-01-01' }, '2029-01-01', { until: '2030-01-02' }],
    ['that extends unpaid leave after it has ended', ['NOT_WHERE_LEAVE_ENDS'], 'EXTEND_UNPAID_LEAVE', { standing: '02', leaveUntil: '2029-01-01' }, '2029-01-02', { until: '2030-01-01' }],
    ['that extends unpaid leave once more', ['ILLEGAL_TRANSITION'], 'EXTEND_UNPAID_LEAVE', { standing: '13', leaveUntil: '2030-01-01' }, '2030-01-01', { until: '2031-01-01' }],
    // Exits.
    ['into retirement on the day', [], 'RETIRE_BY_AGE', {}, '2048-07-01'],
    ['into retirement a day before', ['NOT_AT_AGE_LIMIT'], 'RETIRE_BY_AGE', {}, '2048-06-30'],
    ['into retirement a day after', ['NOT_AT_AGE_LIMIT'], 'RETIRE_BY_AGE', {}, '2048-07-02'],
    ['into retirement from a position that tells no age', ['RETIREMENT_DAY_UNKNOWN'], 'RETIRE_BY_AGE', { retiresOn: null as never }, '2048-07-01'],
    ['into a pension at 45 after 20 years', [], 'RETIRE_ON_REQUEST', { birthDate: '1981-01-01', startedOn: '2006-01-01' }, '2026-01-01'],
    ['into a pension a day before either', ['TOO_YOUNG_FOR_PENSION', 'SERVICE_TOO_SHORT_FOR_PENSION'], 'RETIRE_ON_REQUEST', { birthDate: '1981-01-02', startedOn: '2006-01-02' }, '2026-01-01'],
    // Order.
    ['on the first day of the employment', ['OUT_OF_ORDER'], 'RESIGN', {}, '2015-01-01'],
    ['on the second day', [], 'RESIGN', {}, '2015-01-02'],
    ['on the day of the latest change', ['OUT_OF_ORDER'], 'REINSTATE', { standing: '04', latestOn: '2026-01-01' }, '2026-01-01'],
    ['after the latest change', [], 'REINSTATE', { standing: '04', latestOn: '2026-01-01' }, '2026-01-02'],
    ['that ends before it begins', ['ENDS_BEFORE_IT_BEGINS'], 'START_STUDY', {}, '2026-01-01', { until: '2026-01-01' }],
    ['that has no end, with one', ['HAS_NO_END'], 'SUSPEND', {}, '2026-01-01', { until: '2027-01-01' }],
  ])('%s: %j', (_, expected, ...asked) => {
    expect(codes(...asked)).toEqual(expected);
  });

  it('tells all that is wrong at once, each with its article', () => {
    const [probation, training] = transitionRejections(
      'BECOME_PNS',
      { ...somebody, kind: 'CPNS', startedOn: '2026-01-01' as LocalDate },
      { effectiveOn: localDate('2026-06-01'), until: null, evidence: {} },
    );
    expect(probation).toMatchObject({ code: 'PROBATION_NOT_OVER', law: 'PP 11/2017 art. 34' });
    expect(training).toMatchObject({ code: 'BASIC_TRAINING_MISSING', law: 'PP 11/2017 art. 36' });
  });
});
