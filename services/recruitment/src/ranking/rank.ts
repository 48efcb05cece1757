import { cpnsCriteria, cpnsKey, pppkCriteria, pppkKey } from './final-order.rule.ts';
import { inDecimals, skdMaximum, FULL_SKB } from './integration.rule.ts';
import { compareKeys, decidedBy, inOrder, type Criterion, type Keyed } from './ordering.ts';
import type { CpnsEntry, CpnsRules, PppkEntry, RankedLine, RankingInput } from './ranking-input.ts';
import { shortlisted } from './shortlist.rule.ts';
import { belowThreshold } from './skd.rule.ts';

/**
 * How far the SKD carried somebody, in the codes of the national agency: `P/L` passed and is invited, `P` passed but
 * is beyond three times the places, `TL` below the threshold, `TH` did not come, `DIS` was disqualified.
 */
export type SkdStatus = 'P/L' | 'P' | 'TL' | 'TH' | 'DIS';

/** `L` passed; `TL` not; `TH` lacks a test; `TIE` is equal in everything at the last place, and a lot must decide. */
export type FinalStatus = 'L' | 'TL' | 'TH' | 'DIS' | 'TIE';

/** What the rules make of one entry. */
export interface Outcome {
  participant: string;
  line: string;
  /** Null for PPPK. */
  skd: SkdStatus | null;
  /** What the SKD lacked: the sections, or `total`. */
  below: string[];
  /** Null until there is a result that decides. */
  status: FinalStatus | null;
  /** From 1 in the line; who is equal in everything shares one. */
  rank: number | null;
  /** The final value in three decimals, rounded half up, for reading only. */
  final: string | null;
  /** Why not ahead of the one before, who is equal in the first criterion: what decided, and against whom. */
  tie: { criterion: Criterion | null; behind: string } | null;
}

/**
 * Ranks a selection: the status of every entry, in the order of lines and ranks. Pure: the same input gives the same
 * outcome anywhere. 100,000 entries take about a second.
 */
export function rank(input: RankingInput): Outcome[] {
  // Told apart by `rules.kind`, of which TypeScript does not see that it decides the entries too.
  return input.rules.kind === 'CPNS'
    ? rankCpns(input.rules, input.lines, input.entries as CpnsEntry[])
    : rankPppk(input.lines, input.entries as PppkEntry[]);
}

function rankCpns(rules: CpnsRules, lines: readonly RankedLine[], entries: readonly CpnsEntry[]): Outcome[] {
  const byLine = Map.groupBy(entries, ({ line }) => line);
  const denominator = skdMaximum(rules.maxima) * FULL_SKB;
  // Before the first result of the SKB nobody is ranked; after it, who has none did not come.
  const tested = entries.some(({ skb }) => skb !== null);
  return lines.flatMap((line) => {
    const ofLine = byLine.get(line.id) ?? [];
    const below = new Map(
      ofLine.map(({ participant, skd }) => [
        participant,
        skd === null ? [] : belowThreshold(skd, line.kind, rules),
      ]),
    );
    const passed = ofLine.filter(
      ({ participant, skd, disqualified }) =>
        skd !== null && !disqualified && below.get(participant)?.length === 0,
    );
    const invited = new Set(shortlisted(passed, line.places * rules.shortlistTimes));
    const skdOf = (entry: CpnsEntry): SkdStatus => {
      if (entry.disqualified) return 'DIS';
      if (entry.skd === null) return 'TH';
      if (below.get(entry.participant)?.length) return 'TL';
      return invited.has(entry) ? 'P/L' : 'P';
    };
    const keyed = [...invited].flatMap((entry): Keyed<CpnsEntry>[] => {
      const key = cpnsKey(entry, rules);
      return key === null ? [] : [{ entry, key }];
    });
    const ranked = placed(keyed, line.places, cpnsCriteria, ([numerator = 0]) =>
      inDecimals({ numerator, denominator }),
    );
    return outcomes(ofLine, ranked, (entry) => {
      const skd = skdOf(entry);
      const out = skd === 'P/L' ? 'TH' : skd === 'P' ? 'TL' : skd;
      return { skd, below: below.get(entry.participant) ?? [], status: tested ? out : null };
    });
  });
}

function rankPppk(lines: readonly RankedLine[], entries: readonly PppkEntry[]): Outcome[] {
  const byLine = Map.groupBy(entries, ({ line }) => line);
  return lines.flatMap((line) => {
    const ofLine = byLine.get(line.id) ?? [];
    const keyed = ofLine.flatMap((entry): Keyed<PppkEntry>[] => {
      const key = entry.disqualified ? null : pppkKey(entry);
      return key === null ? [] : [{ entry, key }];
    });
    const ranked = placed(keyed, line.places, pppkCriteria, ([total = 0]) => String(total));
    return outcomes(ofLine, ranked, ({ disqualified }) => ({
      skd: null,
      below: [],
      status: disqualified ? 'DIS' : 'TH',
    }));
  });
}

type Placed = Pick<Outcome, 'status' | 'rank' | 'final' | 'tie'>;

/** Ranks of one line, by participant: the best first, in the order of the map. */
function placed<Entry extends { participant: string }>(
  keyed: Keyed<Entry>[],
  places: number,
  criteria: readonly Criterion[],
  final: (key: readonly number[]) => string,
): Map<string, Placed> {
  const sorted = inOrder(keyed);
  const beyond = sorted[places];
  const last = sorted[places - 1];
  const undecided = last !== undefined && beyond !== undefined && compareKeys(last.key, beyond.key) === 0;
  const result = new Map<string, Placed>();
  let rankOfEquals = 0;
  sorted.forEach(({ entry, key }, place) => {
    const before = sorted[place - 1];
    if (before === undefined || compareKeys(before.key, key) !== 0) rankOfEquals = place + 1;
    const atTheCut = undecided && compareKeys(key, last.key) === 0;
    result.set(entry.participant, {
      status: atTheCut ? 'TIE' : place < places ? 'L' : 'TL',
      rank: rankOfEquals,
      final: final(key),
      tie:
        before === undefined || before.key[0] !== key[0]
          ? null
          : { criterion: decidedBy(criteria, before.key, key), behind: before.entry.participant },
    });
  });
  return result;
}

function outcomes<Entry extends { participant: string; line: string }>(
  ofLine: readonly Entry[],
  ranked: ReadonlyMap<string, Placed>,
  otherwise: (entry: Entry) => Pick<Outcome, 'skd' | 'below' | 'status'>,
): Outcome[] {
  const unranked = { rank: null, final: null, tie: null };
  const told = ofLine.map(({ participant, line }, place) => {
    const entry = ofLine[place] as Entry;
    return { participant, line, ...unranked, ...otherwise(entry), ...ranked.get(participant) };
  });
  return told.sort(
    (a, b) => (a.rank ?? Infinity) - (b.rank ?? Infinity) || (a.participant < b.participant ? -1 : 1) || 0,
  );
}
