import { dayOf, type LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import { Authority, loadEmployee } from '@asn/people';
import { SUBGRAPH, UseCases, type Payload, type RequestContext, type SubgraphOptions } from '@asn/subgraph';
import { Inject, Injectable } from '@nestjs/common';
import { placeAmong } from '../geofence/geofence.rule.ts';
import { loadCircles } from '../geofence/load-circles.ts';
import type { CheckInInput, CheckInLocationInput } from './check-in.input.ts';
import {
  CHECK_IN_DIFFERS,
  checkInRejections,
  EMPLOYEE_NOT_IN_REACH,
  EMPLOYEE_REQUIRED,
  LOCATION_NOT_TOLD,
  OUTSIDE_GEOFENCE,
} from './check-in.rule.ts';
import { checkInColumns, checkInOf, type CheckInRow } from './check-in-row.ts';
import type { CheckInType } from './check-in.type.ts';

export interface CheckedIn extends Payload {
  checkIn?: CheckInType;
}

/** Keeps one event of a device, once, however often it is reported. */
@Injectable()
export class RecordCheckIn {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
    @Inject(SUBGRAPH) private readonly subgraph: SubgraphOptions,
  ) {}

  async run(context: RequestContext, input: CheckInInput): Promise<CheckedIn> {
    // Before the transaction: reading takes a connection of its own, and many reports at once would wait in a circle.
    const person = await this.#person(context, input.employee ?? null);
    return this.useCases.run<CheckedIn>(context, async ({ sql, now }) => {
      const rejections = checkInRejections(input, now);
      if ('refused' in person) rejections.push(person.refused);
      if (rejections.length > 0 || 'refused' in person) return { rejections, warnings: [] };

      const { issuer, subject } = context.actor.caller;
      const day = dayOf(input.occurredAt, this.subgraph.environment.CIVIL_TIME_ZONE);
      const own = person.id === context.actor.personId;
      const kept = await keep(sql, {
        place: own ? await placeOf(sql, person.id, day, input.location ?? null) : NOT_LOOKED_AT,
        input,
        personId: person.id,
        now,
        day,
        recordedBy: `${issuer}|${subject}`,
      });
      if (!isSame(kept, input, person.id)) return { rejections: [CHECK_IN_DIFFERS], warnings: [] };
      return { rejections: [], warnings: warningsOf(kept), checkIn: checkInOf(kept) };
    });
  }

  async #person(
    context: RequestContext,
    employee: string | null,
  ): Promise<{ id: string } | { refused: Rejection }> {
    const { personId } = context.actor;
    const id = employee ?? personId;
    if (id === null) return { refused: EMPLOYEE_REQUIRED };
    if (id === personId) return { id };
    await this.authority.require(context);
    const found = await loadEmployee(context, id);
    const reached = found?.standings.some(
      (standing) => standing === 'UNIT_ADMIN' || standing === 'PERSONNEL_ADMIN',
    );
    return reached ? { id } : { refused: EMPLOYEE_NOT_IN_REACH };
  }
}

/** Where somebody was, as far as it is kept. */
interface Place {
  place: 'INSIDE' | 'OUTSIDE' | 'NOT_TOLD' | null;
  distanceMetres: number | null;
}
const NOT_LOOKED_AT: Place = { place: null, distanceMetres: null };

/**
 * Nothing is refused for where it was done: what a phone calls its location may be wrong, and a check-in that is not
 * recorded makes somebody absent. It stands out, and a person decides.
 */
async function placeOf(
  sql: Sql,
  personId: string,
  day: LocalDate,
  location: CheckInLocationInput | null,
): Promise<Place> {
  const circles = await loadCircles(sql, personId, day);
  if (circles.length === 0) return NOT_LOOKED_AT;
  if (location === null) return { place: 'NOT_TOLD', distanceMetres: null };
  const { inside, distanceMetres } = placeAmong(circles, location);
  return { place: inside ? 'INSIDE' : 'OUTSIDE', distanceMetres };
}

function warningsOf({ place }: CheckInRow): Rejection[] {
  if (place === 'OUTSIDE') return [OUTSIDE_GEOFENCE];
  return place === 'NOT_TOLD' ? [LOCATION_NOT_TOLD] : [];
}

interface Report {
  place: Place;
  input: CheckInInput;
  personId: string;
  now: Date;
  day: LocalDate;
  recordedBy: string;
}

/** The row of this event: the new one, or the one that was there. Waits for a report of the same event at this moment. */
async function keep(sql: Sql, { input, personId, now, day, recordedBy, place }: Report): Promise<CheckInRow> {
  // The device forgets what was acknowledged, so the commit must wait for the disk whatever the server's default is.
  // What another transaction has committed in this way is visible only once it is on disk as well.
  await sql.query('set local synchronous_commit = on');
  const inserted = await sql.query<CheckInRow>(
    `insert into check_in (device_id, event_id, person_id, occurred_at, received_at, direction, day, recorded_by,
       place, distance_metres)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (device_id, event_id) do nothing
     returning ${checkInColumns}`,
    [
      input.deviceId,
      input.eventId,
      personId,
      input.occurredAt,
      now,
      input.direction ?? null,
      day,
      recordedBy,
      place.place,
      place.distanceMetres,
    ],
  );
  if (inserted.rows[0] !== undefined) return inserted.rows[0];
  const { rows } = await sql.query<CheckInRow>(
    `select ${checkInColumns} from check_in where device_id = $1 and event_id = $2`,
    [input.deviceId, input.eventId],
  );
  if (rows[0] === undefined) throw new Error('a check-in conflicts with one that is not there');
  return rows[0];
}

const isSame = (kept: CheckInRow, input: CheckInInput, personId: string): boolean =>
  kept.person_id === personId &&
  kept.direction === (input.direction ?? null) &&
  checkInOf(kept).occurredAt.getTime() === input.occurredAt.getTime();
