import { createHash } from 'node:crypto';
import type { RankingInput } from './ranking-input.ts';
import { rank, type Outcome } from './rank.ts';

/** What is published of a selection: all that decided it, its fingerprint, and what follows from it. */
export interface Publication {
  /** Hexadecimal SHA-256 of the canonical JSON of `input`. */
  sha256: string;
  input: RankingInput;
  outcome: Outcome[];
}

/** JSON with the keys of every object in the order of their bytes and no white space: one text for one value. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const pairs = Object.entries(value)
    .filter(([, part]) => part !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => `${JSON.stringify(key)}:${canonicalJson(part)}`);
  return `{${pairs.join(',')}}`;
}

/** The fingerprint of what decided a selection. */
export const fingerprint = (input: RankingInput): string =>
  createHash('sha256').update(canonicalJson(input)).digest('hex');

/** Ranks a selection for publication. Lines and entries come in the order of their ids, whatever order they had. */
export function publish(input: RankingInput): Publication {
  const ordered = {
    rules: input.rules,
    lines: [...input.lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
    entries: [...input.entries].sort((a, b) => (a.participant < b.participant ? -1 : 1)),
  } as RankingInput;
  return { sha256: fingerprint(ordered), input: ordered, outcome: rank(ordered) };
}

/** What a published file does not bear out: nothing when it is what its own inputs make of it. */
export function deviations({ sha256, input, outcome }: Publication): string[] {
  const computed = fingerprint(input);
  const found = computed === sha256 ? [] : [`fingerprint: published ${sha256}, computed ${computed}`];
  const published = new Map(outcome.map((row) => [row.participant, canonicalJson(row)]));
  const ranked = rank(input);
  for (const row of ranked) {
    const said = published.get(row.participant);
    const made = canonicalJson(row);
    if (said !== made) found.push(`${row.participant}: published ${said ?? 'nothing'}, computed ${made}`);
  }
  if (outcome.length !== ranked.length)
    found.push(`rows: published ${outcome.length}, computed ${ranked.length}`);
  return found;
}
