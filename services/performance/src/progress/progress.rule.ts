import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

interface Entry {
  amount: number;
  happenedOn: LocalDate;
  /** Whether it corrects another one. */
  correction: boolean;
}

/**
 * What was done is documented against what was agreed: in the period of the SKP, not ahead of time, and not after the
 * year was sealed.
 * @law PP 30/2019
 * @law PermenPANRB 6/2022
 *
 * @param period its last day is `to`
 */
export function progressRejections(
  { amount, happenedOn, correction }: Entry,
  { from, to }: { from: LocalDate; to: LocalDate },
  { today, sealed }: { today: LocalDate; sealed: boolean },
): Rejection[] {
  const rejections: Rejection[] = [];
  // A correction may take back the whole of an entry.
  if (!Number.isFinite(amount) || amount < 0 || (amount === 0 && !correction)) rejections.push(AMOUNT);
  if (happenedOn < from || happenedOn > to) rejections.push(OUTSIDE);
  if (happenedOn > today) rejections.push(IN_FUTURE);
  if (sealed) rejections.push(YEAR_SEALED);
  return rejections;
}

const AMOUNT = rejection(
  'AMOUNT_NOT_ABOVE_0',
  {
    id: 'Jumlah harus lebih dari 0; koreksi boleh 0.',
    en: 'An amount is more than 0; that of a correction may be 0.',
  },
  { path: ['amount'] },
);
const OUTSIDE = rejection(
  'OUTSIDE_THE_PERIOD',
  { id: 'Tanggal ini di luar periode SKP.', en: 'The day is outside the period of the SKP.' },
  { path: ['happenedOn'] },
);
const IN_FUTURE = rejection(
  'PROGRESS_IN_FUTURE',
  { id: 'Yang dicatat adalah yang sudah dikerjakan.', en: 'Only what has been done is recorded.' },
  { path: ['happenedOn'] },
);
const YEAR_SEALED = rejection(
  'YEAR_SEALED',
  { id: 'Evaluasi tahun ini sudah ditetapkan.', en: 'The appraisal of the year is sealed.' },
  { law: 'PermenPANRB 6/2022', path: ['skp'] },
);

export const progressRule: Rule = {
  sentence:
    'What was done is documented in the period of the SKP, not ahead of time, and not after the year was sealed.',
  law: ['PP 30/2019', 'PermenPANRB 6/2022'],
  from: localDate('2019-04-26'),
  to: null,
  boundary: {
    case: 'done today, on the last day of the period, and said a day early',
    expected: 'taken, PROGRESS_IN_FUTURE',
    run: () => {
      const [from, to] = [localDate('2026-01-01'), localDate('2026-06-30')];
      const entry = { amount: 1, happenedOn: to, correction: false };
      return ['2026-06-30', '2026-06-29']
        .map((today) => progressRejections(entry, { from, to }, { today: localDate(today), sealed: false }))
        .map(([first]) => first?.code ?? 'taken')
        .join(', ');
    },
  },
};
