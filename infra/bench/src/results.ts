/** What a benchmark found: a number beside its floor, and whether that is good enough. */
export interface Figure {
  /** What was measured, in words that stand alone in a table. */
  what: string;
  measured: string;
  /** The least that any program would need for it here, measured in the same run; empty where there is none. */
  floor: string;
  /** What is asked of it; empty for a figure that is only told. */
  target: string;
  /** Null where nothing is asked. */
  passed: boolean | null;
  /** The numbers behind the words, by name, in the unit that the name ends with. */
  numbers: Record<string, number>;
}

/** The figures as a Markdown table, as it stands in the README. */
export function tableOf(figures: readonly Figure[]): string {
  const verdict = ({ passed }: Figure) => (passed === null ? '' : passed ? 'PASS' : 'FAIL');
  const rows = [
    ['', 'measured', 'floor', 'target', ''],
    ...figures.map((figure) => [figure.what, figure.measured, figure.floor, figure.target, verdict(figure)]),
  ];
  const widths = rows[0]!.map((_, column) => Math.max(3, ...rows.map((row) => row[column]!.length)));
  const lines = rows.map(
    (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

/** `12,345`; with decimals for small numbers. */
export const number = (value: number): string =>
  value.toLocaleString('en-GB', { maximumFractionDigits: value < 10 ? 1 : 0 });
