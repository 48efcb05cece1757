import { localDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import { describe, expect, it } from '@jest/globals';
import { facts, required } from '../talent/facts.fixture.ts';
import { standardFigures } from '../talent/standard-figures.table.ts';
import { readinessFor, verdictOf } from './readiness.rule.ts';

const camat = {
  id: 'camat',
  kind: 'ADMINISTRATOR',
  title: 'Camat',
  echelon: 'III.a',
  requirement: required({ INTEGRITAS: 3 }),
};
const on = (day: string, changes = {}, position = {}, unheard: string[] = []) =>
  readinessFor(
    facts(changes),
    { ...camat, ...position },
    localDate(day),
    [standardFigures],
    new Set(unheard),
  );

describe('readiness', () => {
  it.each<[(boolean | null)[], boolean | null]>([
    [[true, true], true],
    [[true, null], null],
    [[false, null], false],
    [[true, false], false],
  ])('conditions met %j: ready %p', (met, ready) => {
    expect(verdictOf(met.map((one) => ({ met: one })))).toBe(ready);
  });

  it('is by every condition', () => {
    expect(on('2026-11-25')!.ready).toBe(true);
    expect(on('2026-11-25', { grade: 'III/d' })!.ready).toBe(false);
    expect(on('2026-11-25', {}, {}, [topics.attendance])!.ready).toBeNull();
  });

  it('is none before there were figures, and for a position that the law does not tell of here', () => {
    expect(on('2019-12-31')).toBeNull();
    expect(on('2026-11-25', {}, { kind: 'JPT_MADYA' })).toBeNull();
  });
});
