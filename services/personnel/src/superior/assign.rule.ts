import { type LocalDate, localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';

/** An exception to who leads whom, and what stands against it. */
export interface Assignment {
  employeeId: string;
  /** Null: the exception in force ends. */
  superiorId: string | null;
  from: LocalDate;
  to: LocalDate | null;
  reason: string;
  /** Whether an exception is in force on the first day. */
  exceptionInForce: boolean;
  /** Whether the employee leads the superior: by the structure on the first day, or by an exception on any of the days. */
  ledByEmployee: boolean;
}

/**
 * An exception has a reason and a day at least, and leads neither to oneself nor back from one's own people.
 * @law PP 30/2019 art. 1
 */
export function assignmentRejections(assignment: Assignment): Rejection[] {
  const rejections: Rejection[] = [];
  if (assignment.reason.trim() === '') rejections.push(REASON_MISSING);
  if (assignment.to !== null && assignment.to <= assignment.from) rejections.push(ENDS_BEFORE_IT_BEGINS);
  if (assignment.superiorId === null && !assignment.exceptionInForce) rejections.push(NO_EXCEPTION);
  if (assignment.superiorId === assignment.employeeId) rejections.push(OWN_SUPERIOR);
  if (assignment.ledByEmployee) rejections.push(LED_BY_EMPLOYEE);
  return rejections;
}

const REASON_MISSING = rejection(
  'REASON_MISSING',
  { id: 'Alasan wajib diisi.', en: 'A reason is required.' },
  { path: ['reason'] },
);
const ENDS_BEFORE_IT_BEGINS = rejection(
  'ENDS_BEFORE_IT_BEGINS',
  { id: 'Tanggal berakhir harus setelah tanggal mulai.', en: 'It must end after it begins.' },
  { path: ['to'] },
);
const NO_EXCEPTION = rejection(
  'NO_EXCEPTION',
  {
    id: 'Tidak ada pengecualian atasan yang berlaku pada tanggal tersebut.',
    en: 'No exception is in force on that day.',
  },
  { path: ['from'] },
);
const OWN_SUPERIOR = rejection(
  'OWN_SUPERIOR',
  { id: 'Pegawai tidak dapat menjadi atasan dirinya sendiri.', en: 'Nobody leads themself.' },
  { path: ['superior'] },
);
const LED_BY_EMPLOYEE = rejection(
  'LED_BY_EMPLOYEE',
  {
    id: 'Atasan yang ditunjuk adalah bawahan pegawai ini pada tanggal tersebut.',
    en: 'The superior is led by this very person on these days.',
  },
  { path: ['superior'] },
);

export const assignmentRule: Rule = {
  sentence:
    'An exception to who leads whom has a reason and a day at least, and leads neither to oneself nor back.',
  law: ['PP 30/2019 art. 1'],
  from: localDate('2019-04-26'),
  to: null,
  boundary: {
    case: 'an exception of no day, to somebody whom the employee leads',
    expected: 'ENDS_BEFORE_IT_BEGINS,LED_BY_EMPLOYEE',
    run: () =>
      assignmentRejections({
        employeeId: 'employee',
        superiorId: 'superior',
        from: localDate('2026-01-01'),
        to: localDate('2026-01-01'),
        reason: 'Surat tugas',
        exceptionInForce: false,
        ledByEmployee: true,
      })
        .map(({ code }) => code)
        .join() || 'allowed',
  },
};
