import type { LocalDate } from '@asn/civil-date';
import { excusedByDutyTrip } from './excused.sql.ts';
import type { CheckInDirection, CheckInPlace, CheckInType } from './check-in.type.ts';

/** A row of `check_in` that is somebody's, as `checkInColumns` reads it. */
export interface CheckInRow {
  device_id: string;
  event_id: string;
  person_id: string;
  occurred_at: string;
  received_at: string;
  direction: CheckInDirection | null;
  day: LocalDate;
  machine: string | null;
  place: CheckInPlace | null;
  distance_metres: number | null;
}

export const checkInColumns = `
  device_id, event_id, person_id, occurred_at::text, received_at::text, direction, day::text,
  (select name from device where device.id = check_in.machine_id) as machine,
  distance_metres,
  case when place in ('OUTSIDE', 'NOT_TOLD') and ${excusedByDutyTrip('check_in')}
    then 'EXCUSED' else place end as place`;

export const checkInOf = (row: CheckInRow): CheckInType => ({
  deviceId: row.device_id,
  eventId: row.event_id,
  occurredAt: new Date(row.occurred_at),
  receivedAt: new Date(row.received_at),
  direction: row.direction,
  date: row.day,
  machine: row.machine,
  place: row.place,
  distanceMetres: row.distance_metres,
});
