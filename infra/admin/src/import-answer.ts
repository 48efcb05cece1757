/** What personnel says of an import (`/imports/:id`). */
export interface ImportAnswer {
  id: string;
  kind: 'EMPLOYEES' | 'UNITS';
  state: 'RECEIVED' | 'PREVIEWED' | 'APPLYING' | 'APPLIED';
  rows: number;
  counts: Record<
    'created' | 'changed' | 'unchanged' | 'refused' | 'toDecide' | 'absent' | 'warned' | 'done',
    number
  >;
  /** Whether the service is applying it, or is going to. */
  running: boolean;
}

/** What it says of one row. */
export interface RowAnswer {
  row: number;
  previewed: string | null;
  applied: string | null;
  changed: string[];
  toDecide: number;
  reasons: string[];
  warnings: string[];
}

/** The line that an import ends with. */
export const sumOf = ({ counts }: ImportAnswer): string =>
  `${counts.created} created, ${counts.changed} changed, ${counts.unchanged} unchanged, ${counts.refused} refused, ` +
  `${counts.toDecide} to decide, ${counts.absent} absent`;
