import { localDate } from '@asn/civil-date';
import { expect, it } from '@jest/globals';
import { post } from '../talent/facts.fixture.ts';
import type { Post } from '../talent/talent-facts.ts';
import { experienceOn } from './experience.rule.ts';

it.each<[string, Post[], boolean | null]>([
  ['three years to the day', [post('PENGAWAS', 'Lurah', '2023-11-25')], true],
  ['a day less', [post('PENGAWAS', 'Lurah', '2023-11-26')], false],
  ['a functional post of the same rung', [post('FUNGSIONAL', 'Guru Ahli Muda', '2023-11-25')], true],
  ['a higher one', [post('ADMINISTRATOR', 'Camat', '2023-11-25')], true],
  ['a lower one', [post('PELAKSANA', 'Pengadministrasi', '2000-01-01')], false],
  [
    'two posts together, with a year between them',
    [post('PENGAWAS', 'Lurah', '2020-11-25', '2022-11-25'), post('PENGAWAS', 'Lurah', '2025-11-25')],
    true,
  ],
  [
    'two posts together, a day too short',
    [post('PENGAWAS', 'Lurah', '2020-11-25', '2022-11-24'), post('PENGAWAS', 'Lurah', '2025-11-25')],
    false,
  ],
  ['one that has not begun', [post('PENGAWAS', 'Lurah', '2026-12-01')], false],
  ['one that was not told of', [post(null, '', '2010-01-01')], null],
  ['one from an unknown day', [post('PENGAWAS', 'Lurah', null)], null],
  ['enough beside one that was not told of', [post('PENGAWAS', 'Lurah', '2020-01-01'), post(null, '')], true],
  ['none', [], false],
])('for three years: %s', (_, posts, met) => {
  expect(experienceOn(posts, 2, 3, localDate('2026-11-25')).met).toBe(met);
});
