import { addDays, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/** The longest that one training may be, in hours (JP): a leadership training has about 900. */
const MOST_HOURS = 2_000;

/** A training that somebody took, as it is claimed. */
export interface Claim {
  from: LocalDate;
  to: LocalDate;
  hours: number;
  /** The first day on which the certificate is no longer good; null where it does not expire. */
  expiresOn: LocalDate | null;
}

/**
 * Learning hours count in the year in which the training was held: one that crosses New Year, in the year in which it
 * ended.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export const yearHeld = ({ to }: Pick<Claim, 'to'>): number => Number(to.slice(0, 4));

export const yearHeldRule: Rule = {
  sentence: 'Learning hours count in the year in which the training was held: the year in which it ended.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'held until 31 December 2025; until 1 January 2026',
    expected: '2025, 2026',
    run: () => ['2025-12-31', '2026-01-01'].map((to) => yearHeld({ to: localDate(to) })).join(', '),
  },
};

/**
 * Hours are claimed of a training that is over, with whole hours; its certificate is good beyond its last day.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function claimRejections({ from, to, hours, expiresOn }: Claim, today: LocalDate): Rejection[] {
  const rejections: Rejection[] = [];
  if (to < from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  if (to > today) rejections.push(NOT_HELD_YET);
  if (!isHours(hours)) rejections.push(HOURS_IMPOSSIBLE);
  if (expiresOn !== null && expiresOn <= to) rejections.push(EXPIRES_AT_ONCE);
  return rejections;
}

export const isHours = (hours: number): boolean =>
  Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS;

/**
 * Whoever leads or administers the person approves the hours, and nobody their own; not more than were claimed.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function approvalRejections(approved: number, claimed: number, isOwn: boolean): Rejection[] {
  const rejections: Rejection[] = [];
  if (isOwn) rejections.push(OWN_HOURS);
  if (!isHours(approved)) rejections.push(HOURS_IMPOSSIBLE);
  else if (approved > claimed) rejections.push(MORE_THAN_CLAIMED);
  return rejections;
}

export const approvalRule: Rule = {
  sentence:
    'Whoever leads or administers the person approves the hours, nobody their own, and not more than were claimed.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: '20 of 20 claimed hours; 21 of 20; 20 of 20 of their own',
    expected: 'approved, MORE_THAN_CLAIMED, OWN_HOURS',
    run: () =>
      [approvalRejections(20, 20, false), approvalRejections(21, 20, false), approvalRejections(20, 20, true)]
        .map(([first]) => first?.code ?? 'approved')
        .join(', '),
  },
};

const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal selesai sebelum tanggal mulai.', en: 'It ends before it begins.' },
  { path: ['to'] },
);
const NOT_HELD_YET = rejection(
  'NOT_HELD_YET',
  { id: 'Pelatihan ini belum selesai.', en: 'This training is not over yet.' },
  { path: ['to'], law: 'PP 11/2017 art. 203' },
);
export const HOURS_IMPOSSIBLE = rejection(
  'HOURS_IMPOSSIBLE',
  {
    id: `Jumlah JP: bilangan bulat 1 sampai ${MOST_HOURS}.`,
    en: `Hours: a whole number from 1 to ${MOST_HOURS}.`,
  },
  { path: ['hours'] },
);
const EXPIRES_AT_ONCE = rejection(
  'EXPIRES_AT_ONCE',
  {
    id: 'Sertifikat harus berlaku setelah hari terakhir pelatihan.',
    en: 'A certificate is good beyond the last day.',
  },
  { path: ['expiresOn'] },
);
export const OWN_HOURS = rejection(
  'OWN_HOURS',
  { id: 'JP sendiri disetujui oleh orang lain.', en: 'Somebody else approves one’s own hours.' },
  { path: ['record'] },
);
const MORE_THAN_CLAIMED = rejection(
  'MORE_THAN_CLAIMED',
  { id: 'JP yang disetujui melebihi yang diajukan.', en: 'More hours than were claimed.' },
  { path: ['hours'] },
);

export const claimRule: Rule = {
  sentence: 'Hours are claimed of a training that is over; its certificate is good beyond its last day.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a training that ends today, and one that ends tomorrow',
    expected: 'claimed, NOT_HELD_YET',
    run: () => {
      const today = localDate('2026-03-01');
      return [today, addDays(today, 1)]
        .map(
          (to) =>
            claimRejections({ from: today, to, hours: 1, expiresOn: null }, today)[0]?.code ?? 'claimed',
        )
        .join(', ');
    },
  },
};
