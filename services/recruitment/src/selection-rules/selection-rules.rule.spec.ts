import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { cpns2024, pppk2024 } from '../ranking/rules-of-2024.fixture.ts';
import { formationKinds } from '../ranking/ranking-input.ts';
import { rulesOf, rulesRejections, type ToldRules } from './selection-rules.rule.ts';

const latest = localDate('2024-01-01');
const none = { twk: null, tiu: null, tkp: null, total: null };
const cpns: ToldRules = {
  kind: 'CPNS',
  validFrom: localDate('2024-01-02'),
  source: 'KepmenPANRB 321/2024',
  objectionDays: 3,
  maxima: Object.entries(cpns2024.maxima).map(([part, points]) => ({ part, points })),
  thresholds: formationKinds.map((kind) => ({ ...none, kind, ...cpns2024.thresholds[kind] })),
  shortlistTimes: 3,
  skdWeight: 40,
  skbWeight: 60,
};
const pppk: ToldRules = {
  ...cpns,
  kind: 'PPPK',
  maxima: Object.entries(pppk2024.maxima).map(([part, points]) => ({ part, points })),
  thresholds: [],
  shortlistTimes: null,
  skdWeight: null,
  skbWeight: null,
};
const umum = (changes: object) =>
  cpns.thresholds.map((one) => (one.kind === 'UMUM' ? { ...one, ...changes } : one));
const codes = (told: ToldRules) => rulesRejections(told, latest).map(({ code }) => code);

describe('Rules are added with their source and a later day. (UU 30/2014 art. 58)', () => {
  it.each<[string, ToldRules, string[]]>([
    ['the day after', cpns, []],
    ['the same day', { ...cpns, validFrom: latest }, ['RULES_NOT_LATER']],
    ['without a source', { ...cpns, source: ' ' }, ['SOURCE_REQUIRED']],
    ['30 days to object', { ...cpns, objectionDays: 30 }, []],
    ['31 days to object', { ...cpns, objectionDays: 31 }, ['OBJECTION_DAYS_INVALID']],
    ['no day to object', { ...cpns, objectionDays: 0 }, ['OBJECTION_DAYS_INVALID']],
    ['a section less', { ...cpns, maxima: cpns.maxima.slice(1) }, ['MAXIMA_INVALID']],
    ['those of PPPK', { ...cpns, maxima: pppk.maxima }, ['MAXIMA_INVALID']],
    ['a threshold of all the points', { ...cpns, thresholds: umum({ twk: 150 }) }, []],
    ['a threshold of one more', { ...cpns, thresholds: umum({ twk: 151 }) }, ['THRESHOLDS_INVALID']],
    ['a total of all the points', { ...cpns, thresholds: umum({ total: 550 }) }, []],
    ['a total of one more', { ...cpns, thresholds: umum({ total: 551 }) }, ['THRESHOLDS_INVALID']],
    ['a kind less', { ...cpns, thresholds: cpns.thresholds.slice(1) }, ['THRESHOLDS_INVALID']],
    ['weights of 100', { ...cpns, skdWeight: 50, skbWeight: 50 }, []],
    ['weights of 101', { ...cpns, skdWeight: 41 }, ['WEIGHTS_INVALID']],
    ['no shortlist', { ...cpns, shortlistTimes: 0 }, ['WEIGHTS_INVALID']],
    ['PPPK', pppk, []],
    ['PPPK with a weight', { ...pppk, skdWeight: 40 }, ['WEIGHTS_INVALID']],
    ['PPPK with a threshold', { ...pppk, thresholds: cpns.thresholds }, ['WEIGHTS_INVALID']],
  ])('%s', (_, told, expected) => {
    expect(codes(told)).toEqual(expected);
  });

  it('and are kept in the form in which they decide', () => {
    expect(rulesOf(cpns)).toEqual(cpns2024);
    expect(rulesOf(pppk)).toEqual(pppk2024);
  });
});
