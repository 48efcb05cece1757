import { fullYearsBetween, parseLocalDate, type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Sex } from './person.entity.ts';

/** What the 18 digits of a NIP (PNS, CPNS) or an NI PPPK say. */
export interface ServiceNumber {
  /** The 18 digits, unchanged. */
  text: string;
  birthDate: LocalDate;
  /** Year of the appointment as CPNS, or of the first PPPK contract. */
  startYear: number;
  /** First day of the month of the appointment as CPNS; null for a PPPK, whose number has no month. */
  startDate: LocalDate | null;
  sex: Sex;
  /** 1 to 999. */
  serial: number;
}

/** `number` is null exactly when there are rejections. */
export interface ServiceNumberReading {
  number: ServiceNumber | null;
  rejections: Rejection[];
  warnings: Rejection[];
}

const NIP_LAW = 'Peraturan Kepala BKN 22/2007';
const PPPK_LAW = 'PP 49/2018';
/** @law PP 11/2017 art. 23: at least 18, at most 35 at appointment (some posts: 40). */
const CPNS_AGE = { least: 18, most: 35, law: 'PP 11/2017 art. 23' };
/** @law PP 49/2018 art. 16: at least 20 at the first contract. */
const PPPK_AGE = { least: 20, law: 'PP 49/2018 art. 16' };

/**
 * A NIP is 18 digits: birth date (8), year and month of the appointment as CPNS (6), sex (1 or 2), serial (3, not 000).
 * It has no check digit. Under 18 at the appointment is refused; over 35 is a warning, for older careers had other limits.
 * @law Peraturan Kepala BKN 22/2007; PP 11/2017 art. 23
 */
export function readNip(text: string): ServiceNumberReading {
  const parts = partsOf(text, NIP_LAW);
  if (!('birth' in parts)) return parts;
  const rejections = [...parts.rejections];
  const startDate = parseLocalDate(`${parts.year}-${parts.middle}-01`);
  if (startDate === null) {
    rejections.push(
      refuse('NIP_START_MONTH', NIP_LAW, {
        id: 'Angka ke-9 sampai ke-14 NIP harus tahun dan bulan pengangkatan CPNS; bulannya 01 sampai 12.',
        en: 'Digits 9 to 14 of a NIP must be the year and month of the appointment as CPNS; the month is 01 to 12.',
      }),
    );
  }
  if (parts.birthDate === null || startDate === null || rejections.length > 0) return refused(rejections);

  const age = fullYearsBetween(parts.birthDate, startDate);
  if (age < CPNS_AGE.least) {
    return refused([
      refuse('NIP_UNDER_AGE', CPNS_AGE.law, {
        id: 'Menurut NIP, usia saat diangkat CPNS kurang dari 18 tahun.',
        en: 'By the NIP, the age at the appointment as CPNS is under 18.',
      }),
    ]);
  }
  const warnings =
    age <= CPNS_AGE.most
      ? []
      : [
          refuse('NIP_UNUSUAL_AGE', CPNS_AGE.law, {
            id: 'Menurut NIP, usia saat diangkat CPNS lebih dari 35 tahun; mohon diperiksa.',
            en: 'By the NIP, the age at the appointment as CPNS is over 35; please check.',
          }),
        ];
  return { number: numberOf(text, parts, parts.birthDate, startDate), rejections: [], warnings };
}

/**
 * The NI of a PPPK is 18 digits: birth date (8), year of the first contract (4), two digits that are not a month
 * (2 and a frequency), sex (1 or 2), serial (3, not 000). Two digits that could be a month are only a warning:
 * their meaning is not published. Nobody who is not yet 20 at the end of that year can have one.
 * @law PP 49/2018 art. 16
 */
export function readNiPppk(text: string): ServiceNumberReading {
  const parts = partsOf(text, PPPK_LAW);
  if (!('birth' in parts)) return parts;
  if (parts.birthDate === null || parts.rejections.length > 0) return refused(parts.rejections);
  const endOfYear = parseLocalDate(`${parts.year}-12-31`);
  if (endOfYear === null || fullYearsBetween(parts.birthDate, endOfYear) < PPPK_AGE.least) {
    return refused([
      refuse('NI_PPPK_UNDER_AGE', PPPK_AGE.law, {
        id: 'Menurut NI PPPK, usia pada tahun pengangkatan kurang dari 20 tahun.',
        en: 'By the NI PPPK, the age in the year of the appointment is under 20.',
      }),
    ]);
  }
  const looksLikeMonth = parts.middle >= '01' && parts.middle <= '12';
  const warnings = !looksLikeMonth
    ? []
    : [
        refuse('NI_PPPK_HAS_MONTH', PPPK_LAW, {
          id: 'Angka ke-13 dan ke-14 NI PPPK ini berupa bulan, seperti NIP PNS; mohon diperiksa.',
          en: 'Digits 13 and 14 of this NI PPPK are a month, as in the NIP of a PNS; please check.',
        }),
      ];
  return { number: numberOf(text, parts, parts.birthDate, null), rejections: [], warnings };
}

interface Parts {
  birth: string;
  birthDate: LocalDate | null;
  year: string;
  middle: string;
  sex: string;
  serial: string;
  rejections: Rejection[];
}

/** Cuts the digits and checks what both kinds of number share. */
function partsOf(text: string, law: string): Parts | ServiceNumberReading {
  const cut = /^(\d{8})(\d{4})(\d{2})(\d)(\d{3})$/.exec(text);
  if (cut === null) {
    return refused([
      refuse('NIP_NOT_18_DIGITS', law, {
        id: 'NIP atau NI PPPK harus tepat 18 angka, tanpa spasi atau tanda lain.',
        en: 'A NIP or NI PPPK must be exactly 18 digits, without spaces or other marks.',
      }),
    ]);
  }
  const [, birth = '', year = '', middle = '', sex = '', serial = ''] = cut;
  const birthDate = parseLocalDate(`${birth.slice(0, 4)}-${birth.slice(4, 6)}-${birth.slice(6)}`);
  const rejections: Rejection[] = [];
  if (birthDate === null) {
    rejections.push(
      refuse('NIP_BIRTH_DATE', law, {
        id: 'Delapan angka pertama NIP harus tanggal lahir yang ada di kalender (tahun, bulan, hari).',
        en: 'The first eight digits of a NIP must be a birth date of the calendar (year, month, day).',
      }),
    );
  }
  if (sex !== '1' && sex !== '2') {
    rejections.push(
      refuse('NIP_SEX', law, {
        id: 'Angka ke-15 NIP harus 1 (laki-laki) atau 2 (perempuan).',
        en: 'Digit 15 of a NIP must be 1 (male) or 2 (female).',
      }),
    );
  }
  if (serial === '000') {
    rejections.push(
      refuse('NIP_SERIAL', law, {
        id: 'Nomor urut NIP (tiga angka terakhir) tidak boleh 000. Nol di akhir biasanya berarti angkanya hilang karena NIP pernah disimpan sebagai bilangan di lembar kerja; NIP asli harus disalin ulang dari sumbernya.',
        en: 'The serial of a NIP (its last three digits) is never 000. Zeros at the end usually mean that digits were lost when a spreadsheet kept the NIP as a number; copy the true NIP again from its source.',
      }),
    );
  }
  return { birth, birthDate, year, middle, sex, serial, rejections };
}

const numberOf = (
  text: string,
  parts: Parts,
  birthDate: LocalDate,
  startDate: LocalDate | null,
): ServiceNumber => ({
  text,
  birthDate,
  startYear: Number(parts.year),
  startDate,
  sex: parts.sex === '1' ? 'M' : 'F',
  serial: Number(parts.serial),
});

const refused = (rejections: Rejection[]): ServiceNumberReading => ({
  number: null,
  rejections,
  warnings: [],
});

const refuse = (code: string, law: string, message: { id: string; en: string }): Rejection =>
  rejection(code, message, { law, path: ['nip'] });

const codesOf = ({ rejections, warnings }: ServiceNumberReading): string =>
  [...rejections, ...warnings].map(({ code }) => code).join() || 'allowed';

export const nipRule: Rule = {
  sentence: 'Nobody is appointed as CPNS before the age of 18; over 35 is asked about.',
  law: ['Peraturan Kepala BKN 22/2007', 'PP 11/2017 art. 23'],
  from: null,
  to: null,
  boundary: {
    case: 'born on 2 January 2008, and appointed in January 2026',
    expected: 'NIP_UNDER_AGE',
    run: () => codesOf(readNip('200801022026011001')),
  },
};

export const niPppkRule: Rule = {
  sentence: 'Nobody who is not yet 20 at the end of the year has the number of a PPPK.',
  law: ['PP 49/2018 art. 16'],
  from: localDate('2018-11-28'),
  to: null,
  boundary: {
    case: 'born on 1 January 2007, and hired in 2026',
    expected: 'NI_PPPK_UNDER_AGE',
    run: () => codesOf(readNiPppk('200701012026211001')),
  },
};
