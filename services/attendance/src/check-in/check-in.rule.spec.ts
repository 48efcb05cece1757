import { describe, expect, it } from '@jest/globals';
import { checkInRejections } from './check-in.rule.ts';

const now = new Date('2026-11-25T00:30:00Z');
const input = { deviceId: 'gate-1', eventId: '1', occurredAt: now };
const codes = (changes: Partial<typeof input>) =>
  checkInRejections({ ...input, ...changes }, now).map(({ code, path }) => `${code} ${path.join('.')}`);

describe('a check-in', () => {
  it('may come from a device whose clock is two minutes ahead, and no more', () => {
    expect(codes({ occurredAt: new Date('2026-11-25T00:32:00Z') })).toEqual([]);
    expect(codes({ occurredAt: new Date('2026-11-25T00:32:01Z') })).toEqual([
      'CHECK_IN_IN_FUTURE occurredAt',
    ]);
  });

  it('may arrive days after it happened', () => {
    expect(codes({ occurredAt: new Date('2026-10-01T00:30:00Z') })).toEqual([]);
  });

  it('names its device and its event, in 100 characters at most', () => {
    expect(codes({ deviceId: ' ', eventId: 'x'.repeat(101) })).toEqual([
      'DEVICE_ID_NOT_USABLE deviceId',
      'EVENT_ID_NOT_USABLE eventId',
    ]);
    expect(codes({ deviceId: 'x'.repeat(100), eventId: 'a\0b' })).toEqual(['EVENT_ID_NOT_USABLE eventId']);
  });
});
