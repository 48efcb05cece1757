import type { LocalDate } from '@asn/civil-date';
import { rejection, type Rejection } from '@asn/law';
import type { UnitOfWork } from '@asn/subgraph';
import { Position } from '../position/position.entity.ts';

/**
 * The position that someone is appointed to on a day. Null, and a rejection, when there is none, or when its
 * unit does not exist on that day.
 */
export async function loadPosition(
  unit: UnitOfWork,
  id: string,
  day: LocalDate,
  rejections: Rejection[],
): Promise<Position | null> {
  const position = UUID.test(id) ? await unit.em.findOne(Position, { id }) : null;
  if (position === null) {
    rejections.push(
      rejection('POSITION_NOT_FOUND', { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' }, { path: ['position'] }),
    );
    return null;
  }
  const { rowCount } = await unit.sql.query(
    'select from org_unit_period where unit_id = $1 and upper_inf(known) and valid @> $2::date',
    [position.unitId, day],
  );
  if (rowCount === 0) {
    rejections.push(
      rejection(
        'UNIT_CLOSED',
        {
          id: 'Unit organisasi jabatan ini tidak ada pada TMT tersebut.',
          en: 'The unit of this position does not exist on that day.',
        },
        { path: ['position'] },
      ),
    );
    return null;
  }
  return position;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
