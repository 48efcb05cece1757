import { describe, expect, it } from '@jest/globals';
import { knownFrom } from './known-from.ts';

const at = (time: string) => new Date(`2026-03-01T${time}Z`);
const known = (time: string) => ({ known: { since: at(time), until: null } });

describe('a change is known', () => {
  it.each([
    ['from its request on', '08:00:00.000', ['07:00:00.000'], '08:00:00.000'],
    ['from its request on when it supersedes nothing', '08:00:00.000', [], '08:00:00.000'],
    [
      'just after what it supersedes when that request began later',
      '08:00:00.000',
      ['07:00:00.000', '08:00:00.250'],
      '08:00:00.251',
    ],
    [
      'just after what it supersedes when both began at once',
      '08:00:00.000',
      ['08:00:00.000'],
      '08:00:00.001',
    ],
  ])('%s', (_, now, superseded, expected) => {
    expect(knownFrom(at(now), superseded.map(known))).toEqual(at(expected));
  });
});
