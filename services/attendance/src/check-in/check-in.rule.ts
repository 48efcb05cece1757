import { localDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { CheckInInput, CheckInLocationInput } from './check-in.input.ts';

/** How far the clock of a device may be ahead of ours, in seconds. */
const CLOCK_TOLERANCE_SECONDS = 120;

/** Longest id of a device or an event, in characters. */
const LONGEST_ID = 100;

/**
 * A check-in names its device and its event, and has happened: it may arrive late, from a device that was offline,
 * but not early.
 * @law PP 94/2021 art. 4
 *
 * @param now when it arrived
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
  if (input.location) rejections.push(...locationRejections(input.location));
  return rejections;
}

function locationRejections({ latitude, longitude, accuracyMetres }: CheckInLocationInput): Rejection[] {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && accuracyMetres >= 0) return [];
  return [
    rejection(
      'LOCATION_NOT_ON_EARTH',
      {
        id: 'Lintang antara -90 dan 90, bujur antara -180 dan 180 derajat, dan ketelitian tidak negatif.',
        en: 'A latitude is between -90 and 90 degrees, a longitude between -180 and 180, an accuracy not negative.',
      },
      { path: ['location'] },
    ),
  ];
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

export const OUTSIDE_GEOFENCE = rejection(
  'OUTSIDE_GEOFENCE',
  {
    id: 'Presensi tercatat di luar area presensi unit; atasan Anda melihatnya.',
    en: 'The check-in is recorded outside the area of the unit; whoever leads you sees it.',
  },
  { path: ['location'] },
);

export const LOCATION_NOT_TOLD = rejection(
  'LOCATION_NOT_TOLD',
  {
    id: 'Presensi tercatat tanpa lokasi, sedangkan unit memiliki area presensi; atasan Anda melihatnya.',
    en: 'The check-in is recorded without a location, though the unit has an area; whoever leads you sees it.',
  },
  { path: ['location'] },
);

export const checkInRule: Rule = {
  sentence: 'A check-in names its device and its event, and may arrive late but not early.',
  law: ['PP 94/2021 art. 4'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'by a clock that is ahead by 120 and by 121 seconds',
    expected: 'taken, CHECK_IN_IN_FUTURE',
    run: () => {
      const now = new Date('2026-11-25T07:30:00+07:00');
      return [120, 121]
        .map((seconds) => ({
          deviceId: 'gate-1',
          eventId: '1',
          occurredAt: new Date(now.getTime() + seconds * 1_000),
        }))
        .map((input) => checkInRejections(input, now)[0]?.code ?? 'taken')
        .join(', ');
    },
  },
};
