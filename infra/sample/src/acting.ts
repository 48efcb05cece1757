import { Random } from './random.ts';
import type { Seating } from './seats.ts';
import type { Unit } from './units.ts';

export interface ActingHead {
  unit: Unit;
  /** The number of the person who acts beside a post of their own. */
  person: number;
  /** PLT: the post is vacant; PLH: a few days' stand-in until a PLT is named. */
  kind: 'PLT' | 'PLH';
}

const ACTED_SHARE = 0.6;
const DAILY_SHARE = 0.2;

/**
 * Who acts for some of the vacant posts: the head of a neighbouring unit of the same kind, else of a unit below.
 * The export of the national agency has no column for it, so that it must be appointed after the import.
 */
export function chooseActing(units: readonly Unit[], seating: Seating, seed: number): ActingHead[] {
  const random = new Random(seed, -2);
  const busy = new Set<number>();
  const acting: ActingHead[] = [];
  for (const unit of seating.vacant) {
    if (!random.chance(ACTED_SHARE)) continue;
    const neighbours = units.filter((other) => other.parent === unit.parent && other.kind === unit.kind);
    const below = units.filter((other) => other.parent === unit);
    const person = [...random.shuffled(neighbours), ...below]
      .map((other) => seating.heads.get(other.id))
      .find((head) => head !== undefined && !busy.has(head));
    if (person === undefined) continue;
    busy.add(person);
    acting.push({ unit, person, kind: random.chance(DAILY_SHARE) ? 'PLH' : 'PLT' });
  }
  return acting;
}
