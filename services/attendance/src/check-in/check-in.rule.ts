import { rejection, type Rejection } from '@asn/law';
import type { CheckInInput } from './check-in.input.ts';

/** How far the clock of a device may be ahead of ours, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 120;

/** Longest id of a device or an event, in characters. */
const LONGEST_ID = 100;

/**
 * A check-in names its device and its event, and has happened: it may arrive late, from a device that was offline,
 * but not early. `now` is when it arrived.
 */
export function checkInRejections(input: CheckInInput, now: Date): Rejection[] {
  const rejections = [...idRejections(input.deviceId, 'deviceId'), ...idRejections(input.eventId, 'eventId')];
  if (input.occurredAt.getTime() > now.getTime() + CLOCK_TOLERANCE_SECONDS * 1_000) {
    rejections.push(
      rejection(
        'CHECK_IN_IN_FUTURE',
        {
          id: 'Waktu presensi lebih dari 2 menit di depan jam server; periksa jam perangkat.',
          en: 'The check-in lies more than 2 minutes ahead of the server; check the clock of the device.',
        },
        { path: ['occurredAt'] },
      ),
    );
  }
  return rejections;
}

function idRejections(id: string, field: 'deviceId' | 'eventId'): Rejection[] {
  if (id.trim() !== '' && id.length <= LONGEST_ID && !id.includes('\0')) return [];
  return [
    rejection(
      field === 'deviceId' ? 'DEVICE_ID_NOT_USABLE' : 'EVENT_ID_NOT_USABLE',
      {
        id: 'Kode ini wajib diisi, paling panjang 100 karakter.',
        en: 'This id is required, and has 100 characters at most.',
      },
      { path: [field] },
    ),
  ];
}

export const CHECK_IN_DIFFERS = rejection(
  'CHECK_IN_DIFFERS',
  {
    id: 'Perangkat ini sudah melaporkan kejadian dengan kode yang sama tetapi isinya berbeda; yang pertama tetap berlaku.',
    en: 'This device has reported another event by this id; the first one stands.',
  },
  { path: ['eventId'] },
);

export const EMPLOYEE_REQUIRED = rejection(
  'EMPLOYEE_REQUIRED',
  {
    id: 'Akun ini bukan akun pegawai; sebutkan pegawai yang presensinya dicatat.',
    en: 'This account is not an employee’s; name the employee whose check-in it is.',
  },
  { path: ['employee'] },
);

export const EMPLOYEE_NOT_IN_REACH = rejection(
  'EMPLOYEE_NOT_IN_REACH',
  {
    id: 'Pegawai ini tidak ada, atau presensinya tidak boleh dicatat oleh akun ini.',
    en: 'There is no such employee, or none whose check-ins this account may record.',
  },
  { path: ['employee'] },
);
