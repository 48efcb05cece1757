import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { grantEndRejections, grantRejections, type NewGrant } from './grant.rule.ts';

const codes = (list: { code: string }[]) => list.map(({ code }) => code);
const today = localDate('2026-03-10');
const auditor: NewGrant = {
  role: 'AUDITOR',
  unitId: null,
  from: today,
  to: null,
  reason: 'Surat tugas Inspektur',
};

describe('a role is granted', () => {
  it.each<[string, Partial<NewGrant>, string[]]>([
    ['from today on', {}, []],
    ['for a single day', { to: localDate('2026-03-11') }, []],
    ['to the administrator of a unit', { role: 'UNIT_ADMIN', unitId: 'dinas' }, []],
    ['to the administrator of a unit only with the unit', { role: 'UNIT_ADMIN' }, ['UNIT_MISSING']],
    ['over the whole regency, when it is another role', { unitId: 'dinas' }, ['REGENCY_WIDE']],
    ['for a reason', { reason: ' ' }, ['REASON_MISSING']],
    ['never backwards', { from: localDate('2026-03-09') }, ['BEGINS_IN_PAST']],
    ['for a day at least', { to: today }, ['ENDS_BEFORE_IT_BEGINS']],
  ])('%s', (_, change, expected) => {
    expect(codes(grantRejections({ ...auditor, ...change }, today))).toEqual(expected);
  });
});

describe('a role is taken back', () => {
  it.each([
    ['at once', null, '2026-03-10', 'pindah tugas', []],
    ['before the end that it had', '2026-04-01', '2026-03-31', 'pindah tugas', []],
    ['not after the end that it had', '2026-04-01', '2026-04-01', 'pindah tugas', ['ALREADY_ENDED']],
    ['never backwards', null, '2026-03-09', 'pindah tugas', ['ENDS_IN_PAST']],
    ['for a reason', null, '2026-03-10', '', ['REASON_MISSING']],
  ])('%s', (_, to, on, reason, expected) => {
    const present = { to: to === null ? null : localDate(to) };
    expect(codes(grantEndRejections(present, localDate(on), reason, today))).toEqual(expected);
  });
});
