import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';

/**
 * The rows of `data/<name>.csv`, every cell as text, by the names of its header. Where a figure comes from and
 * how sure it is stands in `data/SOURCES.md`.
 */
export function readTable<Column extends string>(name: string): Record<Column, string>[] {
  const text = readFileSync(new URL(`../data/${name}.csv`, import.meta.url), 'utf8');
  return parse<Record<Column, string>>(text, { columns: true });
}
