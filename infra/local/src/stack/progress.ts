const SLOW = 2000;

export function say(line: string): void {
  console.log(`  ${line}`);
}

/** Runs one step of the start and says so: at once when it takes long, and with its time when it is done. */
export async function step<T>(label: string, run: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const slow = setTimeout(() => console.log(`… ${label}`), SLOW);
  try {
    const result = await run();
    console.log(`✔ ${label} (${seconds(start)})`);
    return result;
  } finally {
    clearTimeout(slow);
  }
}

/** `1.2 s`, since an instant of `performance.now()`. */
export function seconds(start: number): string {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
