import { addDays, dayOf, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

export interface Times {
  date: LocalDate;
  /** Null together with `wentAt`: an earlier correction is taken back. */
  cameAt: Date | null;
  wentAt: Date | null;
}

/**
 * Somebody came on the day that is put right and went after that, on the next day at the latest, and not in the future.
 * @law Perpres 21/2023 art. 4
 * @from 2023-04-12
 */
export function timesRejections(
  { date, cameAt, wentAt }: Times,
  { now, zone }: { now: Date; zone: string },
): Rejection[] {
  if (cameAt === null) return wentAt === null ? [] : [TIMES_NOT_OF_THE_DAY];
  const last = wentAt ?? cameAt;
  const possible =
    dayOf(cameAt, zone) === date && last >= cameAt && dayOf(last, zone) <= addDays(date, 1) && last <= now;
  return possible ? [] : [TIMES_NOT_OF_THE_DAY];
}

const TIMES_NOT_OF_THE_DAY = rejection(
  'TIMES_NOT_OF_THE_DAY',
  {
    id: 'Jam datang harus pada hari itu, jam pulang sesudahnya dan paling lambat hari berikutnya, dan sudah lewat.',
    en: 'They came on that day and went later, on the next day at the latest, and not in the future.',
  },
  { path: ['cameAt'] },
);

export const correctedTimesRule: Rule = {
  sentence: 'A corrected day begins on that day and ends on the next at the latest, and not in the future.',
  law: ['Perpres 21/2023 art. 4'],
  from: localDate('2023-04-12'),
  to: null,
  boundary: {
    case: 'a night of 25 November that ends on the 26th, and on the 27th',
    expected: 'true, false',
    run: () =>
      ['2026-11-26T23:59:59+07:00', '2026-11-27T00:00:00+07:00']
        .map((went) => {
          const times = {
            date: localDate('2026-11-25'),
            cameAt: new Date('2026-11-25T21:00:00+07:00'),
            wentAt: new Date(went),
          };
          const at = { now: new Date('2026-12-01T00:00:00+07:00'), zone: 'Asia/Jakarta' };
          return timesRejections(times, at).length === 0;
        })
        .join(', '),
  },
};
