import { predikats, type Predikat } from '../appraisal/predikat.table.ts';
import type { Counts, PeopleBound } from './distribution.rule.ts';

/**
 * The distribution of as many people that keeps all bounds and changes the fewest of them; of several, the one that
 * moves them the fewest steps, then the one that is highest. Null where no distribution keeps the bounds.
 *
 * The fewest changes are at a corner: every predikat but one keeps its number, is empty, or is what a bound leaves of
 * it. So those few numbers are tried, and the last predikat takes the rest; it is exact for bounds on one or two
 * predikats (`distribution.rule.spec.ts` compares it with all distributions there are).
 */
export function nearestValid(
  counts: Counts,
  bounds: readonly PeopleBound[],
): { counts: Counts; changed: number } | null {
  const all = predikats.reduce((sum, predikat) => sum + counts[predikat], 0);
  let best: { counts: Counts; cost: readonly number[] } | null = null;
  for (const rest of predikats) {
    const others = predikats.filter((predikat) => predikat !== rest);
    for (const chosen of combinations(others, (predikat) => candidates(predikat, counts, bounds))) {
      const left = all - others.reduce((sum, predikat) => sum + (chosen[predikat] ?? 0), 0);
      if (left < 0) continue;
      const tried = { ...chosen, [rest]: left } as Record<Predikat, number>;
      if (!keeps(tried, bounds)) continue;
      const cost = costOf(counts, tried);
      if (best === null || isLess(cost, best.cost)) best = { counts: tried, cost };
    }
  }
  return best === null ? null : { counts: best.counts, changed: best.cost[0] ?? 0 };
}

/** Numbers that a predikat has at a corner. */
function candidates(predikat: Predikat, counts: Counts, bounds: readonly PeopleBound[]): number[] {
  const found = new Set([0, counts[predikat]]);
  for (const { predikats: together, atLeast, atMost } of bounds) {
    if (!together.includes(predikat)) continue;
    const [partner] = together.filter((each) => each !== predikat);
    const beside = partner === undefined ? [0] : [0, ...numbersAlone(partner, counts, bounds)];
    for (const edge of [atLeast, atMost]) for (const other of beside) found.add(edge - other);
  }
  return [...found].filter((number) => number >= 0);
}

const numbersAlone = (predikat: Predikat, counts: Counts, bounds: readonly PeopleBound[]): number[] => [
  counts[predikat],
  ...bounds
    .filter(({ predikats: together }) => together.length === 1 && together[0] === predikat)
    .flatMap(({ atLeast, atMost }) => [atLeast, atMost]),
];

function* combinations(
  among: readonly Predikat[],
  numbersOf: (predikat: Predikat) => number[],
): Generator<Partial<Record<Predikat, number>>> {
  const [first, ...others] = among;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const number of numbersOf(first))
    for (const rest of combinations(others, numbersOf)) yield { ...rest, [first]: number };
}

const keeps = (counts: Counts, bounds: readonly PeopleBound[]): boolean =>
  bounds.every(({ predikats: together, atLeast, atMost }) => {
    const found = together.reduce((sum, predikat) => sum + counts[predikat], 0);
    return found >= atLeast && found <= atMost;
  });

/** People changed, steps moved, then the fewest lowered. Each compares as a number. */
export function costOf(from: Counts, to: Counts): number[] {
  let changed = 0;
  let steps = 0;
  let carried = 0;
  for (const predikat of predikats) {
    changed += Math.abs(to[predikat] - from[predikat]);
    carried += to[predikat] - from[predikat];
    steps += Math.abs(carried);
  }
  return [changed / 2, steps, ...[...predikats].reverse().map((predikat) => -to[predikat])];
}

export function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((number, index) => number !== b[index]);
  return at >= 0 && a[at]! < b[at]!;
}
