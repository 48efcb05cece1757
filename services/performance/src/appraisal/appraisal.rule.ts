import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/** The longest note or reason, in characters. */
export const LONGEST_TEXT = 2_000;

/** Text that a person must read: there is some, and not more than fits a page. */
export function textRejections(text: string, path: string): Rejection[] {
  const length = text.trim().length;
  if (length >= 1 && length <= LONGEST_TEXT) return [];
  return [
    rejection(
      'TEXT_LENGTH',
      { id: `Tulis 1 sampai ${LONGEST_TEXT} karakter.`, en: `Write 1 to ${LONGEST_TEXT} characters.` },
      { path: [path] },
    ),
  ];
}

/** Nobody changes what is sealed; it is corrected by a decree, which keeps what it corrects. */
export const APPRAISAL_SEALED = rejection(
  'APPRAISAL_SEALED',
  {
    id: 'Evaluasi ini sudah ditetapkan; hanya dapat dikoreksi dengan keputusan.',
    en: 'This appraisal is sealed; only a decree can correct it.',
  },
  { law: 'PermenPANRB 6/2022', path: ['term'] },
);

/**
 * A sealed appraisal is corrected only by a decree, with its reason, to something else than what stands.
 * @law PermenPANRB 6/2022
 */
export function correctionRejections(
  decree: { number: string; date: LocalDate },
  rated: { result: string; behaviour: string },
  sealed: { result: string; behaviour: string } | null,
  today: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (decree.number.trim() === '') rejections.push(DECREE_WITHOUT_NUMBER);
  if (decree.date > today) rejections.push(DECREE_IN_FUTURE);
  if (sealed === null) rejections.push(NOT_SEALED);
  else if (sealed.result === rated.result && sealed.behaviour === rated.behaviour)
    rejections.push(NOTHING_CORRECTED);
  return rejections;
}

const DECREE_WITHOUT_NUMBER = rejection(
  'DECREE_WITHOUT_NUMBER',
  { id: 'Nomor SK wajib diisi.', en: 'The number of the decree is required.' },
  { path: ['decree', 'number'] },
);
const DECREE_IN_FUTURE = rejection(
  'DECREE_IN_FUTURE',
  { id: 'Tanggal SK tidak boleh setelah hari ini.', en: 'A decree cannot be dated after today.' },
  { path: ['decree', 'date'] },
);
const NOT_SEALED = rejection(
  'APPRAISAL_NOT_SEALED',
  { id: 'Belum ada evaluasi yang ditetapkan untuk periode ini.', en: 'Nothing is sealed for this term.' },
  { path: ['term'] },
);
const NOTHING_CORRECTED = rejection(
  'NOTHING_CORRECTED',
  { id: 'Koreksi sama dengan yang sudah berlaku.', en: 'The correction is what stands already.' },
  { path: ['result'] },
);

export const correctionRule: Rule = {
  sentence:
    'A sealed appraisal is corrected only by a decree, with its reason, to something else than what stands.',
  law: ['PermenPANRB 6/2022'],
  from: null,
  to: null,
  boundary: {
    case: 'a decree of today that says what stands already',
    expected: 'NOTHING_CORRECTED',
    run: () => {
      const day = '2026-01-31' as LocalDate;
      const rated = { result: 'AS', behaviour: 'AS' };
      return correctionRejections({ number: '1', date: day }, rated, rated, day)
        .map(({ code }) => code)
        .join();
    },
  },
};
