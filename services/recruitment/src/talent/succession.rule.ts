import { addDays, addMonths, localDate, type LocalDate } from '@asn/civil-date';
import type { Rule, Sentence } from '@asn/law';
import type { Figures } from './figures.ts';
import { activeSanction } from './integrity.rule.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { TalentFacts } from './talent-facts.ts';
import type { Box } from './words.ts';

/** Whether somebody belongs to the succession pool, and what keeps them from it. */
export interface Succession {
  /** Null: not known. */
  belongs: boolean | null;
  reasons: Sentence[];
}

const LOWEST_BOX: Box = 7;

/**
 * The succession pool has who is in box 7, 8 or 9, has no medium or severe sanction in force, and has long enough to
 * serve until retirement. What is not known keeps nobody out, and takes nobody in.
 * @law PermenPANRB 3/2020
 * @from 2020-01-01
 *
 * @param box null while it is not known
 */
export function successionOn(
  { discipline, retiresOn }: Pick<TalentFacts, 'discipline' | 'retiresOn'>,
  box: Box | null,
  on: LocalDate,
  figures: Figures,
): Succession {
  const months = figures.SUCCESSION_MONTHS_LEFT;
  const against: Sentence[] = [];
  if (box !== null && box < LOWEST_BOX) against.push(BOX_TOO_LOW);
  if (activeSanction({ discipline }, on) !== undefined) against.push(SANCTIONED);
  if (retiresOn !== null && on >= leavesPoolOn(retiresOn, months))
    against.push(retiresSoon(retiresOn, months));
  if (against.length > 0) return { belongs: false, reasons: against };
  const unknown = [
    ...(box === null ? [BOX_UNKNOWN] : []),
    ...(retiresOn === null ? [RETIREMENT_UNKNOWN] : []),
  ];
  return unknown.length > 0 ? { belongs: null, reasons: unknown } : { belongs: true, reasons: [] };
}

/** The first day on which somebody who retires then has fewer months left. */
export const leavesPoolOn = (retiresOn: LocalDate, months: number): LocalDate =>
  addDays(addMonths(retiresOn, -months), 1);

const BOX_TOO_LOW = { id: 'Bukan kotak 7, 8, atau 9.', en: 'Not in box 7, 8 or 9.' };
const BOX_UNKNOWN = { id: 'Kotak belum diketahui.', en: 'The box is not known.' };
const SANCTIONED = {
  id: 'Sedang menjalani hukuman disiplin sedang atau berat.',
  en: 'A medium or severe sanction is in force.',
};
const RETIREMENT_UNKNOWN = {
  id: 'Tanggal pensiun belum diketahui.',
  en: 'The day of retirement is not known.',
};
const retiresSoon = (on: LocalDate, months: number): Sentence => ({
  id: `Pensiun ${on}: sisa masa kerja kurang dari ${months} bulan.`,
  en: `Retires on ${on}: less than ${months} months are left.`,
});

export const successionRule: Rule = {
  sentence:
    'The succession pool has who is in box 7, 8 or 9, without a medium or severe sanction, long before retirement.',
  law: ['PermenPANRB 3/2020'],
  from: localDate('2020-01-01'),
  to: null,
  boundary: {
    case: 'box 7 on 25 November 2026, who retires on 25 November 2028 and the day before; box 6',
    expected: 'in, out, out',
    run: () => {
      const on = localDate('2026-11-25');
      const cases: [Box, string][] = [
        [7, '2028-11-25'],
        [7, '2028-11-24'],
        [6, '2040-01-01'],
      ];
      return cases
        .map(([box, retiresOn]) =>
          successionOn(
            { discipline: null, retiresOn: localDate(retiresOn) },
            box,
            on,
            standardFigures.figures,
          ),
        )
        .map(({ belongs }) => (belongs === true ? 'in' : 'out'))
        .join(', ');
    },
  },
};
