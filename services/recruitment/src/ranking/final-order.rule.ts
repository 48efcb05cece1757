import type { Rule } from '@asn/law';
import { integrated } from './integration.rule.ts';
import { decidedBy, LACKING, lowestFirst, type Criterion } from './ordering.ts';
import type { CpnsEntry, CpnsRules, PppkEntry } from './ranking-input.ts';
import { skdTotal } from './skd.rule.ts';

/** By what CPNS are ranked: the final value, and where it is equal each of the others in turn. */
export const cpnsCriteria: readonly Criterion[] = [
  'FINAL',
  'SKD',
  'TKP',
  'TIU',
  'TWK',
  'GPA',
  'OLDEST',
  'LOT',
];

/** By what PPPK are ranked. */
export const pppkCriteria: readonly Criterion[] = [
  'TOTAL',
  'TECHNICAL',
  'MANAGERIAL_SOCIOCULTURAL',
  'INTERVIEW',
  'OLDEST',
  'LOT',
];

/**
 * CPNS go by the final value; where it is equal by the total of the SKD, then TKP, TIU, TWK, the GPA (the school
 * average of who has no degree), and then the oldest goes first. Where all that is equal, a lot decides.
 * @law PermenPANRB 6/2024
 *
 * @returns the values of `cpnsCriteria`, the higher the better; null for who lacks a test
 */
export function cpnsKey({ skd, skb, gpa, seniority, lot }: CpnsEntry, rules: CpnsRules): number[] | null {
  if (skd === null || skb === null) return null;
  const total = skdTotal(skd);
  const { numerator } = integrated(total, skb, rules);
  return [
    numerator,
    total,
    skd.tkp,
    skd.tiu,
    skd.twk,
    gpa ?? LACKING,
    lowestFirst(seniority),
    lowestFirst(lot),
  ];
}

/**
 * PPPK go by the sum of their points; where it is equal by the technical ones, then the managerial and socio-cultural
 * ones, the interview, and then the oldest goes first. Where all that is equal, a lot decides.
 * @law PermenPANRB 6/2024 art. 47
 *
 * @returns the values of `pppkCriteria`; null for who did not come
 */
export function pppkKey({ points, seniority, lot }: PppkEntry): number[] | null {
  if (points === null) return null;
  const { technical, managerialSociocultural, interview } = points;
  const total = technical + managerialSociocultural + interview;
  return [total, technical, managerialSociocultural, interview, lowestFirst(seniority), lowestFirst(lot)];
}

const candidate = (tkp: number, tiu: number): CpnsEntry => ({
  participant: '',
  line: '',
  skd: { twk: 100, tiu, tkp },
  skb: 800_000,
  gpa: 350,
  seniority: 1,
  lot: null,
  disqualified: false,
});

const rules = { maxima: { twk: 150, tiu: 175, tkp: 225 }, weights: { skd: 40, skb: 60 } } as CpnsRules;

export const cpnsOrderRule: Rule = {
  sentence:
    'CPNS with an equal final value go by the total of the SKD, TKP, TIU, TWK, the GPA, and then the oldest.',
  law: ['PermenPANRB 6/2024'],
  from: null,
  to: null,
  boundary: {
    case: 'an equal final value and an equal SKD of 400, with TKP 170 and 165',
    expected: 'TKP',
    run: () =>
      decidedBy(
        cpnsCriteria,
        cpnsKey(candidate(170, 130), rules) ?? [],
        cpnsKey(candidate(165, 135), rules) ?? [],
      ) ?? '',
  },
};

const contractor = (technical: number, managerialSociocultural: number): PppkEntry => ({
  participant: '',
  line: '',
  points: { technical, managerialSociocultural, interview: 30 },
  seniority: 1,
  lot: null,
  disqualified: false,
});

export const pppkOrderRule: Rule = {
  sentence:
    'PPPK with equal points go by the technical ones, the managerial and socio-cultural ones, the interview, and then the oldest.',
  law: ['PermenPANRB 6/2024 art. 47'],
  from: null,
  to: null,
  boundary: {
    case: 'an equal sum, with 300 and 295 technical points',
    expected: 'TECHNICAL',
    run: () =>
      decidedBy(pppkCriteria, pppkKey(contractor(300, 150)) ?? [], pppkKey(contractor(295, 155)) ?? []) ?? '',
  },
};
