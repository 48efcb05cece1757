import { setTimeout as sleep } from 'node:timers/promises';
import type { Delivery, SubscriptionOptions } from './event-log.ts';

/** Milliseconds between two tries of a delivery that met an outage. */
const pauses = { first: 100, longest: 2_000 };

/**
 * Delivers the same records again and again until they are taken.
 * @returns false when `stopping` came first
 */
export async function deliverUntilTaken(
  { deliver, onTrouble }: Pick<SubscriptionOptions, 'deliver' | 'onTrouble'>,
  delivery: Delivery,
): Promise<boolean> {
  for (let pause = pauses.first; !delivery.stopping.aborted; pause = Math.min(pause * 2, pauses.longest)) {
    try {
      await deliver(delivery);
      if (pause > pauses.first) onTrouble(null);
      return true;
    } catch (error) {
      if (delivery.stopping.aborted) return false;
      onTrouble(error);
      await sleep(pause, undefined, { signal: delivery.stopping }).catch(() => {});
    }
  }
  return false;
}
