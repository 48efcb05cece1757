import { addYears, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { Change, Situation } from './situation.ts';

const PENSION_AGE = 45;
const PENSION_SERVICE_YEARS = 20;

/**
 * Who retires by age does so on the day that their position gives, neither earlier nor later.
 * @law PP 11/2017 art. 239
 * @from 2017-04-07
 */
export function ageLimitRejections(
  { retiresOn }: Pick<Situation, 'retiresOn'>,
  { effectiveOn }: Change,
): Rejection[] {
  if (retiresOn === null) return [RETIREMENT_DAY_UNKNOWN];
  return effectiveOn === retiresOn ? [] : [NOT_AT_AGE_LIMIT];
}

/**
 * Who retires on their own request has a pension from the age of 45 and with 20 years of service on; before, they
 * resign without one.
 * @law PP 11/2017 art. 305
 * @from 2017-04-07
 */
export function pensionOnRequestRejections(
  { birthDate, startedOn }: Pick<Situation, 'birthDate' | 'startedOn'>,
  { effectiveOn }: Change,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (effectiveOn < addYears(birthDate, PENSION_AGE)) rejections.push(TOO_YOUNG_FOR_PENSION);
  if (effectiveOn < addYears(startedOn, PENSION_SERVICE_YEARS))
    rejections.push(SERVICE_TOO_SHORT_FOR_PENSION);
  return rejections;
}

const on = { path: ['decree', 'effectiveOn'] };

const RETIREMENT_DAY_UNKNOWN = rejection(
  'RETIREMENT_DAY_UNKNOWN',
  {
    id: 'Batas usia pensiun belum dapat ditentukan dari jabatan pegawai ini.',
    en: 'The position of this person does not tell the age of retirement.',
  },
  { law: 'PP 11/2017 art. 239', ...on },
);
const NOT_AT_AGE_LIMIT = rejection(
  'NOT_AT_AGE_LIMIT',
  {
    id: 'TMT pensiun karena BUP adalah tanggal 1 bulan berikutnya setelah batas usia pensiun.',
    en: 'Retirement by age takes effect on the first day of the month after the age is reached.',
  },
  { law: 'PP 11/2017 art. 239', ...on },
);
const TOO_YOUNG_FOR_PENSION = rejection(
  'TOO_YOUNG_FOR_PENSION',
  {
    id: 'Pensiun atas permintaan sendiri memerlukan usia paling rendah 45 tahun.',
    en: 'A pension on own request needs an age of 45 at least.',
  },
  { law: 'PP 11/2017 art. 305', ...on },
);
const SERVICE_TOO_SHORT_FOR_PENSION = rejection(
  'SERVICE_TOO_SHORT_FOR_PENSION',
  {
    id: 'Pensiun atas permintaan sendiri memerlukan masa kerja paling sedikit 20 tahun.',
    en: 'A pension on own request needs 20 years of service at least.',
  },
  { law: 'PP 11/2017 art. 305', ...on },
);

const codes = (rejections: readonly Rejection[]): string =>
  rejections.map(({ code }) => code).join() || 'allowed';

export const ageLimitRule: Rule = {
  sentence: 'Who retires by age does so on the day that their position gives, neither earlier nor later.',
  law: ['PP 11/2017 art. 239'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'an age limit on 1 January 2029 and a decree that takes effect on 1 February 2029',
    expected: 'NOT_AT_AGE_LIMIT',
    run: () =>
      codes(
        ageLimitRejections(
          { retiresOn: localDate('2029-01-01') },
          { effectiveOn: localDate('2029-02-01'), until: null },
        ),
      ),
  },
};

export const pensionOnRequestRule: Rule = {
  sentence: 'A pension on own request needs an age of 45 and 20 years of service.',
  law: ['PP 11/2017 art. 305'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'born on 2 January 1981, CPNS since 2 January 2006, from 1 January 2026 on',
    expected: 'TOO_YOUNG_FOR_PENSION,SERVICE_TOO_SHORT_FOR_PENSION',
    run: () =>
      codes(
        pensionOnRequestRejections(
          { birthDate: localDate('1981-01-02'), startedOn: localDate('2006-01-02') },
          { effectiveOn: localDate('2026-01-01'), until: null },
        ),
      ),
  },
};
