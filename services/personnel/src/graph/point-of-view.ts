import type { LocalDate } from '@asn/civil-date';

/**
 * From when the records are looked at: facts valid on `asOf`, as they were known at `knownAt` (null: as they are
 * known now). It travels on the parent value and in every loader key, since two aliases of one query may differ.
 */
export interface PointOfView {
  asOf: LocalDate;
  knownAt: Date | null;
}

/** The text that tells one point of view from another in a loader's key. */
export const viewKey = (view: PointOfView): string => `${view.asOf}@${view.knownAt?.toISOString() ?? ''}`;
