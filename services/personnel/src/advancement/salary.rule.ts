import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { EmploymentKind } from '../employment/employment.entity.ts';

export type SalaryScheme = 'PNS' | 'PPPK';

/** Basic salary of a grade at a step of grade service, from a day on until the next regulation. */
export interface SalaryStep {
  scheme: SalaryScheme;
  grade: string;
  /** Whole years of grade service from which it is paid. */
  years: number;
  from: LocalDate;
  /** Whole rupiah a month. */
  amount: number;
  /** The regulation. */
  source: string;
}

const CPNS_PERCENT = 80;

/** Whose table somebody is paid by; null for part-time PPPK, who are paid otherwise (KepmenPANRB 16/2025). */
export function schemeOf(kind: EmploymentKind): SalaryScheme | null {
  if (kind === 'PPPK_PARUH_WAKTU') return null;
  return kind === 'PPPK' ? 'PPPK' : 'PNS';
}

/** The steps of one grade by the regulation in force on a day, lowest first; none where no regulation is known. */
export function stepsOn(salaries: readonly SalaryStep[], day: LocalDate): SalaryStep[] {
  const latest = salaries.reduce(
    (found, { from }) => (from <= day && from > found ? from : found),
    '' as LocalDate,
  );
  return salaries.filter(({ from }) => from === latest).sort((a, b) => a.years - b.years);
}

/**
 * The basic salary of a step as its table has it, of a CPNS 80 % of it; null where the table has no such step, which
 * is never guessed from its neighbours.
 * @law PP 7/1977; PP 5/2024; Perpres 11/2024
 */
export function salaryOf(
  steps: readonly SalaryStep[],
  years: number | null,
  kind: EmploymentKind,
): number | null {
  const step = steps.find((one) => one.years === years);
  if (step === undefined) return null;
  return kind === 'CPNS' ? Math.floor((step.amount * CPNS_PERCENT) / 100) : step.amount;
}

const firstStep: SalaryStep = {
  scheme: 'PNS',
  grade: 'III/a',
  years: 0,
  from: localDate('2024-01-01'),
  amount: 2_785_700,
  source: 'PP 5/2024',
};

export const salaryRule: Rule = {
  sentence: 'The basic salary is that of the step in the table; a CPNS is paid 80 % of it.',
  law: ['PP 7/1977', 'PP 5/2024', 'Perpres 11/2024'],
  from: localDate('2024-01-01'),
  to: null,
  boundary: {
    case: 'a CPNS in III/a, on the first day',
    expected: '2228560',
    run: () => String(salaryOf([firstStep], 0, 'CPNS')),
  },
};
