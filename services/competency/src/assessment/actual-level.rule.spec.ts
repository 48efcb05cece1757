import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { actualLevels, type Assessed } from './actual-level.rule.ts';

const assessed = (
  level: number,
  changes: Partial<Omit<Assessed, 'on' | 'until'>> & { on?: string; until?: string },
) => ({
  id: `${level}`,
  competency: 'M1',
  source: 'THREE_SIXTY' as const,
  ...changes,
  level,
  on: localDate(changes.on ?? '2025-01-10'),
  until: changes.until === undefined ? null : localDate(changes.until),
});
const level = (day: string, ...all: Assessed[]) =>
  actualLevels(all, localDate(day)).get('M1')?.level ?? 'unknown';

describe('the actual level of a competency', () => {
  it('is unknown without an assessment, and never 0', () => {
    expect(level('2026-01-01')).toBe('unknown');
  });

  it('counts on the day of the assessment, and not before', () => {
    expect(level('2025-01-09', assessed(3, {}))).toBe('unknown');
    expect(level('2025-01-10', assessed(3, {}))).toBe(3);
  });

  it('counts until the day before it expires, and an earlier one that is still valid counts again', () => {
    const centre = assessed(4, { on: '2024-01-01', until: '2027-01-01' });
    const later = assessed(2, { on: '2025-06-01', until: '2026-06-01' });
    expect(level('2026-05-31', centre, later)).toBe(2);
    expect(level('2026-06-01', centre, later)).toBe(4);
    expect(level('2027-01-01', centre, later)).toBe('unknown');
  });

  it('of two on the same day is that of the more formal source, whichever comes first', () => {
    const superior = assessed(5, { source: 'SUPERIOR' });
    const centre = assessed(2, { source: 'ASSESSMENT_CENTRE' });
    expect(level('2026-01-01', superior, centre)).toBe(2);
    expect(level('2026-01-01', centre, superior)).toBe(2);
  });

  it('of the latest is that of any source', () => {
    const superior = assessed(5, { source: 'SUPERIOR', on: '2025-01-11' });
    expect(level('2026-01-01', assessed(2, { source: 'ASSESSMENT_CENTRE' }), superior)).toBe(5);
  });
});
