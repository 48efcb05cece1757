import { createHash } from 'node:crypto';

const hash = (text: string): string => createHash('sha1').update(text).digest('hex');

/** A UUID that depends on the text alone: the same unit or title has the same id in every sample. */
export function identifierOf(text: string): string {
  const hex = hash(text);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/**
 * The `PNS ID` of a person. The national agency has both forms in use, by the age of the record: 32 upper-case
 * hexadecimal digits, and a UUID.
 */
export function personIdentifier(seed: number, index: number): string {
  const text = `person:${seed}:${index}`;
  const hex = hash(text);
  return hex < '8' ? hex.slice(0, 32).toUpperCase() : identifierOf(text);
}

/** Hands out serial numbers, so that no two people get the same NIP or NIK. */
export class Serials {
  readonly #last = new Map<string, number>();

  /** The prefix and its next serial, from 1 on, in `digits` digits. Throws RangeError when there are no more. */
  next(prefix: string, digits: number): string {
    const serial = (this.#last.get(prefix) ?? 0) + 1;
    if (serial >= 10 ** digits)
      throw new RangeError('more people alike in their numbers than a serial can tell apart');
    this.#last.set(prefix, serial);
    return prefix + String(serial).padStart(digits, '0');
  }
}
