import { type LocalDate, type Period, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/**
 * An appointment lasts at least a day and ends once: its end may be brought forward, never put off by an end.
 * @law PP 11/2017 arts. 64, 94, 144 (pemberhentian dari jabatan)
 */
export function endRejections(valid: Period, effectiveOn: LocalDate): Rejection[] {
  if (valid.from !== null && effectiveOn <= valid.from) return [ENDS_BEFORE_IT_BEGAN];
  if (valid.to !== null && valid.to <= effectiveOn) return [ALREADY_ENDED];
  return [];
}

const where = { path: ['decree', 'effectiveOn'] };

const ENDS_BEFORE_IT_BEGAN = rejection(
  'ENDS_BEFORE_IT_BEGAN',
  {
    id: 'TMT pemberhentian harus setelah TMT jabatan itu.',
    en: 'The appointment must end after the day on which it began.',
  },
  where,
);

const ALREADY_ENDED = rejection(
  'ALREADY_ENDED',
  { id: 'Jabatan itu sudah berakhir pada tanggal tersebut.', en: 'The appointment is over by that day.' },
  where,
);

export const endRule: Rule = {
  sentence: 'An appointment lasts at least a day and ends once.',
  law: ['PP 11/2017 art. 64', 'PP 11/2017 art. 94', 'PP 11/2017 art. 144'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'an appointment that ends on its first day',
    expected: 'ENDS_BEFORE_IT_BEGAN',
    run: () =>
      endRejections({ from: localDate('2026-01-01'), to: null }, localDate('2026-01-01'))
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
