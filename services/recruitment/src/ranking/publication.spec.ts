import { describe, expect, it } from '@jest/globals';
import { canonicalJson, deviations, fingerprint, publish, type Publication } from './publication.ts';
import type { CpnsEntry, RankingInput } from './ranking-input.ts';
import { cpns2024 } from './rules-of-2024.fixture.ts';

const entry = (participant: string, skb: number): CpnsEntry => ({
  participant,
  line: 'teacher',
  skd: { twk: 100, tiu: 130, tkp: 170 },
  skb,
  gpa: 350,
  seniority: 1,
  lot: null,
  disqualified: false,
});
const input: RankingInput = {
  rules: cpns2024,
  lines: [{ id: 'teacher', kind: 'UMUM', places: 1 }],
  entries: [entry('2', 800_000), entry('1', 700_000)],
};
/** As a reader has it: through a file. */
const published = (): Publication => JSON.parse(JSON.stringify(publish(input))) as Publication;

describe('a published selection', () => {
  it('is borne out by its own inputs', () => {
    expect(deviations(published())).toEqual([]);
  });

  it('has the same fingerprint in whatever order its entries came', () => {
    expect(publish({ ...input, entries: [...input.entries].reverse() }).sha256).toBe(published().sha256);
  });

  it('is written in one way: sorted keys, no white space', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: undefined })).toBe('{"b":[1,{"c":"x","d":null}]}');
  });

  it('shows a score that was changed afterwards, also when the fingerprint was mended', () => {
    const changed = published();
    changed.input.entries[0] = { ...entry('1', 900_000) };
    expect(deviations(changed)[0]).toMatch(/^fingerprint/);
    changed.sha256 = fingerprint(changed.input);
    expect(deviations(changed)).toHaveLength(2);
  });

  it('shows an outcome that was changed, left out or added', () => {
    const changed = published();
    changed.outcome[1]!.status = 'L';
    expect(deviations(changed)).toHaveLength(1);
    changed.outcome.pop();
    expect(deviations(changed)).toHaveLength(2);
  });
});
