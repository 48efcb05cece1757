import { parseLocalDate } from '@asn/civil-date';
import type { Sentence } from '@asn/law';
import type { CheckInDirection } from '../check-in/check-in.type.ts';

/** What a machine says of one check-in. */
export interface MachineEvent {
  pin: string;
  /** By its clock, which shows civil time: `2026-11-25 07:21:09`. */
  localTime: string;
  direction: CheckInDirection | null;
}

/** Why a line is no event. */
export type LineRefusal = 'LINE_NOT_READABLE' | 'PIN_NOT_USABLE' | 'TIME_NOT_USABLE';

const PIN = /^[0-9A-Za-z]{1,24}$/;
const TIME = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
const FIRST_YEAR = '2000';

/**
 * A line of the file `<serial>_attlog.dat`, fields by tabs: PIN (padded with blanks), time, device id, status, verify,
 * work code. Machines with a black and white screen add a line of their serial number and one of a checksum, which are
 * no events.
 */
export const readFileLine = (line: string): MachineEvent | LineRefusal => {
  const [pin, time, , status] = line.split('\t');
  return readEvent(pin, time, status);
};

/**
 * A line that a machine pushes: PIN, time, status, verify, work code and more, by tabs; or the same as `PIN=… Time=…`.
 */
export const readPushedLine = (line: string): MachineEvent | LineRefusal => {
  const fields = line.split('\t');
  if (!/^\s*pin=/i.test(line)) return readEvent(fields[0], fields[1], fields[2]);
  const named = new Map(
    fields.map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at).trim().toLowerCase(), field.slice(at + 1)];
    }),
  );
  return readEvent(named.get('pin'), named.get('time'), named.get('status'));
};

function readEvent(
  pin: string | undefined,
  time: string | undefined,
  status: string | undefined,
): MachineEvent | LineRefusal {
  if (pin === undefined || time === undefined) return 'LINE_NOT_READABLE';
  if (!PIN.test(pin.trim())) return 'PIN_NOT_USABLE';
  const localTime = time.trim();
  const [, day] = TIME.exec(localTime) ?? [];
  if (day === undefined || parseLocalDate(day) === null || day < FIRST_YEAR) return 'TIME_NOT_USABLE';
  return { pin: pin.trim(), localTime, direction: directionOf(status?.trim()) };
}

/** 0 came, 1 went, 2 went for a break, 3 came back, 4 and 5 came and went for overtime; others say nothing. */
function directionOf(status: string | undefined): CheckInDirection | null {
  if (status === '0' || status === '3' || status === '4') return 'IN';
  return status === '1' || status === '2' || status === '5' ? 'OUT' : null;
}

const sentences: Readonly<Record<LineRefusal, Sentence>> = {
  LINE_NOT_READABLE: {
    id: 'Baris ini bukan presensi: PIN dan waktu tidak ditemukan.',
    en: 'This line is no check-in: it has no PIN and time.',
  },
  PIN_NOT_USABLE: {
    id: 'PIN terdiri atas 1 sampai 24 huruf atau angka.',
    en: 'A PIN has 1 to 24 letters or digits.',
  },
  TIME_NOT_USABLE: {
    id: 'Waktu ditulis YYYY-MM-DD HH:MM:SS, dengan tanggal yang ada, sejak tahun 2000.',
    en: 'A time is YYYY-MM-DD HH:MM:SS, of a day that exists, since the year 2000.',
  },
};

export const refusedLineSentence = (code: LineRefusal): Sentence => sentences[code];
