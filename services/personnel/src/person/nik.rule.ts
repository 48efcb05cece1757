import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Sex } from './person.entity.ts';

const LAW = 'UU 23/2006 art. 13';

/**
 * A NIK is 16 digits: area (6), birth date DDMMYY (6; DD + 40 for a woman), serial (4). Anything else is refused.
 * @law UU 23/2006 art. 13
 */
export function nikRejections(nik: string): Rejection[] {
  if (/^\d{16}$/.test(nik)) return [];
  return [
    rejection(
      'NIK_NOT_16_DIGITS',
      {
        id: 'NIK harus tepat 16 angka, tanpa spasi atau tanda lain.',
        en: 'A NIK must be exactly 16 digits, without spaces or other marks.',
      },
      { law: LAW, path: ['nik'] },
    ),
  ];
}

/**
 * Compares the birth date and the sex inside a well-formed NIK with those on record. A difference is a warning, never a
 * refusal: a NIK is for life and is not issued anew when a date is corrected.
 * @law UU 23/2006 art. 13
 */
export function nikWarnings(nik: string, birthDate: LocalDate, sex: Sex): Rejection[] {
  const day = Number(nik.slice(6, 8));
  const said = { day: day % 40, month: nik.slice(8, 10), year: nik.slice(10, 12), sex: day > 40 ? 'F' : 'M' };
  const warnings: Rejection[] = [];
  if (
    said.day !== Number(birthDate.slice(8)) ||
    said.month !== birthDate.slice(5, 7) ||
    said.year !== birthDate.slice(2, 4)
  ) {
    warnings.push(
      rejection(
        'NIK_BIRTH_DATE_DIFFERS',
        {
          id: 'Tanggal lahir di dalam NIK berbeda dari tanggal lahir pada data.',
          en: 'The birth date inside the NIK differs from the birth date on record.',
        },
        { law: LAW, path: ['nik'] },
      ),
    );
  }
  if (said.sex !== sex) {
    warnings.push(
      rejection(
        'NIK_SEX_DIFFERS',
        {
          id: 'Jenis kelamin di dalam NIK berbeda dari jenis kelamin pada data.',
          en: 'The sex inside the NIK differs from the sex on record.',
        },
        { law: LAW, path: ['nik'] },
      ),
    );
  }
  return warnings;
}

export const nikRule: Rule = {
  sentence: 'A NIK is 16 digits.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: '15 digits',
    expected: 'NIK_NOT_16_DIGITS',
    run: () =>
      nikRejections('150801550390000')
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};

export const nikBirthRule: Rule = {
  sentence:
    'The NIK of a woman has 40 added to the day of birth; one that differs from the record only warns.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'day 41 of a woman born on the 1st, and the same of a man',
    expected: 'allowed, NIK_SEX_DIFFERS',
    run: () =>
      (['F', 'M'] as const)
        .map((sex) => nikWarnings('1508014101900001', localDate('1990-01-01'), sex)[0]?.code ?? 'allowed')
        .join(', '),
  },
};
