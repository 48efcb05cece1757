import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { learned, post } from './facts.fixture.ts';
import type { Learned, Post } from './ip-asn-facts.ts';
import { learningPoints } from './learning-points.rule.ts';
import { standardPoints } from './standard-points.table.ts';

const of = (posts: Post[], held: Learned[], on = '2026-11-25') =>
  learningPoints({ posts, learned: held }, localDate(on), standardPoints.points);

const hours = learned('TECHNICAL', 20, '2026-05-01');
const seminar = learned('SEMINAR', 1, '2026-06-01');

describe('the points of competency', () => {
  it.each<[string, string, Learned[], number]>([
    ['a pelaksana with nothing', 'PELAKSANA', [], 0],
    ['a pelaksana with 20 JP', 'PELAKSANA', [hours], 22.5],
    ['a pelaksana with a seminar', 'PELAKSANA', [seminar], 17.5],
    ['a pelaksana with both', 'PELAKSANA', [hours, seminar], 40],
    [
      'a pelaksana, for whom leadership training is no case',
      'PELAKSANA',
      [learned('PKP', 1, '2020-01-01')],
      0,
    ],
    ['a pengawas with PKP of long ago', 'PENGAWAS', [learned('PKP', 900, '2014-01-01')], 15],
    ['an administrator with PKA', 'ADMINISTRATOR', [learned('PKA', 900, '2014-01-01')], 15],
    ['a JPT with PKN', 'JPT_PRATAMA', [learned('PKN', 900, '2014-01-01')], 15],
    ['a pengawas with functional training', 'PENGAWAS', [learned('FUNCTIONAL', 1, '2020-01-01')], 0],
    ['a pengawas with everything', 'PENGAWAS', [learned('PKP', 900, '2014-01-01'), hours, seminar], 40],
    ['a JF with functional training', 'FUNGSIONAL', [learned('FUNCTIONAL', 1, '2020-01-01')], 15],
    ['a JF with leadership training', 'FUNGSIONAL', [learned('PKP', 1, '2020-01-01')], 0],
    ['a JF with hours and a seminar', 'FUNGSIONAL', [hours, seminar], 25],
    ['a JF with a workshop', 'FUNGSIONAL', [learned('WORKSHOP', 1, '2026-01-01')], 10],
    ['a JF with a course', 'FUNGSIONAL', [learned('COURSE', 1, '2026-01-01')], 10],
  ])('of %s', (_case, kind, held, points) => {
    expect(of([post(kind)], held)).toMatchObject({ points, max: 40 });
  });

  it.each([
    [19, 0],
    [20, 22.5],
    [21, 22.5],
  ])('for %d JP are %d', (jp, points) => {
    expect(of([post('PELAKSANA')], [learned('TECHNICAL', jp, '2026-05-01')]).points).toBe(points);
  });

  it.each([
    ['2026-04-30', 0],
    ['2026-05-01', 22.5],
    ['2026-12-31', 22.5],
    ['2027-01-01', 0],
  ])('for the hours of the year alone, from their last day on: on %s %d', (on, points) => {
    expect(of([post('PELAKSANA')], [hours], on).points).toBe(points);
  });

  it('add up the hours of all trainings, those of a seminar too', () => {
    const held = [learned('TECHNICAL', 12, '2026-02-01'), learned('SEMINAR', 8, '2026-03-01')];
    expect(of([post('PELAKSANA')], held).points).toBe(40);
  });

  it.each([
    ['2026-02-28', 22.5],
    ['2026-03-01', 15],
  ])('go by the position held on the day: on %s %d', (on, points) => {
    const posts = [post('FUNGSIONAL', '2026-03-01'), post('PELAKSANA', null, '2026-03-01')];
    expect(of(posts, [learned('TECHNICAL', 20, '2026-01-15')], on).points).toBe(points);
  });

  it('are not known while the kind of the position is not', () => {
    expect(of([post(null)], [hours])).toMatchObject({
      points: null,
      max: 40,
      reasons: [{ en: 'The kind of position on the day is not known.' }],
    });
  });

  it('say of each case whether it is there', () => {
    expect(of([post('PENGAWAS')], [hours]).reasons.map(({ en }) => en)).toEqual([
      'Leadership training: 0.',
      '20 of 20 JP in 2026: 15.',
      'A seminar or its like in 2026: 0.',
    ]);
    expect(of([post('PELAKSANA')], [hours]).reasons[0]?.id).toBe('20 dari 20 JP tahun 2026: 22,5.');
  });
});
