import { localDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';

/** A point on the earth, in degrees. */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Where a unit checks in. */
export interface Circle extends Point {
  radiusMetres: number;
}

/** Where a phone says it is, with how far it may be wrong. */
export interface Location extends Point {
  accuracyMetres: number;
}

/** The mean radius of the earth, in metres (IUGG). */
const EARTH_METRES = 6_371_008.8;
/** As much as is made of a phone that is not sure: nobody comes to work by an accuracy of five kilometres. */
const MOST_ACCURACY_METRES = 100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** The way over the earth between two points, in metres: the haversine formula, right to half a percent. */
export function metresBetween(one: Point, other: Point): number {
  const halfOf = (degrees: number) => Math.sin(radians(degrees) / 2) ** 2;
  const haversine =
    halfOf(other.latitude - one.latitude) +
    Math.cos(radians(one.latitude)) *
      Math.cos(radians(other.latitude)) *
      halfOf(other.longitude - one.longitude);
  // Rounding takes points on opposite sides of the earth a little beyond 1.
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(Math.min(1, haversine)));
}

/**
 * Who checks in by phone is where they work when they are in the circle of one of their units, its edge included; as
 * far as the phone may be wrong, up to 100 metres, it is believed.
 * @law PP 94/2021 art. 4
 *
 * @param circles of the units in which somebody is placed on the day; at least one
 * @returns the way to the nearest centre, in whole metres, and whether they are in one of the circles
 */
export function placeAmong(
  circles: readonly Circle[],
  location: Location,
): { inside: boolean; distanceMetres: number } {
  const ways = circles.map((circle) => ({ circle, metres: metresBetween(circle, location) }));
  const slack = Math.min(location.accuracyMetres, MOST_ACCURACY_METRES);
  return {
    inside: ways.some(({ circle, metres }) => metres <= circle.radiusMetres + slack),
    distanceMetres: Math.round(Math.min(...ways.map(({ metres }) => metres))),
  };
}

export const geofenceRule: Rule = {
  sentence: 'Who checks in by phone is at work in the circle of one of their units, its edge included.',
  law: ['PP 94/2021 art. 4'],
  from: localDate('2021-08-31'),
  to: null,
  boundary: {
    case: 'a circle of 111 m, and a phone 0.001 degrees (111.2 m) north of its centre, exact or to 1 m',
    expected: 'outside, inside',
    run: () => {
      const circle = { latitude: -1.49, longitude: 102.12, radiusMetres: 111 };
      const north = { latitude: -1.489, longitude: 102.12 };
      return [0, 1]
        .map((accuracyMetres) => placeAmong([circle], { ...north, accuracyMetres }).inside)
        .map((inside) => (inside ? 'inside' : 'outside'))
        .join(', ');
    },
  },
};
