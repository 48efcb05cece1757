import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

export interface Held {
  from: LocalDate;
  to: LocalDate;
}

const MOST_SEATS = 10_000;

/** A session has seats, and ends when it has begun. */
export function sessionRejections({ from, to }: Held, quota: number): Rejection[] {
  const rejections: Rejection[] = [];
  if (to < from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  if (!Number.isInteger(quota) || quota < 1 || quota > MOST_SEATS) rejections.push(QUOTA_IMPOSSIBLE);
  return rejections;
}

/**
 * Seats are taken and given up until the day before a session begins; whoever comes while one is free has it, and the
 * others wait in the order in which they came.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export const lineRejections = ({ from }: Held, today: LocalDate): Rejection[] =>
  today < from ? [] : [SESSION_BEGAN];

export const lineRule: Rule = {
  sentence: 'Seats are taken and given up until the day before a session begins.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'a session from 2 March on: on 1 March and on 2 March',
    expected: 'open, SESSION_BEGAN',
    run: () =>
      ['2026-03-01', '2026-03-02']
        .map((day) => {
          const held = { from: localDate('2026-03-02'), to: localDate('2026-03-03') };
          return lineRejections(held, localDate(day))[0]?.code ?? 'open';
        })
        .join(', '),
  },
};

/** Attendance is of a day of the session that has come. */
export const attendanceRejections = ({ from, to }: Held, day: LocalDate, today: LocalDate): Rejection[] =>
  day >= from && day <= to && day <= today ? [] : [NO_DAY_OF_SESSION];

/**
 * Who had a seat and was there on one day at least completes a session that is over, with the hours that the training
 * gives at most.
 * @law PP 11/2017 art. 203
 * @from 2017-04-07
 */
export function completionRejections(
  { to }: Held,
  taken: { registered: boolean; attended: number },
  earned: { hours: number; offered: number },
  today: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (today < to) rejections.push(SESSION_NOT_OVER);
  if (!taken.registered) rejections.push(NOT_REGISTERED);
  else if (taken.attended === 0) rejections.push(NEVER_THERE);
  if (!Number.isInteger(earned.hours) || earned.hours < 1 || earned.hours > earned.offered)
    rejections.push(moreThanOffered(earned.offered));
  return rejections;
}

const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal selesai sebelum tanggal mulai.', en: 'It ends before it begins.' },
  { path: ['to'] },
);
const QUOTA_IMPOSSIBLE = rejection(
  'QUOTA_IMPOSSIBLE',
  { id: 'Kuota 1 sampai 10.000.', en: 'There are 1 to 10,000 seats.' },
  { path: ['quota'] },
);
const SESSION_BEGAN = rejection(
  'SESSION_BEGAN',
  { id: 'Pelatihan ini sudah dimulai.', en: 'This session has begun.' },
  { path: ['session'] },
);
const NO_DAY_OF_SESSION = rejection(
  'NO_DAY_OF_SESSION',
  { id: 'Bukan hari pelatihan yang sudah tiba.', en: 'It is no day of the session that has come.' },
  { path: ['day'] },
);
const SESSION_NOT_OVER = rejection(
  'SESSION_NOT_OVER',
  { id: 'Pelatihan ini belum selesai.', en: 'This session is not over yet.' },
  { path: ['session'] },
);
export const NOT_REGISTERED = rejection(
  'NOT_REGISTERED',
  { id: 'Pegawai ini tidak terdaftar sebagai peserta.', en: 'This employee has no seat in the session.' },
  { path: ['employee'] },
);
const NEVER_THERE = rejection(
  'NEVER_THERE',
  { id: 'Kehadiran pegawai ini belum dicatat.', en: 'No attendance of this employee is recorded.' },
  { path: ['employee'] },
);
const moreThanOffered = (offered: number) =>
  rejection(
    'MORE_THAN_OFFERED',
    { id: `Pelatihan ini memberi 1 sampai ${offered} JP.`, en: `This training gives 1 to ${offered} hours.` },
    { path: ['hours'] },
  );

export const completionRule: Rule = {
  sentence:
    'Who had a seat and was there completes a session that is over, with the hours that it gives at most.',
  law: ['PP 11/2017 art. 203'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'on the last day; with one hour more than it gives; of somebody who was never there',
    expected: 'completed, MORE_THAN_OFFERED, NEVER_THERE',
    run: () => {
      const day = localDate('2026-03-03');
      const code = (hours: number, attended: number) =>
        completionRejections(
          { from: day, to: day },
          { registered: true, attended },
          { hours, offered: 24 },
          day,
        )[0]?.code ?? 'completed';
      return [code(24, 1), code(25, 1), code(24, 0)].join(', ');
    },
  },
};
