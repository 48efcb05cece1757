import { addYears, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { EmploymentKind } from './employment.entity.ts';
import type { Change, Situation } from './situation.ts';

const SHORTEST_YEARS = 1;
/** Of a part-time PPPK, whose contract is made for a year at a time. */
const PART_TIME_YEARS = 1;

type Contract = Pick<Situation, 'kind' | 'contractUntil' | 'retiresOn'>;

/**
 * A PPPK's contract is extended where it ends, by a year at least, and not beyond the age of retirement; that of a
 * part-time PPPK by one year. What is left before the age of retirement may be shorter.
 * @law PP 49/2018 art. 37; KepmenPANRB 16/2025; UU 20/2023 art. 55
 * @from 2018-11-28
 */
export function extensionRejections(
  { kind, contractUntil, retiresOn }: Contract,
  { effectiveOn, until }: Change,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (contractUntil !== null && effectiveOn !== contractUntil) rejections.push(NOT_WHERE_CONTRACT_ENDS);
  if (until === null) return rejections;
  if (retiresOn !== null && until > retiresOn) rejections.push(CONTRACT_BEYOND_AGE);
  else if (until !== retiresOn && until < addYears(effectiveOn, SHORTEST_YEARS))
    rejections.push(CONTRACT_TOO_SHORT);
  if (kind === 'PPPK_PARUH_WAKTU' && until > addYears(effectiveOn, PART_TIME_YEARS))
    rejections.push(CONTRACT_TOO_LONG);
  return rejections;
}

/**
 * A PPPK serves under a contract that ends after it begins; nobody else has one.
 * @law PP 49/2018 arts. 1, 37
 * @from 2018-11-28
 */
export function contractRejections(kind: EmploymentKind, { effectiveOn, until }: Change): Rejection[] {
  if (until === null) return [];
  if (!kind.startsWith('PPPK')) return [CONTRACT_NOT_OF_KIND];
  return until <= effectiveOn ? [CONTRACT_ENDS_BEFORE_IT_BEGINS] : [];
}

/**
 * A contract ends on its last day, where that is known, not before: who goes earlier asks to, or is dismissed.
 * @law PP 49/2018 art. 53 (1)
 * @from 2018-11-28
 */
export function contractEndRejections(
  { contractUntil }: Pick<Situation, 'contractUntil'>,
  { effectiveOn }: Change,
): Rejection[] {
  return contractUntil !== null && effectiveOn !== contractUntil ? [NOT_WHERE_CONTRACT_ENDS] : [];
}

const CONTRACT_NOT_OF_KIND = rejection(
  'CONTRACT_NOT_OF_KIND',
  { id: 'Hanya PPPK yang mempunyai perjanjian kerja.', en: 'Only a PPPK serves under a contract.' },
  { law: 'PP 49/2018 art. 1', path: ['contractUntil'] },
);
const CONTRACT_ENDS_BEFORE_IT_BEGINS = rejection(
  'CONTRACT_ENDS_BEFORE_IT_BEGINS',
  { id: 'Perjanjian kerja harus berakhir setelah TMT.', en: 'The contract must end after it begins.' },
  { law: 'PP 49/2018 art. 37', path: ['contractUntil'] },
);
const NOT_WHERE_CONTRACT_ENDS = rejection(
  'NOT_WHERE_CONTRACT_ENDS',
  {
    id: 'TMT harus hari pertama setelah perjanjian kerja yang sekarang berakhir.',
    en: 'It must take effect on the first day after the present contract.',
  },
  { law: 'PP 49/2018 art. 37', path: ['decree', 'effectiveOn'] },
);
const CONTRACT_BEYOND_AGE = rejection(
  'CONTRACT_BEYOND_AGE',
  {
    id: 'Perjanjian kerja tidak boleh melewati batas usia pensiun jabatan ini.',
    en: 'The contract must not go beyond the age of retirement of the position.',
  },
  { law: 'UU 20/2023 art. 55', path: ['until'] },
);
const CONTRACT_TOO_SHORT = rejection(
  'CONTRACT_TOO_SHORT',
  { id: 'Perjanjian kerja paling singkat 1 tahun.', en: 'A contract lasts a year at least.' },
  { law: 'PP 49/2018 art. 37', path: ['until'] },
);
const CONTRACT_TOO_LONG = rejection(
  'CONTRACT_TOO_LONG',
  {
    id: 'Perjanjian kerja PPPK paruh waktu ditetapkan setiap 1 tahun.',
    en: 'A part-time contract is made for a year at a time.',
  },
  { law: 'KepmenPANRB 16/2025', path: ['until'] },
);

const codes = (rejections: readonly Rejection[]): string =>
  rejections.map(({ code }) => code).join() || 'allowed';

export const extensionRule: Rule = {
  sentence:
    "A PPPK's contract is extended where it ends, by a year at least, and not beyond the age of retirement.",
  law: ['PP 49/2018 art. 37', 'KepmenPANRB 16/2025', 'UU 20/2023 art. 55'],
  from: localDate('2018-11-28'),
  to: null,
  boundary: {
    case: 'a contract until 1 January 2026, extended to 31 December 2026',
    expected: 'CONTRACT_TOO_SHORT',
    run: () =>
      codes(
        extensionRejections(
          { kind: 'PPPK', contractUntil: localDate('2026-01-01'), retiresOn: null },
          { effectiveOn: localDate('2026-01-01'), until: localDate('2026-12-31') },
        ),
      ),
  },
};

export const contractEndRule: Rule = {
  sentence: 'A contract ends on its last day, not before.',
  law: ['PP 49/2018 art. 53'],
  from: localDate('2018-11-28'),
  to: null,
  boundary: {
    case: 'a contract until 1 January 2026 that ends on 31 December 2025',
    expected: 'NOT_WHERE_CONTRACT_ENDS',
    run: () =>
      codes(
        contractEndRejections(
          { contractUntil: localDate('2026-01-01') },
          { effectiveOn: localDate('2025-12-31'), until: null },
        ),
      ),
  },
};

export const contractRule: Rule = {
  sentence: 'A PPPK serves under a contract that ends after it begins; nobody else has one.',
  law: ['PP 49/2018 art. 1', 'PP 49/2018 art. 37'],
  from: localDate('2018-11-28'),
  to: null,
  boundary: {
    case: 'a contract that ends on the day on which it begins',
    expected: 'CONTRACT_ENDS_BEFORE_IT_BEGINS',
    run: () =>
      codes(
        contractRejections('PPPK', {
          effectiveOn: localDate('2026-01-01'),
          until: localDate('2026-01-01'),
        }),
      ),
  },
};
