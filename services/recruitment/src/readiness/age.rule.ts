import { addMonths, addYears, inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import type { Edition, FigureName } from '../talent/figures.ts';
import { levelWord } from '../talent/rung.rule.ts';
import { standardFigures } from '../talent/standard-figures.table.ts';

const FUNCTIONAL: Readonly<Record<string, FigureName>> = {
  pemula: 'RETIREMENT_KETERAMPILAN',
  terampil: 'RETIREMENT_KETERAMPILAN',
  mahir: 'RETIREMENT_KETERAMPILAN',
  penyelia: 'RETIREMENT_KETERAMPILAN',
  pertama: 'RETIREMENT_AHLI_PERTAMA_MUDA',
  muda: 'RETIREMENT_AHLI_PERTAMA_MUDA',
  madya: 'RETIREMENT_AHLI_MADYA',
  utama: 'RETIREMENT_AHLI_UTAMA',
};

/** A position and the day on which its holder retires. */
export interface Retiring {
  kind: string | null;
  title: string | null;
  retiresOn: LocalDate | null;
}

/**
 * Who is to be at most so old is so until the birthday that makes them older. Birth dates are not told between services:
 * the month of that birthday follows from the day of retirement, which is the first of the month after the birthday month
 * (PP 11/2017 art. 239), and in that month itself it is not known.
 * @law PP 11/2017 arts. 107, 239; UU 20/2023 art. 55
 *
 * @param highest full years
 * @returns null where it is not known
 */
export function isAtMost(
  highest: number,
  retiring: Retiring,
  on: LocalDate,
  editions: readonly Edition[],
): boolean | null {
  const { retiresOn } = retiring;
  const figure = figureOf(retiring);
  if (retiresOn === null || figure === null) return null;
  const figures = inForceOn(editions, retiresOn)?.figures;
  if (figures === undefined) return null;
  const nextMonth = addYears(retiresOn, highest + 1 - figures[figure]);
  if (on < addMonths(nextMonth, -1)) return true;
  return on < nextMonth ? null : false;
}

/** Which age of retirement a position has; null where it is not known, or names no level. */
function figureOf({ kind, title }: Retiring): FigureName | null {
  if (kind === null) return null;
  if (['ADMINISTRATOR', 'PENGAWAS', 'PELAKSANA'].includes(kind)) return 'RETIREMENT_ADMINISTRATIVE';
  if (kind !== 'FUNGSIONAL') return 'RETIREMENT_JPT';
  if (/^guru\b/i.test((title ?? '').trim())) return 'RETIREMENT_GURU';
  return FUNCTIONAL[levelWord(title ?? '')] ?? null;
}

export const ageRule: Rule = {
  sentence: 'Who is to be at most so old is so until the birthday that makes them older.',
  law: ['PP 11/2017 art. 107 jo PP 17/2020', 'PP 11/2017 art. 239'],
  from: null,
  to: null,
  boundary: {
    case: 'at most 56, an administrator born in March 1970, who retires at 58: 28 February, 1 and 31 March, 1 April 2027',
    expected: 'yes, not known, not known, no',
    run: () =>
      ['2027-02-28', '2027-03-01', '2027-03-31', '2027-04-01']
        .map((day) => {
          const retiring = { kind: 'ADMINISTRATOR', title: 'Camat', retiresOn: localDate('2028-04-01') };
          const met = isAtMost(56, retiring, localDate(day), [standardFigures]);
          return met === null ? 'not known' : met ? 'yes' : 'no';
        })
        .join(', '),
  },
};
