/**
 * A small generator of repeatable chance (sfc32). It uses 32-bit integer arithmetic only, so the same seeds give
 * the same numbers on every machine; a library could change its sequence with a release.
 */
export class Random {
  #a: number;
  #b: number;
  #c: number;
  #counter = 1;

  /** The numbers of each different pair are independent: a person is made from (seed, index), in any order. */
  constructor(seed: number, stream: number) {
    this.#a = seed | 0;
    this.#b = stream | 0;
    this.#c = 0x9e3779b9 | 0;
    for (let round = 0; round < 12; round++) this.#next();
  }

  #next(): number {
    const sum = (((this.#a + this.#b) | 0) + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + sum) | 0;
    return sum >>> 0;
  }

  /** A whole number from `lowest` to `highest`, both included. */
  integer(lowest: number, highest: number): number {
    return lowest + (this.#next() % (highest - lowest + 1));
  }

  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean {
    return this.#next() < probability * 2 ** 32;
  }

  pick<Item>(items: readonly Item[]): Item {
    if (items.length === 0) throw new RangeError('nothing to pick from');
    return items[this.#next() % items.length]!;
  }

  /** One of the items, each as often as its whole-number weight says. */
  pickWeighted<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item {
    let rest = this.integer(
      1,
      items.reduce((sum, item) => sum + weightOf(item), 0),
    );
    for (const item of items) {
      rest -= weightOf(item);
      if (rest <= 0) return item;
    }
    throw new RangeError('nothing to pick from');
  }

  /** The items in another order; the list given stays as it is. */
  shuffled<Item>(items: readonly Item[]): Item[] {
    const list = [...items];
    for (let last = list.length - 1; last > 0; last--) {
      const other = this.integer(0, last);
      [list[last], list[other]] = [list[other]!, list[last]!];
    }
    return list;
  }
}

/**
 * The place of each row in another order, computed rather than stored, so that a file of any length can be
 * written in a stream: an export is ordered by nothing that helps, neither by unit nor heads first.
 */
export function scatter(row: number, length: number): number {
  let step = Math.max(1, Math.floor(length * 0.618));
  while (greatestCommonDivisor(step, length) !== 1) step++;
  return (row * step + (length >> 1)) % length;
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
