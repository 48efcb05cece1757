import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { formationKinds, type FormationKind, type RankingInput } from '../ranking/ranking-input.ts';
import { POINTS_OF_AN_ITEM } from '../ranking/skd.table.ts';
import type { SelectionKind } from '../selection/stage.table.ts';

/** By what selections of a kind are decided from a day on, as it is told. */
export interface ToldRules {
  kind: SelectionKind;
  validFrom: LocalDate;
  source: string;
  /** In how many days applicants may object. */
  objectionDays: number;
  /** CPNS: twk, tiu, tkp. PPPK: technical, managerialSociocultural, interview. */
  maxima: readonly { part: string; points: number }[];
  thresholds: readonly ToldThreshold[];
  shortlistTimes: number | null;
  skdWeight: number | null;
  skbWeight: number | null;
}

export interface ToldThreshold {
  kind: FormationKind;
  twk: number | null;
  tiu: number | null;
  tkp: number | null;
  total: number | null;
}

/** The parts of the tests of each kind, in their order. */
export const parts = {
  CPNS: ['twk', 'tiu', 'tkp'],
  PPPK: ['technical', 'managerialSociocultural', 'interview'],
} as const;

const isWhole = (value: number | null, least: number, most: number): boolean =>
  value !== null && Number.isInteger(value) && value >= least && value <= most;

/**
 * Rules of a selection are added with their source, for days later than those of all rules before them; no rule that was
 * is changed.
 * @law UU 30/2014 art. 58 (6)
 *
 * @param latest the day from which the latest rules of this kind are in force; null when there are none
 */
export function rulesRejections(told: ToldRules, latest: LocalDate | null): Rejection[] {
  const rejections: Rejection[] = [];
  const refuse = (code: string, path: string, message: Rejection['message']) =>
    rejections.push(rejection(code, message, { path: [path] }));
  if (latest !== null && told.validFrom <= latest) {
    refuse('RULES_NOT_LATER', 'validFrom', {
      id: `Aturan baru harus berlaku setelah ${latest}; yang lama tidak diubah.`,
      en: `New rules are in force from a day after ${latest}; those before stay as they were.`,
    });
  }
  if (told.source.trim() === '') {
    refuse('SOURCE_REQUIRED', 'source', {
      id: 'Dasar hukum aturan wajib diisi.',
      en: 'Rules need the regulation that they come from.',
    });
  }
  if (!isWhole(told.objectionDays, 1, 30)) {
    refuse('OBJECTION_DAYS_INVALID', 'objectionDays', {
      id: 'Masa sanggah 1 sampai 30 hari.',
      en: 'Applicants may object for 1 to 30 days.',
    });
  }
  const names = told.maxima.map(({ part }) => part);
  const wanted: readonly string[] = parts[told.kind];
  if (
    names.length !== wanted.length ||
    wanted.some((part) => !names.includes(part)) ||
    told.maxima.some(({ points }) => !isWhole(points, 1, 1000))
  ) {
    refuse('MAXIMA_INVALID', 'maxima', {
      id: `Sebutkan nilai tertinggi setiap bagian satu kali, 1 sampai 1000: ${wanted.join(', ')}.`,
      en: `Name the most points of each part once, 1 to 1000: ${wanted.join(', ')}.`,
    });
  } else if (told.kind === 'CPNS' && !thresholdsReachable(told)) {
    refuse('THRESHOLDS_INVALID', 'thresholds', {
      id: `Sebutkan nilai ambang batas setiap jenis kebutuhan satu kali, tidak di atas nilai tertinggi: ${formationKinds.join(', ')}.`,
      en: `Name the threshold of each kind of formation once, none above the most points: ${formationKinds.join(', ')}.`,
    });
  }
  if (!weighed(told)) {
    refuse('WEIGHTS_INVALID', 'skdWeight', {
      id: 'CPNS: kelipatan formasi paling sedikit 1, bobot SKD dan SKB berjumlah 100. PPPK: tanpa ketiganya dan tanpa ambang batas.',
      en: 'CPNS: a shortlist of once the places at least, weights of SKD and SKB that make 100. PPPK: none of these, and no thresholds.',
    });
  }
  return rejections;
}

function thresholdsReachable({ maxima, thresholds }: ToldRules): boolean {
  const most: Record<string, number> = Object.fromEntries(maxima.map(({ part, points }) => [part, points]));
  most['total'] = maxima.reduce((sum, { points }) => sum + points, 0);
  const kinds = thresholds.map(({ kind }) => kind);
  return (
    kinds.length === formationKinds.length &&
    formationKinds.every((kind) => kinds.includes(kind)) &&
    ['twk', 'tiu'].every((part) => (most[part] ?? 0) % POINTS_OF_AN_ITEM === 0) &&
    thresholds.every(({ kind: _, ...asked }) =>
      Object.entries(asked).every(([part, points]) => points === null || isWhole(points, 1, most[part] ?? 0)),
    )
  );
}

function weighed({ kind, thresholds, shortlistTimes, skdWeight, skbWeight }: ToldRules): boolean {
  if (kind === 'PPPK')
    return thresholds.length === 0 && [shortlistTimes, skdWeight, skbWeight].every((value) => value === null);
  return isWhole(shortlistTimes, 1, 20) && isWhole(skdWeight, 0, 100) && skbWeight === 100 - (skdWeight ?? 0);
}

/** The rules in the form in which they decide and are published. Those told have no rejections. */
export function rulesOf(told: ToldRules): RankingInput['rules'] {
  const most = (part: string) => told.maxima.find((one) => one.part === part)?.points ?? 0;
  if (told.kind === 'PPPK') {
    const [technical, managerialSociocultural, interview] = parts.PPPK.map(most) as [number, number, number];
    return { kind: 'PPPK', maxima: { technical, managerialSociocultural, interview } };
  }
  const thresholds = told.thresholds.map(
    ({ kind, ...asked }) =>
      [kind, Object.fromEntries(Object.entries(asked).filter(([, points]) => points !== null))] as const,
  );
  return {
    kind: 'CPNS',
    maxima: { twk: most('twk'), tiu: most('tiu'), tkp: most('tkp') },
    thresholds: Object.fromEntries(thresholds) as Record<FormationKind, object>,
    shortlistTimes: told.shortlistTimes ?? 0,
    weights: { skd: told.skdWeight ?? 0, skb: told.skbWeight ?? 0 },
  };
}

export const laterRulesRule: Rule = {
  sentence: 'Rules of a selection are added with their source and a later day; no rule that was is changed.',
  law: ['UU 30/2014 art. 58 (6)'],
  from: null,
  to: null,
  boundary: {
    case: 'rules of PPPK from 1 January 2024, where such are in force from that day',
    expected: 'RULES_NOT_LATER',
    run: () =>
      rulesRejections(
        {
          kind: 'PPPK',
          validFrom: localDate('2024-01-01'),
          source: 'PermenPANRB 6/2024',
          objectionDays: 3,
          maxima: parts.PPPK.map((part) => ({ part, points: 100 })),
          thresholds: [],
          shortlistTimes: null,
          skdWeight: null,
          skbWeight: null,
        },
        localDate('2024-01-01'),
      )
        .map(({ code }) => code)
        .join(', '),
  },
};
