import { rejection, type Rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { isOpaqueId, sqlOf, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { managesUnit } from '../device/manage.ts';
import { ADMINISTERED_UNIT_REQUIRED } from '../device/device.sentences.ts';
import { accountOf } from '../employee/account.ts';
import { LAST_BEFORE_FIRST, textRejections } from '../employee/text.ts';
import type { GeofenceArgs, GeofenceSet, GeofenceType, SetGeofenceInput } from './geofence.type.ts';
import { loadCircle } from './load-circles.ts';

/** Says where the people of a unit check in by phone. What was said before is kept; the last one recorded counts. */
@Injectable()
export class SetGeofence {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: SetGeofenceInput): Promise<GeofenceSet> {
    await this.authority.require(context);
    return this.useCases.run<GeofenceSet>(context, async (unit) => {
      const { circle = null, from, to = null, reason } = input;
      const rejections = [...textRejections({ reason }), ...circleRejections(circle)];
      if (to !== null && to < from) rejections.push(LAST_BEFORE_FIRST);
      if (!(await managesUnit(unit, input.unit))) rejections.push(ADMINISTERED_UNIT_REQUIRED);
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { latitude = null, longitude = null, radiusMetres = null } = circle ?? {};
      await unit.sql.query(
        `insert into geofence (unit_id, latitude, longitude, radius_metres, valid, reason, recorded_at, recorded_by)
         values ($1, $2, $3, $4, daterange($5, $6, '[]'), $7, $8, $9)`,
        [
          input.unit,
          latitude,
          longitude,
          radiusMetres,
          from,
          to,
          reason.trim(),
          unit.now,
          accountOf(unit.actor),
        ],
      );
      return { rejections, warnings: [], from };
    });
  }

  /** What holds for a unit: where an office is, is no secret. */
  async of({ actor, em }: RequestContext, { unit, date }: GeofenceArgs): Promise<GeofenceType | null> {
    const unitId = unit ?? actor.ownUnits[0];
    if (unitId === undefined || !isOpaqueId(unitId)) return null;
    return loadCircle(sqlOf(em), unitId, date ?? actor.today);
  }
}

const LEAST_RADIUS = 10;
const MOST_RADIUS = 10_000;

function circleRejections(circle: SetGeofenceInput['circle'] | null): Rejection[] {
  if (!circle) return [];
  const { latitude, longitude, radiusMetres } = circle;
  const rejections: Rejection[] = [];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) rejections.push(CENTRE_NOT_ON_EARTH);
  if (radiusMetres < LEAST_RADIUS || radiusMetres > MOST_RADIUS) rejections.push(RADIUS_NOT_USABLE);
  return rejections;
}

const CENTRE_NOT_ON_EARTH = rejection(
  'CENTRE_NOT_ON_EARTH',
  {
    id: 'Lintang antara -90 dan 90, bujur antara -180 dan 180 derajat.',
    en: 'A latitude is between -90 and 90 degrees, a longitude between -180 and 180.',
  },
  { path: ['circle'] },
);
const RADIUS_NOT_USABLE = rejection(
  'RADIUS_NOT_USABLE',
  { id: 'Jari-jari 10 sampai 10.000 meter.', en: 'A radius is 10 to 10,000 metres.' },
  { path: ['circle', 'radiusMetres'] },
);
