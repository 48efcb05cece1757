import { createHash } from 'node:crypto';
import type { Benchmark } from './benchmark.ts';
import { number } from './results.ts';
import { median } from './statistics.ts';

const CANDIDATES = 100_000;
const LINES = 500;
const ROUNDS = 5;
/** Thresholds, shortlists, tie-breaks, an explanation of each outcome, and JSON whose keys are in order. */
const TARGET_RATIO = 6;

/** What recruitment ranks by: a pure module, taken as it is in its sources, as whoever verifies a result does. */
const RANKING = new URL('../../../services/recruitment/src/ranking/publication.ts', import.meta.url);

interface Ranking {
  publish: (input: Input) => { outcome: { status: string | null }[] };
  deviations: (publication: object) => string[];
}
interface Entry {
  participant: string;
  line: string;
  skd: { twk: number; tiu: number; tkp: number };
  skb: number;
  gpa: number;
  seniority: number;
  lot: number;
  disqualified: boolean;
}
interface Input {
  rules: object;
  lines: { id: string; kind: string; places: number }[];
  entries: Entry[];
}

/**
 * Ranks 100,000 candidates of 500 formation lines and takes the fingerprint of all that decided it, as a publication
 * does. Floor: the same rows sorted by line and final value and written as JSON into the same hash, with no threshold,
 * shortlist, tie or explanation. Both in turn; nothing is started, and the disk has no part in it.
 */
export const rankCandidates: Benchmark = async ({ say }) => {
  const { publish, deviations } = (await import(RANKING.href)) as Ranking;
  const input = selection();
  const ours: number[] = [];
  const floors: number[] = [];
  let passed = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const begun = performance.now();
    const publication = publish(input);
    ours.push(performance.now() - begun);
    passed = publication.outcome.filter(({ status }) => status === 'L').length;
    if (round === 0 && deviations(publication).length > 0)
      throw new Error('the ranking does not bear itself out');
    const floorBegun = performance.now();
    sortedAndHashed(input.entries);
    floors.push(performance.now() - floorBegun);
    say(`${round + 1} of ${ROUNDS}: ${number(ours.at(-1)!)} ms, floor ${number(floors.at(-1)!)} ms`);
  }
  const [milliseconds, floor] = [median(ours), median(floors)];
  const ratio = milliseconds / floor;
  return [
    {
      what: `${number(CANDIDATES)} candidates ranked and fingerprinted`,
      measured: `${number(milliseconds)} ms, ${number(ratio)} times the floor; ${number(passed)} pass`,
      floor: `${number(floor)} ms`,
      target: `< ${TARGET_RATIO} times`,
      passed: ratio < TARGET_RATIO,
      numbers: { rank_ms: milliseconds, floor_ms: floor, ratio },
    },
  ];
};

/** A selection of everybody: whole numbers that spread over the lines and leave many ties to explain. */
function selection(): Input {
  const lines = Array.from({ length: LINES }, (_, line) => ({
    id: `line-${String(line).padStart(3, '0')}`,
    kind: 'UMUM',
    places: 5,
  }));
  const entries = Array.from({ length: CANDIDATES }, (_, index) => ({
    participant: String(index).padStart(10, '0'),
    line: lines[index % LINES]!.id,
    skd: { twk: 5 * ((index * 7) % 31), tiu: 5 * ((index * 11) % 36), tkp: (index * 13) % 226 },
    // In halves of a point, so that the final values of many are equal.
    skb: 5_000 * ((index * 7_919) % 201),
    gpa: 250 + (index % 151),
    seniority: 1 + (index % 200),
    // Drawn by everybody: no tie is left open.
    lot: index + 1,
    disqualified: index % 1_000 === 0,
  }));
  return { rules: RULES, lines, entries };
}

function sortedAndHashed(entries: readonly Entry[]): string {
  const keyed = entries.map((entry) => ({
    entry,
    final: (entry.skd.twk + entry.skd.tiu + entry.skd.tkp) * 40_000_000 + entry.skb * 33_000,
  }));
  keyed.sort((a, b) =>
    a.entry.line < b.entry.line ? -1 : a.entry.line > b.entry.line ? 1 : b.final - a.final,
  );
  return createHash('sha256')
    .update(JSON.stringify(keyed.map(({ entry }) => entry)))
    .digest('hex');
}

const special = { total: 286, tiu: 60 };
const RULES = {
  kind: 'CPNS',
  maxima: { twk: 150, tiu: 175, tkp: 225 },
  thresholds: {
    UMUM: { twk: 65, tiu: 80, tkp: 166 },
    CUMLAUDE: { total: 311, tiu: 85 },
    DIASPORA: { total: 311, tiu: 85 },
    DISABILITAS: special,
    PAPUA: special,
    DAERAH_TERTINGGAL: special,
  },
  shortlistTimes: 3,
  weights: { skd: 40, skb: 60 },
};
