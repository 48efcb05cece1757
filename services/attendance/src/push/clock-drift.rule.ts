import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** A machine in contact asks every ten seconds; one that was silent for longer than this may have things to catch up on. */
const LIVE_SECONDS = 60;
/** A clock that is off by more than this many seconds (thirty years) is simply wrong. */
const MOST = 1_000_000_000;

/**
 * A machine that is in contact tells a check-in as it happens, so that by how much the two clocks differ is how far its
 * clock is off. What it tells after a silence may simply have waited, and shows no more than a clock that is ahead.
 * @law Perpres 21/2023 art. 4
 *
 * @param newest when the last new event of a batch happened, by the machine
 * @param receivedAt when the batch came, by the server
 * @param lastSeen when the machine was last in contact before it; null: never
 * @returns whole seconds that its clock is ahead, negative when behind, 10^9 at most; null where nothing can be said
 */
export function clockDrift(newest: Date, receivedAt: Date, lastSeen: Date | null): number | null {
  const difference = Math.round((newest.getTime() - receivedAt.getTime()) / 1_000);
  const ahead = Math.min(MOST, Math.max(-MOST, difference));
  const silent = lastSeen === null ? Infinity : (receivedAt.getTime() - lastSeen.getTime()) / 1_000;
  return silent <= LIVE_SECONDS || ahead > 0 ? ahead : null;
}

export const clockDriftRule: Rule = {
  sentence: 'What a machine in contact tells as it happens shows how far its clock is off.',
  law: ['Perpres 21/2023 art. 4'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'an event of five minutes ago, after a silence of 60 and of 61 seconds',
    expected: '-300, null',
    run: () => {
      const now = new Date('2026-11-25T07:30:00+07:00');
      const before = (seconds: number) => new Date(now.getTime() - seconds * 1_000);
      return [60, 61].map((silent) => String(clockDrift(before(300), now, before(silent)))).join(', ');
    },
  },
};
