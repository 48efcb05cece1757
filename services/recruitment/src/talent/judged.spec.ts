import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { assessed, discipline, facts, post, sanction, scored, told } from './facts.fixture.ts';
import { judgedOn } from './judged.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { TalentFacts } from './talent-facts.ts';

const on = (changes: Partial<TalentFacts> = {}, day = '2026-11-25') =>
  judgedOn(facts(changes), localDate(day), [standardFigures], new Set());

describe('the place that is kept', () => {
  it('is that of the day', () => {
    expect(on()).toEqual({
      unitId: 'school',
      rung: 2,
      box: 9,
      group: '9',
      inSuccession: true,
      againOn: '2027-01-01',
    });
  });

  it('is apart while something is not known, and none for who does not serve', () => {
    expect(on({ educationLevel: null })).toMatchObject({
      box: null,
      group: 'INCOMPLETE',
      inSuccession: false,
    });
    expect(on({ posts: [] })).toMatchObject({ unitId: null, group: null });
  });

  it.each<[string, Partial<TalentFacts>, string]>([
    ['a new year', {}, '2027-01-01'],
    [
      'the end of a sanction',
      { discipline: discipline(sanction('SEDANG', '2026-01-01', '2026-12-01')) },
      '2026-12-01',
    ],
    [
      'an assessment that expires',
      { profile: { assessments: assessed({ INTEGRITAS: 3 }, '2025-01-01', '2026-12-02'), told } },
      '2026-12-02',
    ],
    ['a score that expires', { scores: [scored('POTENTIAL', 80, '2026-01-01', '2026-12-03')] }, '2026-12-03'],
    ['a post that begins', { posts: [post('PENGAWAS', 'Lurah', '2026-12-04')] }, '2026-12-04'],
    ['a retirement that comes near', { retiresOn: localDate('2028-12-01') }, '2026-12-02'],
    ['an end of employment', { employed: { from: null, to: localDate('2026-12-05') } }, '2026-12-05'],
  ])('is looked at again with %s', (_, changes, againOn) => {
    expect(on(changes).againOn).toBe(againOn);
  });
});
