import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import { isOpaqueId, type UnitOfWork } from '@asn/subgraph';
import { standsFrom } from '../org-unit/stands-from.ts';
import { Position } from '../position/position.entity.ts';

/**
 * The position that someone is appointed to on a day. Null, and a rejection, when there is none, or when its
 * unit does not exist from that day on.
 */
export async function loadPosition(
  unit: UnitOfWork,
  id: string,
  day: LocalDate,
  rejections: Rejection[],
): Promise<Position | null> {
  const position = isOpaqueId(id) ? await unit.em.findOne(Position, { id }) : null;
  if (position === null) {
    rejections.push(
      rejection(
        'POSITION_NOT_FOUND',
        { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' },
        { path: ['position'] },
      ),
    );
    return null;
  }
  if (!(await standsFrom(unit.sql, position.unitId, day))) {
    rejections.push(
      rejection(
        'UNIT_CLOSED',
        {
          id: 'Unit organisasi jabatan ini tidak ada sejak TMT tersebut, atau akan ditutup.',
          en: 'The unit of this position does not exist from that day on.',
        },
        { path: ['position'] },
      ),
    );
    return null;
  }
  return position;
}
