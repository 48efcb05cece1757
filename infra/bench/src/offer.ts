/**
 * Begins one piece of work every so often, whether or not earlier ones are done: what is offered does not wait for
 * what is slow. Settles when all are done.
 */
export async function offer(
  count: number,
  perSecond: number,
  run: (index: number) => Promise<void>,
): Promise<void> {
  const begun = performance.now();
  const running: Promise<void>[] = [];
  await new Promise<void>((resolve) => {
    const tick = () => {
      const due = Math.min(count, Math.floor(((performance.now() - begun) / 1000) * perSecond));
      while (running.length < due) running.push(run(running.length));
      if (running.length === count) resolve();
      else setTimeout(tick, 1);
    };
    tick();
  });
  await Promise.all(running);
}
