import { addMonths, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { LAST_BEFORE_FIRST } from '../employee/text.ts';
import type { DecideDisciplineInput } from './discipline.type.ts';
import { isOpen, type DecidedCount } from './attention.rule.ts';
import type { YearCount } from './unexcused.rule.ts';
import { levelOf, monthsOf, type SanctionLevel } from './sanction.table.ts';
import type { WhoseRules } from './whose-rules.rule.ts';

/**
 * A superior may impose a light sanction; one that is medium or severe is imposed by the appointing officer, whose
 * decree the personnel agency records.
 * @law PP 94/2021 art. 16
 * @from 2021-08-31
 */
export const mayImpose = (level: SanctionLevel, appointing: boolean): boolean =>
  appointing || level === 'RINGAN';

/** What is wrong with a decision: a sanction needs its kind, first day and decree; a dismissal has none of them. */
export function decisionRejections(
  { decision, kind, from, to, decree, decreeDate }: DecideDisciplineInput,
  appointing: boolean,
): Rejection[] {
  const parts = [kind, from, decree?.trim() || null, decreeDate];
  if (decision === 'DISMISS')
    return parts.some((part) => part != null) || to != null ? [NOTHING_TO_IMPOSE] : [];
  const rejections: Rejection[] = [];
  if (parts.some((part) => part == null)) rejections.push(SANCTION_INCOMPLETE);
  if (kind != null && !mayImpose(levelOf(kind), appointing)) rejections.push(NOT_WITHIN_POWER);
  if (from != null && to != null && to <= from) rejections.push(LAST_BEFORE_FIRST);
  return rejections;
}

/** The first day on which a sanction has no effect any more: as the decree says, else by its kind; null: it has no end. */
export function lastsUntil({ kind, from, to }: DecideDisciplineInput): LocalDate | null {
  const months = kind == null ? null : monthsOf(kind);
  return to ?? (from == null || months === null ? null : addMonths(from, months));
}

/** What is weighed: a year's count, the days it makes, and by whose rules. */
export interface Weighed {
  count: YearCount;
  /** Whose scale counts. */
  day: LocalDate;
  total: number;
  rules: WhoseRules;
}

/**
 * Whether a count has been decided on: it leads no further than that of a decision that stands, or is the same. After
 * leave was recorded it may be lower; no day of it is decided on twice.
 */
export function isDecided({ count, day, total }: Weighed, decided: readonly DecidedCount[]): boolean {
  const now = { total, longestRun: count.longestRun.length };
  if (decided.some((one) => one.total === now.total && one.longestRun === now.longestRun)) return true;
  return isOpen(now, [], day) && !isOpen(now, decided, day);
}

/** Says what the decision rests on besides the count: nothing that it leads to, or the scale of others. */
export function decisionWarnings(
  { decision }: Pick<DecideDisciplineInput, 'decision'>,
  { count, day, total, rules }: Weighed,
): Rejection[] {
  if (decision === 'DISMISS') return [];
  if (!rules.scale)
    return [
      rejection('NOT_THE_SCALE', rules.sentence, { path: ['kind'], ...(rules.law && { law: rules.law }) }),
    ];
  return isOpen({ total, longestRun: count.longestRun.length }, [], day) ? [] : [NOT_RECOMMENDED];
}

const NOT_RECOMMENDED = rejection(
  'NOT_RECOMMENDED',
  {
    id: 'Hitungan tahun ini tidak mengarah pada hukuman; dasar lain dijelaskan dalam alasan.',
    en: 'The count of this year leads to no sanction; what else it rests on belongs into the reason.',
  },
  { path: ['kind'] },
);
const NOTHING_TO_IMPOSE = rejection(
  'NOTHING_TO_IMPOSE',
  {
    id: 'Keputusan tanpa hukuman tidak memuat jenis, tanggal, atau surat keputusan.',
    en: 'A decision without a sanction has no kind, date or decree.',
  },
  { path: ['decision'] },
);
const SANCTION_INCOMPLETE = rejection(
  'SANCTION_INCOMPLETE',
  {
    id: 'Hukuman memerlukan jenis, hari mulai berlaku, serta nomor dan tanggal surat keputusan.',
    en: 'A sanction needs its kind, the day from which it has effect, and the number and date of its decree.',
  },
  { law: 'PP 94/2021 art. 31', path: ['kind'] },
);
const NOT_WITHIN_POWER = rejection(
  'NOT_WITHIN_POWER',
  {
    id: 'Hukuman sedang dan berat dijatuhkan oleh PPK.',
    en: 'A medium or severe sanction is imposed by the appointing officer.',
  },
  { law: 'PP 94/2021 art. 16', path: ['kind'] },
);

export const powerToImposeRule: Rule = {
  sentence: 'A superior imposes light sanctions; the appointing officer also medium and severe ones.',
  law: ['PP 94/2021 art. 16'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'a superior with the gravest light and the mildest medium sanction',
    expected: 'true, false',
    run: () =>
      (['PERNYATAAN_TIDAK_PUAS', 'POTONGAN_TUNJANGAN_6_BULAN'] as const)
        .map((kind) => mayImpose(levelOf(kind), false))
        .join(', '),
  },
};
