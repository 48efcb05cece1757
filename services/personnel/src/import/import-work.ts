import type { Recorder } from '@asn/subgraph';

/** Where an import or a decision writes: one transaction, whose facts become known at `now`. */
export interface ImportWork extends Recorder {
  now: Date;
}

/** How many a position needs that is learnt from a file. */
export type NeedOf = (position: { unitId: string; titleId: string; seat: boolean }) => number;
