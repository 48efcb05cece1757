import { rejection, type Rejection } from '@asn/law';
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

/** How many holders a unit needs: none or more; of a seat one at most. */
export function needRejections(need: number, seat: boolean): Rejection[] {
  if (need < 0) return [NEED_NEGATIVE];
  return seat && need > 1 ? [SEAT_NEEDS_ONE] : [];
}

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
