import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats an expectation until it holds, for up to ten seconds; then fails as it failed last. */
export async function eventually(expectation: () => void): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return expectation();
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}
