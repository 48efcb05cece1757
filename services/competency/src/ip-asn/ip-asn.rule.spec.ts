import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { appraisal, facts, learned, post, sanction } from './facts.fixture.ts';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import { ipAsnOn } from './ip-asn.rule.ts';
import { standardPoints } from './standard-points.table.ts';

const on = (changes: Partial<IpAsnFacts>, day = '2026-11-25', ...unheard: string[]) =>
  ipAsnOn(facts(changes), localDate(day), [standardPoints], new Set(unheard));

const baik = { appraisals: [appraisal(2025, 'BAIK')] };

describe('the index of professionalism', () => {
  it('is the sum of its four parts', () => {
    expect(on(baik)).toMatchObject({ total: 45, band: 'SANGAT_RENDAH', missing: [] });
  });

  it('is 100 for who has everything, whatever their position', () => {
    const everything = {
      educationLevel: '50',
      appraisals: [appraisal(2025, 'SANGAT_BAIK')],
      learned: [
        learned('PKP', 900, '2015-01-01'),
        learned('FUNCTIONAL', 100, '2015-01-01'),
        learned('SEMINAR', 20, '2026-01-02'),
      ],
    };
    for (const kind of ['PENGAWAS', 'FUNGSIONAL', 'PELAKSANA'])
      expect(on({ ...everything, posts: [post(kind)] })).toMatchObject({ total: 100, band: 'SANGAT_TINGGI' });
  });

  it.each<[string, Partial<IpAsnFacts>, string[], string]>([
    ['the level of education', { ...baik, educationLevel: null }, [], 'QUALIFICATION'],
    ['the kind of position', { ...baik, posts: [post(null)] }, [], 'COMPETENCY'],
    ['the appraisal', {}, [], 'PERFORMANCE'],
    ['a word of attendance', baik, ['asn.attendance'], 'DISCIPLINE'],
  ])('has no sum while %s is missing', (_what, changes, unheard, part) => {
    const ipAsn = on(changes, '2026-11-25', ...unheard);
    expect(ipAsn).toMatchObject({ total: null, band: null, missing: [{ part }] });
    expect(ipAsn?.missing).toHaveLength(1);
  });

  it('names all that is missing', () => {
    const nothing = on({ educationLevel: null, posts: [post(null)] }, '2026-11-25', 'asn.attendance');
    expect(nothing?.missing.map(({ part }) => part)).toEqual([
      'QUALIFICATION',
      'COMPETENCY',
      'PERFORMANCE',
      'DISCIPLINE',
    ]);
  });

  it('goes by an appraisal that is known, though its service was not heard lately', () => {
    expect(on(baik, '2026-11-25', 'asn.performance')).toMatchObject({ total: 45 });
  });

  it('falls by a sanction', () => {
    expect(on({ ...baik, sanctions: [sanction('BERAT', '2026-11-25')] })?.total).toBe(41);
  });

  it.each<[string, Partial<IpAsnFacts>, string, boolean]>([
    [
      'the last day of a contract',
      { employed: { from: null, to: localDate('2026-11-26') } },
      '2026-11-25',
      true,
    ],
    ['the day after it', { employed: { from: null, to: localDate('2026-11-25') } }, '2026-11-25', false],
    ['the first day in a position', { posts: [post('PELAKSANA', '2026-11-25')] }, '2026-11-25', true],
    ['the day before it', { posts: [post('PELAKSANA', '2026-11-25')] }, '2026-11-24', false],
    ['an employment that is not known', { employed: null }, '2026-11-25', true],
    ['the first day of the figures', {}, '2019-05-10', true],
    ['the day before it', {}, '2019-05-09', false],
  ])('is there or not on %s', (_case, changes, day, there) => {
    expect(on(changes, day) !== null).toBe(there);
  });

  it('adds tenths without a remainder', () => {
    const points = {
      ...standardPoints.points,
      QUALIFICATION_S1: 20.1,
      PERFORMANCE_BAIK: 35.9,
      DISCIPLINE_NEVER: 4,
    };
    const edition = { ...standardPoints, points };
    const ipAsn = ipAsnOn(facts(baik), localDate('2026-11-25'), [edition], new Set());
    expect(ipAsn).toMatchObject({ total: 60, band: 'SANGAT_RENDAH' });
  });
});
