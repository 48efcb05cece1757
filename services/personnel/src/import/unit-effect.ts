import type { LocalDate } from '@asn/civil-date';
import type { Basis } from '@asn/events';
import { randomUUID } from 'node:crypto';
import { knownFrom } from '../record/known-from.ts';
import type { UnitProposal } from './unit-plan.ts';
import type { UnitRow } from './unit-row.ts';
import type { UnitFacts, UnitState } from './unit-state.ts';

/** All that happens to one unit at once. */
export interface UnitEffect {
  unitId: string;
  siasnId: string;
  basis: Basis;
  /** Null for a new unit. */
  before: UnitState | null;
  facts: UnitFacts;
  parentId: string | null;
  /** From when it stands below `parentId`; null when it did not move. */
  movedOn: LocalDate | null;
  /** Who heads it by the file from then on (`from` null: since before the records); null when that did not change. */
  head: { siasnId: string | null; from: LocalDate | null } | null;
  corrected: string[];
  /** The instant from which the change is known. */
  since: Date;
}

/** A unit that becomes known by a row: the file has no dates, so it has been since before the records begin. */
export const newUnit = (
  row: UnitRow,
  facts: UnitFacts,
  parentId: string | null,
  basis: Basis,
  now: Date,
): UnitEffect => ({
  unitId: randomUUID(),
  siasnId: row.siasnId,
  basis,
  before: null,
  facts,
  parentId,
  movedOn: null,
  head: row.headSiasnId === null ? null : { siasnId: row.headSiasnId, from: null },
  corrected: [],
  since: now,
});

/** What these proposals do to a unit; a new parent or head holds from `effectiveOn`. */
export function unitEffectOf(
  state: UnitState,
  proposals: readonly UnitProposal[],
  basis: Basis,
  now: Date,
  effectiveOn: LocalDate,
): UnitEffect {
  const effect: UnitEffect = {
    unitId: state.unitId,
    siasnId: state.siasnId,
    basis,
    before: state,
    facts: { ...state.facts, details: { ...state.facts.details } },
    parentId: state.parentId,
    movedOn: null,
    head: null,
    corrected: [],
    since: knownFrom(now, [{ known: { since: state.knownSince, until: null } }]),
  };
  for (const proposal of proposals) {
    if (proposal.about === 'fact') {
      Object.assign(effect.facts, { [proposal.key]: proposal.value });
      effect.corrected.push(proposal.key);
    } else if (proposal.about === 'detail') {
      if (proposal.value === null) delete effect.facts.details[proposal.header];
      else effect.facts.details[proposal.header] = proposal.value;
      if (!effect.corrected.includes('details')) effect.corrected.push('details');
    } else if (proposal.about === 'parent') {
      effect.parentId = proposal.parentId;
      effect.movedOn = effectiveOn;
    } else {
      effect.head = { siasnId: proposal.siasnId, from: effectiveOn };
    }
  }
  return effect;
}
