import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

export interface Decree {
  number: string;
  date: LocalDate;
  effectiveOn: LocalDate;
}

/**
 * A decree has a number and is not dated in the future. Its TMT may lie before its date (a decision that takes
 * effect backwards) or after it.
 * @law PP 11/2017 art. 1 (keputusan PPK)
 */
export function decreeRejections(decree: Decree, today: LocalDate): Rejection[] {
  const rejections: Rejection[] = [];
  if (decree.number.trim() === '') {
    rejections.push(
      rejection(
        'DECREE_WITHOUT_NUMBER',
        { id: 'Nomor SK wajib diisi.', en: 'The number of the decree is required.' },
        { path: ['decree', 'number'] },
      ),
    );
  }
  if (decree.date > today) {
    rejections.push(
      rejection(
        'DECREE_IN_FUTURE',
        { id: 'Tanggal SK tidak boleh setelah hari ini.', en: 'A decree cannot be dated after today.' },
        { path: ['decree', 'date'] },
      ),
    );
  }
  return rejections;
}

export const decreeRule: Rule = {
  sentence: 'A decree has a number and is not dated in the future.',
  law: ['PP 11/2017 art. 1'],
  from: null,
  to: null,
  boundary: {
    case: 'a decree of tomorrow that takes effect today',
    expected: 'DECREE_IN_FUTURE',
    run: () =>
      decreeRejections(
        { number: '821/1', date: localDate('2026-01-02'), effectiveOn: localDate('2026-01-01') },
        localDate('2026-01-01'),
      )
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
