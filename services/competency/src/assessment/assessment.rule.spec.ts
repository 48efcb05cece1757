import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { assessmentRejections, type AssessmentReport } from './assessment.rule.ts';

const today = localDate('2026-03-01');
const report: AssessmentReport = {
  source: 'ASSESSMENT_CENTRE',
  on: today,
  validUntil: localDate('2026-03-02'),
  results: [{ competency: 'M1', level: 5 }],
};
const codes = (changes: Partial<AssessmentReport>) =>
  assessmentRejections({ ...report, ...changes }, new Set(['M1', 'M2']), today).map(
    ({ code, path }) => `${code} ${path.join('.')}`,
  );

describe('an assessment', () => {
  it('may be of today, and valid for that day alone', () => expect(codes({})).toEqual([]));
  it('may be valid for ever', () => expect(codes({ validUntil: null })).toEqual([]));
  it('is not of tomorrow', () =>
    expect(codes({ on: localDate('2026-03-02'), validUntil: null })).toEqual(['ASSESSED_IN_FUTURE on']));
  it('is not over on its own day', () =>
    expect(codes({ validUntil: today })).toEqual(['VALID_FOR_NO_DAY validUntil']));
  it('says something', () => expect(codes({ results: [] })).toEqual(['NOTHING_ASSESSED results']));
  it.each([0, 6, 2.5])('has no level %s', (level) =>
    expect(codes({ results: [{ competency: 'M1', level }] })).toEqual(['LEVEL_UNKNOWN results.0.level']),
  );
  it('is of competencies of the dictionary, each once', () => {
    const results = ['M1', 'M1', 'X'].map((competency) => ({ competency, level: 3 }));
    expect(codes({ results })).toEqual([
      'ASSESSED_TWICE results.1.competency',
      'COMPETENCY_UNKNOWN results.2.competency',
    ]);
  });
});
