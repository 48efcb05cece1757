import type { LocalDate } from '@asn/civil-date';
import type { Basis } from '@asn/events';
import { randomUUID } from 'node:crypto';
import type { Corrected } from '../person/correction.rule.ts';
import { knownFrom } from '../record/known-from.ts';
import { ENDED_STANDINGS, FACTS, factsOf, type EmployeeFacts, type FactKey } from './employee-facts.ts';
import type { As, EmployeeProposal, PositionDraft, RankDraft } from './employee-proposal.ts';
import type { EmployeeRow } from './employee-row.ts';
import type { EmployeeState, PlacementOnRecord, RankOnRecord } from './employee-state.ts';

export interface RankEffect extends RankDraft {
  as: As;
  /** The record that a correction replaces. */
  before: RankOnRecord | null;
}

export interface PlacementEffect {
  as: As;
  position: PositionDraft;
  from: LocalDate | null;
  /** The appointment that ends, or is corrected. */
  before: PlacementOnRecord | null;
}

/** All that happens to one person at once. */
export interface EmployeeEffect {
  personId: string;
  employmentId: string;
  basis: Basis;
  /** Null for somebody new. */
  before: EmployeeFacts | null;
  facts: EmployeeFacts;
  endedOn: LocalDate | null;
  /** Whether the employment ends by this. */
  ends: boolean;
  /** The appointment that ends with the employment. */
  endingPlacement: PlacementOnRecord | null;
  /** Parts of the identity that are corrected. */
  parts: Corrected[];
  /** Names of other fields that are corrected. */
  corrected: string[];
  /** Whether the employment's kind, legal standing or end changes, and from when. */
  employmentChanged: { from: LocalDate | null } | null;
  rank: RankEffect | null;
  placement: PlacementEffect | null;
  /** The instant from which the change is known. */
  since: Date;
}

/** Somebody who becomes known by a row. */
export function newcomer(row: EmployeeRow, position: PositionDraft, basis: Basis, now: Date): EmployeeEffect {
  const { grade, gradeFrom, serviceYears, serviceMonths } = row;
  return {
    personId: randomUUID(),
    employmentId: randomUUID(),
    basis,
    before: null,
    facts: factsOf(row),
    endedOn: null,
    ends: false,
    endingPlacement: null,
    parts: [],
    corrected: [],
    employmentChanged: null,
    rank:
      grade === null || gradeFrom === null
        ? null
        : { as: 'NEW', grade, effectiveOn: gradeFrom, serviceYears, serviceMonths, before: null },
    placement: { as: 'NEW', position, from: row.positionFrom, before: null },
    since: now,
  };
}

/** What these proposals do to somebody. `effectiveOn` dates those that have no date of their own. */
export function effectOf(
  state: EmployeeState,
  proposals: readonly EmployeeProposal[],
  basis: Basis,
  now: Date,
  effectiveOn: LocalDate | null = null,
): EmployeeEffect {
  const effect: EmployeeEffect = {
    personId: state.personId,
    employmentId: state.employmentId,
    basis,
    before: state.facts,
    facts: { ...state.facts, details: { ...state.facts.details } },
    endedOn: state.endedOn,
    ends: false,
    endingPlacement: state.placement?.to === null ? state.placement : null,
    parts: [],
    corrected: [],
    employmentChanged: null,
    rank: null,
    placement: null,
    since: knownFrom(
      now,
      state.knownSince === null ? [] : [{ known: { since: state.knownSince, until: null } }],
    ),
  };
  for (const proposal of proposals) {
    if (proposal.about === 'fact') takeFact(effect, proposal.key, proposal.value, effectiveOn);
    if (proposal.about === 'detail') takeDetail(effect, proposal.header, proposal.value);
    if (proposal.about === 'rank') {
      const date = proposal.rank.effectiveOn ?? effectiveOn;
      if (date === null) throw new RangeError('a rank needs a date');
      effect.rank = { ...proposal.rank, as: proposal.as, effectiveOn: date, before: state.rank };
      if (proposal.as === 'CORRECTION') effect.corrected.push('grade');
    }
    if (proposal.about === 'placement') {
      const { as, position } = proposal;
      effect.placement = { as, position, from: proposal.from ?? effectiveOn, before: state.placement };
      if (as === 'CORRECTION') effect.corrected.push('placement');
    }
  }
  return effect;
}

function takeFact(
  effect: EmployeeEffect,
  key: FactKey,
  value: string | number | null,
  effectiveOn: LocalDate | null,
): void {
  // Key and value were made together, by `factDifferences`.
  Object.assign(effect.facts, { [key]: value });
  const { part } = FACTS[key];
  if (part !== undefined) {
    if (!effect.parts.includes(part)) effect.parts.push(part);
    return;
  }
  if (key !== 'kind' && key !== 'legalStanding') {
    effect.corrected.push(key);
    return;
  }
  effect.employmentChanged = { from: effectiveOn };
  if (key === 'kind' && value === 'PNS') effect.facts.permanentOn = effectiveOn;
  if (key === 'legalStanding' && ENDED_STANDINGS.has(String(value))) {
    effect.ends = true;
    effect.endedOn = effectiveOn;
  }
}

function takeDetail(effect: EmployeeEffect, header: string, value: string | null): void {
  if (value === null) delete effect.facts.details[header];
  else effect.facts.details[header] = value;
  if (!effect.corrected.includes('details')) effect.corrected.push('details');
}
