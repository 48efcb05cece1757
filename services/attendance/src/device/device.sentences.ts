import { rejection, type Rejection } from '@asn/law';
import { isIP } from 'node:net';

/** What the machines of the trade call themselves. */
const SERIAL = /^[0-9A-Za-z-]{4,40}$/;
/** As machines hold it: digits, or letters with them. */
export const PIN = /^[0-9A-Za-z]{1,24}$/;

/** `10.4.0.0/16`; of an address that isn't the first of its network the database would not make one. */
function isNetwork(text: string): boolean {
  const [address = '', bits = '', ...more] = text.split('/');
  const version = isIP(address);
  return (
    version !== 0 && more.length === 0 && /^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128)
  );
}

/** What is wrong with how a machine is described. */
export function deviceRejections(input: { serial?: string; network?: string | null }): Rejection[] {
  const { serial, network = null } = input;
  return [
    ...(serial === undefined || SERIAL.test(serial) ? [] : [SERIAL_NOT_USABLE]),
    ...(network === null || isNetwork(network) ? [] : [NETWORK_NOT_USABLE]),
  ];
}

const SERIAL_NOT_USABLE = rejection(
  'SERIAL_NOT_USABLE',
  {
    id: 'Nomor seri mesin terdiri atas 4 sampai 40 huruf, angka, atau tanda hubung.',
    en: 'A serial number has 4 to 40 letters, digits or hyphens.',
  },
  { path: ['serial'] },
);
const NETWORK_NOT_USABLE = rejection(
  'NETWORK_NOT_USABLE',
  {
    id: 'Jaringan ditulis seperti 10.4.0.0/16.',
    en: 'A network is written like 10.4.0.0/16.',
  },
  { path: ['network'] },
);
export const SERIAL_TAKEN = rejection(
  'SERIAL_TAKEN',
  {
    id: 'Mesin dengan nomor seri ini sudah terdaftar.',
    en: 'A machine of this serial number is registered already.',
  },
  { path: ['serial'] },
);
export const DEVICE_NOT_FOUND = rejection(
  'DEVICE_NOT_FOUND',
  {
    id: 'Mesin ini tidak terdaftar, atau tidak dikelola oleh akun ini.',
    en: 'There is no such machine, or none that this account manages.',
  },
  { path: ['device'] },
);
export const ADMINISTERED_UNIT_REQUIRED = rejection(
  'UNIT_NOT_IN_REACH',
  {
    id: 'Unit ini tidak ada, atau tidak dikelola oleh akun ini.',
    en: 'There is no such unit, or none that this account administers.',
  },
  { path: ['unit'] },
);
export const PIN_NOT_USABLE = rejection(
  'PIN_NOT_USABLE',
  {
    id: 'PIN terdiri atas 1 sampai 24 huruf atau angka, seperti yang tersimpan di mesin.',
    en: 'A PIN has 1 to 24 letters or digits, as the machine holds it.',
  },
  { path: ['pin'] },
);
