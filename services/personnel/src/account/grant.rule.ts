import type { GrantedRole } from '@asn/access';
import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

export interface NewGrant {
  role: GrantedRole;
  unitId: string | null;
  from: LocalDate;
  /** The first day without it. */
  to: LocalDate | null;
  reason: string;
}

/**
 * A grant begins today or later, since what was done before it was not allowed; it ends after it begins, and has a
 * reason. A unit's administrator has a unit; every other role reaches the whole regency.
 * @law UU 27/2022 art. 39
 */
export function grantRejections(grant: NewGrant, today: LocalDate): Rejection[] {
  const rejections = reasonRejections(grant.reason);
  if (grant.role === 'UNIT_ADMIN' && grant.unitId === null) rejections.push(UNIT_MISSING);
  if (grant.role !== 'UNIT_ADMIN' && grant.unitId !== null) rejections.push(REGENCY_WIDE);
  if (grant.from < today) rejections.push(BEGINS_IN_PAST);
  if (grant.to !== null && grant.to <= grant.from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  return rejections;
}

/** A grant ends today or later, before the end that it has; one that has not begun by then never begins. */
export function grantEndRejections(
  present: { to: LocalDate | null },
  on: LocalDate,
  reason: string,
  today: LocalDate,
): Rejection[] {
  const rejections = reasonRejections(reason);
  if (on < today) rejections.push(ENDS_IN_PAST);
  if (present.to !== null && present.to <= on) rejections.push(ALREADY_ENDED);
  return rejections;
}

const reasonRejections = (reason: string): Rejection[] => (reason.trim() === '' ? [REASON_MISSING] : []);

const REASON_MISSING = rejection(
  'REASON_MISSING',
  { id: 'Alasan wajib diisi.', en: 'A reason is required.' },
  { path: ['reason'] },
);
const UNIT_MISSING = rejection(
  'UNIT_MISSING',
  { id: 'Pengelola unit memerlukan unit organisasi.', en: 'The administrator of a unit needs a unit.' },
  { path: ['unit'] },
);
const REGENCY_WIDE = rejection(
  'REGENCY_WIDE',
  {
    id: 'Peran ini berlaku untuk seluruh kabupaten; kosongkan unit.',
    en: 'This role reaches the whole regency; leave the unit out.',
  },
  { path: ['unit'] },
);
const BEGINS_IN_PAST = rejection(
  'BEGINS_IN_PAST',
  { id: 'Peran tidak dapat diberikan untuk hari yang lalu.', en: 'A role is not granted for days gone by.' },
  { path: ['from'] },
);
const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal berakhir harus setelah tanggal mulai.', en: 'It must end after it begins.' },
  { path: ['to'] },
);
const ENDS_IN_PAST = rejection(
  'ENDS_IN_PAST',
  { id: 'Peran tidak dapat dicabut untuk hari yang lalu.', en: 'A role is not taken back for days gone by.' },
  { path: ['on'] },
);
const ALREADY_ENDED = rejection(
  'ALREADY_ENDED',
  { id: 'Peran ini sudah berakhir pada tanggal tersebut.', en: 'The grant is over by that day.' },
  { path: ['on'] },
);

export const grantRule: Rule = {
  sentence:
    'A grant begins today or later, ends after it begins, and has a reason; only an administrator of a unit has a unit.',
  law: ['UU 27/2022 art. 39'],
  from: null,
  to: null,
  boundary: {
    case: 'a grant of yesterday that ends on the day on which it begins',
    expected: 'BEGINS_IN_PAST,ENDS_BEFORE_IT_BEGINS',
    run: () =>
      grantRejections(
        {
          role: 'AUDITOR',
          unitId: null,
          from: localDate('2026-01-01'),
          to: localDate('2026-01-01'),
          reason: 'Surat tugas',
        },
        localDate('2026-01-02'),
      )
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
