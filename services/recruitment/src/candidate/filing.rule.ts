import { parseLocalDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { SelectionKind } from '../selection/stage.table.ts';

const LAW = 'PP 11/2017 art. 33';

interface Filing {
  kind: SelectionKind;
  nip: string;
  birthDate: LocalDate;
}

/**
 * The number that was issued is of 18 digits, begins with the birth date on record, and is of its kind: the NIP of a
 * CPNS has a month in its digits 13 and 14. Whether it is free is for personnel to say.
 * @law PP 11/2017 art. 33
 */
export function filingRejections({ kind, nip, birthDate }: Filing): Rejection[] {
  const born = birthDate.replaceAll('-', '');
  const starts = parseLocalDate(`${nip.slice(8, 12)}-${nip.slice(12, 14)}-01`) !== null;
  if (/^\d{14}[12]\d{3}$/.test(nip) && nip.startsWith(born) && (kind === 'PPPK' || starts)) return [];
  return [
    rejection(
      'NUMBER_NOT_OF_THE_CANDIDATE',
      {
        id: 'NIP harus 18 angka, diawali tanggal lahir peserta, dan untuk CPNS memuat tahun dan bulan pengangkatan.',
        en: 'The number has 18 digits, begins with the birth date on record, and for CPNS has the month of the appointment.',
      },
      { law: LAW, path: ['nip'] },
    ),
  ];
}

export const filingRule: Rule = {
  sentence: 'The number that was issued is of 18 digits and begins with the birth date on record.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'a NIP of somebody born a day later',
    expected: 'NUMBER_NOT_OF_THE_CANDIDATE',
    run: () =>
      filingRejections({ kind: 'CPNS', nip: '200004132027031001', birthDate: '2000-04-12' as LocalDate })
        .map(({ code }) => code)
        .join(', '),
  },
};
