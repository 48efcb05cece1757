import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { echelons, isSeat, type PositionKind } from './position-kind.table.ts';

export interface NewPosition {
  title: string;
  kind: PositionKind;
  echelon: string | null;
  need: number;
}

/**
 * A position has a title and a need; a managerial one is a seat, which one holds, and its echelon, if named, belongs
 * to its kind; no other position has an echelon.
 * @law UU 20/2023 arts. 13-19; PP 11/2017 art. 5 (kebutuhan)
 */
export function positionRejections({ title, kind, echelon, need }: NewPosition): Rejection[] {
  const rejections = needRejections(need, isSeat(kind));
  if (title.trim() === '') rejections.push(TITLE_MISSING);
  const named = Object.values(echelons).find(({ name }) => name === echelon);
  if (echelon !== null && named?.kind !== kind) rejections.push(ECHELON_NOT_OF_KIND);
  return rejections;
}

/**
 * How many holders a unit needs is none or more; of a seat it is one at most.
 * @law PP 11/2017 art. 5 (kebutuhan); UU 20/2023 arts. 13-19
 */
export function needRejections(need: number, seat: boolean): Rejection[] {
  if (need < 0) return [NEED_NEGATIVE];
  return seat && need > 1 ? [SEAT_NEEDS_ONE] : [];
}

/**
 * A need takes effect today at the latest, and not before the one that it follows.
 * @law PP 11/2017 art. 5
 */
export function needDayRejections(
  effectiveOn: LocalDate,
  today: LocalDate,
  latestOn: LocalDate | null,
): Rejection[] {
  if (effectiveOn > today) return [NEED_IN_FUTURE];
  return latestOn !== null && effectiveOn < latestOn ? [NEED_BEFORE_LATEST] : [];
}

/**
 * Vacancy = need - incumbents, the definitive holders on the day; below zero where more hold the position than are
 * needed.
 * @law PP 11/2017 art. 5
 */
export const vacancyOf = (need: number, incumbents: number): number => need - incumbents;

const NEED_IN_FUTURE = rejection(
  'NEED_IN_FUTURE',
  { id: 'TMT tidak boleh setelah hari ini.', en: 'It cannot take effect after today.' },
  { path: ['decree', 'effectiveOn'] },
);
const NEED_BEFORE_LATEST = rejection(
  'NEED_BEFORE_LATEST',
  {
    id: 'Kebutuhan yang berlaku sesudahnya sudah tercatat.',
    en: 'A need of a later day is on record.',
  },
  { path: ['decree', 'effectiveOn'] },
);
const TITLE_MISSING = rejection(
  'TITLE_MISSING',
  { id: 'Nama jabatan wajib diisi.', en: 'The position needs a title.' },
  { path: ['title'] },
);
const ECHELON_NOT_OF_KIND = rejection(
  'ECHELON_NOT_OF_KIND',
  {
    id: 'Eselon ini tidak sesuai dengan jenis jabatannya.',
    en: 'The echelon is not one of this kind of position.',
  },
  { law: 'UU 20/2023 arts. 13-19', path: ['echelon'] },
);
const NEED_NEGATIVE = rejection(
  'NEED_NEGATIVE',
  { id: 'Kebutuhan tidak boleh kurang dari nol.', en: 'A need is never below zero.' },
  { path: ['need'] },
);
const SEAT_NEEDS_ONE = rejection(
  'SEAT_NEEDS_ONE',
  { id: 'Jabatan manajerial hanya dipegang satu orang.', en: 'A managerial seat has one holder.' },
  { path: ['need'] },
);

const codes = (rejections: readonly Rejection[]): string =>
  rejections.map(({ code }) => code).join() || 'allowed';

export const positionRule: Rule = {
  sentence:
    'A managerial position is a seat, which one holds, with an echelon of its kind; no other has one.',
  law: ['UU 20/2023 arts. 13-19'],
  from: localDate('2023-10-31'),
  to: null,
  boundary: {
    case: 'a seat that two are needed for, of echelon IV.a as JPT pratama',
    expected: 'SEAT_NEEDS_ONE,ECHELON_NOT_OF_KIND',
    run: () =>
      codes(positionRejections({ title: 'Kepala Dinas', kind: 'JPT_PRATAMA', echelon: 'IV.a', need: 2 })),
  },
};

export const needDayRule: Rule = {
  sentence: 'A need takes effect today at the latest, and not before the one that it follows.',
  law: ['PP 11/2017 art. 5'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'asked today for tomorrow',
    expected: 'NEED_IN_FUTURE',
    run: () => codes(needDayRejections(localDate('2026-01-02'), localDate('2026-01-01'), null)),
  },
};

export const vacancyRule: Rule = {
  sentence: 'Vacancy = need - incumbents.',
  law: ['PP 11/2017 art. 5'],
  from: localDate('2017-04-07'),
  to: null,
  boundary: {
    case: 'three hold what two are needed for',
    expected: '-1',
    run: () => String(vacancyOf(2, 3)),
  },
};
