import { describe, expect, it } from '@jest/globals';
import type { CheckInInput } from './check-in.input.ts';
import { checkInRejections, checkInRule } from './check-in.rule.ts';

const now = new Date('2026-11-25T00:30:00Z');
const input: CheckInInput = { deviceId: 'gate-1', eventId: '1', occurredAt: now };
const codes = (changes: Partial<CheckInInput>) =>
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

  it.each([
    [{ latitude: 90, longitude: -180, accuracyMetres: 0 }, []],
    [{ latitude: 90.001, longitude: 0, accuracyMetres: 0 }, ['LOCATION_NOT_ON_EARTH location']],
    [{ latitude: 0, longitude: 180.001, accuracyMetres: 0 }, ['LOCATION_NOT_ON_EARTH location']],
    [{ latitude: 0, longitude: 0, accuracyMetres: -1 }, ['LOCATION_NOT_ON_EARTH location']],
    [{ latitude: Number.NaN, longitude: 0, accuracyMetres: 0 }, ['LOCATION_NOT_ON_EARTH location']],
  ])('at %j is refused with %j', (location, refused) => {
    expect(codes({ location })).toEqual(refused);
  });

  it(checkInRule.boundary.case, () => {
    expect(checkInRule.boundary.run()).toBe(checkInRule.boundary.expected);
  });
});
