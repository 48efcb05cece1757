import type { LocalDate } from '@asn/civil-date';
import type { Basis } from '@asn/events';

/** An open difference as it is stored. */
export interface OpenDifference {
  id: string;
  personId: string | null;
  unitId: string | null;
  field: string;
  proposal: unknown;
  effectiveOn: LocalDate | null;
  importId: string;
  importRow: number;
}

/** How the file's value is taken over. */
export interface Taking {
  basis: Basis;
  /** From when it holds; null when nobody said. */
  effectiveOn: LocalDate | null;
}
