import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import { standsFrom } from './stands-from.ts';

/** Rejects a parent that does not exist from the day on. */
export async function parentRejections(
  unit: UnitOfWork,
  parent: string,
  day: LocalDate,
): Promise<Rejection[]> {
  return isOpaqueId(parent) && (await standsFrom(unit.sql, parent, day)) ? [] : [PARENT_NOT_THERE];
}

const PARENT_NOT_THERE = rejection(
  'PARENT_NOT_THERE',
  {
    id: 'Unit atasan tidak ada sejak TMT tersebut, atau akan dihapus.',
    en: 'The parent unit does not exist from that day on.',
  },
  { path: ['parent'] },
);
