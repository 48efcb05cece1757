import { startOfDay, type LocalDate } from '@asn/civil-date';

/** A push of check-ins: how far the machine says it is with it, and its lines. */
export interface PushedAttlog {
  stamp: string | null;
  lines: string[];
}

/**
 * Reads what a machine posts to `/iclock/cdata`. Null for another table: users, faces and photos are not ours to hold.
 * Lines stand in the body as they are, or (form-encoded) in its field `data`, with the table beside them.
 */
export function readPush(query: Readonly<Record<string, unknown>>, body: string): PushedAttlog | null {
  const form = /^(table|stamp|data)=/i.test(body)
    ? caseless(new URLSearchParams(body))
    : new Map<string, string>();
  const named = caseless(new URLSearchParams(textsOf(query)));
  const table = named.get('table') ?? form.get('table');
  if (table?.toUpperCase() !== 'ATTLOG') return null;
  const stamp = named.get('stamp') ?? form.get('stamp') ?? '';
  const lines = (form.get('data') ?? body).split(/\r?\n/).filter((line) => line.trim() !== '');
  return { stamp: /^\d{1,20}$/.test(stamp) ? stamp : null, lines };
}

/** The machine's serial number of a query; null when it names none. */
export const serialIn = (query: Readonly<Record<string, unknown>>): string | null =>
  caseless(new URLSearchParams(textsOf(query))).get('sn') ?? null;

const textsOf = (query: Readonly<Record<string, unknown>>): [string, string][] =>
  Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');

const caseless = (params: URLSearchParams): Map<string, string> =>
  new Map([...params].map(([name, value]) => [name.toLowerCase(), value]));

/**
 * The options that a machine asks for when it starts: to tell check-ins at once and nothing else, from where it had
 * got to. The time zone is in hours, and in minutes only where it is no whole hour.
 */
export const optionsFor = (
  serial: string,
  { stamp, zone, today }: { stamp: string | null; zone: string; today: LocalDate },
): string =>
  lines(serial, {
    ATTLOGStamp: stamp ?? '0',
    ErrorDelay: 30,
    Delay: 10,
    TransTimes: '00:00;14:05',
    TransInterval: 1,
    TransFlag: 'TransData AttLog',
    TimeZone: zoneOption(today, zone),
    Realtime: 1,
    Encrypt: 'None',
  });

/**
 * What a machine is told that is not let in: to send nothing, and to ask again in five minutes. With an error it would
 * come back at once, and what it were told to send would be lost to it.
 */
export const restFor = (serial: string): string =>
  lines(serial, { ErrorDelay: 300, Delay: 300, TransFlag: '0000000000', Realtime: 0, Encrypt: 'None' });

const lines = (serial: string, options: Record<string, string | number>): string =>
  [
    `GET OPTION FROM: ${serial}`,
    ...Object.entries(options).map(([name, value]) => `${name}=${value}`),
    '',
  ].join('\n');

function zoneOption(today: LocalDate, zone: string): number {
  const minutes = (Date.parse(`${today}T00:00:00Z`) - startOfDay(today, zone).getTime()) / 60_000;
  return minutes % 60 === 0 ? minutes / 60 : minutes;
}
