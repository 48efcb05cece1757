import type { LocalDate } from '@asn/civil-date';
import type { PositionLevel } from '../position/level.rule.ts';
import type { PositionKind } from '../position/position-kind.table.ts';
import type { Appraisals } from './condition.ts';
import type { CreditRate } from './credit.table.ts';

/** What the promotion of a PNS goes by. */
export interface PromotionFacts {
  grade: string;
  /** TMT of the grade. */
  since: LocalDate;
  /** The definitive position; null when none is known. */
  position: { kind: PositionKind; echelon: string | null; level: PositionLevel | null } | null;
  /** SIASN's code; null when it is not known. */
  educationLevel: string | null;
  /** Null for who has no superior; a grade of null is one that is not known. */
  superior: { grade: string | null } | null;
  appraisals: Appraisals;
  /** In force on the TMT. */
  creditRates: readonly CreditRate[];
}

/** How somebody is promoted: reguler, pilihan in a structural post, or by credit in a functional one. */
export const promotionPaths = ['REGULER', 'PILIHAN', 'FUNGSIONAL'] as const;
export type PromotionPath = (typeof promotionPaths)[number];

/** Reguler also where no position is known: then one condition says so. */
export const pathOf = ({ position }: Pick<PromotionFacts, 'position'>): PromotionPath => {
  if (position === null || position.kind === 'PELAKSANA') return 'REGULER';
  return position.kind === 'FUNGSIONAL' ? 'FUNGSIONAL' : 'PILIHAN';
};
