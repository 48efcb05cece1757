import { describe, expect, it } from '@jest/globals';
import { geofenceRule, metresBetween, placeAmong } from './geofence.rule.ts';

const point = (latitude: number, longitude: number) => ({ latitude, longitude });
/** A degree of a meridian, in metres. */
const DEGREE = (Math.PI * 6_371_008.8) / 180;

describe('the way between two points', () => {
  it.each([
    ['of a point to itself', point(-1.49, 102.12), point(-1.49, 102.12), 0],
    ['of one degree to the north', point(-1, 102), point(0, 102), DEGREE],
    ['of one degree along the equator', point(0, 102), point(0, 103), DEGREE],
    ['of one degree to the east at 60° is half as long', point(60, 0), point(60, 1), DEGREE / 2],
    ['across the line of the date', point(0, 179.5), point(0, -179.5), DEGREE],
    ['across the pole', point(89.5, 0), point(89.5, 180), DEGREE],
    ['to the other side of the earth', point(0, 0), point(0, 180), 180 * DEGREE],
    ['from pole to pole', point(90, 0), point(-90, 77), 180 * DEGREE],
    ['from Jakarta to Muara Bungo', point(-6.2, 106.8166), point(-1.4907, 102.1135), 739_000],
  ])('%s', (_, one, other, metres) => {
    expect(Math.abs(metresBetween(one, other) - metres)).toBeLessThanOrEqual(metres * 0.005);
    expect(metresBetween(other, one)).toBe(metresBetween(one, other));
  });
});

describe('who checks in by phone', () => {
  const office = { ...point(0, 102), radiusMetres: 100 };
  const clinic = { ...point(1, 102), radiusMetres: 50 };
  /** So many metres north of the office. */
  const north = (metres: number, accuracyMetres = 0) => ({ ...point(metres / DEGREE, 102), accuracyMetres });

  it.each([
    ['at its centre', 0, 0, true],
    ['just within the edge', 99.99, 0, true],
    ['just beyond the edge', 100.01, 0, false],
    ['beyond it by less than the phone may be wrong', 119.99, 20, true],
    ['beyond it by more', 120.01, 20, false],
    ['with a phone that is wrong by 100 metres at most', 199.99, 100, true],
    ['with one that is hardly sure of the town: no more is believed', 200.01, 5000, false],
  ])('%s', (_, metres, accuracy, inside) => {
    expect(placeAmong([office], north(metres, accuracy))).toEqual({
      inside,
      distanceMetres: Math.round(metres),
    });
  });

  it('of two units may be at either; the way told is to the nearer one', () => {
    expect(placeAmong([office, clinic], { ...point(1, 102), accuracyMetres: 0 })).toEqual({
      inside: true,
      distanceMetres: 0,
    });
    expect(placeAmong([office, clinic], north(300))).toEqual({ inside: false, distanceMetres: 300 });
  });

  it(geofenceRule.boundary.case, () => {
    expect(geofenceRule.boundary.run()).toBe(geofenceRule.boundary.expected);
  });
});
