import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Machines } from './machines.fixture.ts';

let machines: Machines;
beforeAll(async () => {
  machines = await Machines.start();
});
afterAll(() => machines.stop());

const OFFICE = { latitude: -1.4907, longitude: 102.1135, radiusMetres: 100 };
const HERE = { latitude: OFFICE.latitude, longitude: OFFICE.longitude, accuracyMetres: 5 };
/** About 1,112 metres to the north. */
const ELSEWHERE = { ...HERE, latitude: OFFICE.latitude + 0.01 };

interface Rejected {
  rejections: { code: string; path: string[] }[];
}
interface Recorded extends Rejected {
  checkIn: { place: string | null; distanceMetres: number | null } | null;
  warnings: { code: string }[];
}

/** What one field answers, and the codes of the errors. */
async function ask<T>(subject: string, query: string, variables: Record<string, unknown>) {
  const { data, errors } = await (await machines.bungo.attendance.as(subject))({ query, variables });
  const [found] = Object.values((data ?? {}) as Record<string, T | null>);
  return { found: found ?? null, errors: errors.map(({ extensions }) => extensions?.['code']) };
}

const fence = (subject: string, changes: object) => {
  const query = `mutation ($input: SetGeofenceInput!) { setGeofence(input: $input) { from rejections { code path } } }`;
  const unit = machines.bungo.units['education'];
  const input = { unit, reason: 'SK 1', from: '2026-01-01', ...changes };
  return ask<Rejected & { from: string | null }>(subject, query, { input });
};
const checkIn = async (subject: string, changes: object) => {
  const query = `mutation ($input: CheckInInput!) { checkIn(input: $input) {
    checkIn { place distanceMetres } warnings { code } rejections { code path } } }`;
  return (await ask<Recorded>(subject, query, { input: machines.bungo.event(changes) })).found!;
};
const placeOf = async (subject: string, changes: object) => (await checkIn(subject, changes)).checkIn!.place;
const on = (day: string) => ({ occurredAt: `${day}T00:20:00Z` });
/** What the people who lead somebody see of a day. */
const placesOf = async (who: string, date: string) => {
  const query = `query ($people: [_Any!]!, $date: LocalDate!) { _entities(representations: $people) {
    ... on Employee { attendance(date: $date) { checkIns { place distanceMetres } } } } }`;
  const people = [{ __typename: 'Employee', id: machines.bungo.people[who] }];
  const { found } = await ask<{ attendance: { checkIns: object[] } }[]>('director', query, { people, date });
  return found![0]!.attendance.checkIns;
};

describe('a geofence', () => {
  beforeAll(async () => {
    expect(await fence('education-admin', { circle: OFFICE, from: '2026-03-01', to: '2026-03-31' })).toEqual({
      found: { from: '2026-03-01', rejections: [] },
      errors: [],
    });
  });

  it('of a unit holds for those below it, and shows who is within', async () => {
    expect(await checkIn('teacher', { ...on('2026-03-02'), location: HERE })).toEqual({
      checkIn: { place: 'INSIDE', distanceMetres: 0 },
      warnings: [],
      rejections: [],
    });
  });

  it('refuses nobody: a check-in outside is recorded, told to whoever did it, and seen by who leads them', async () => {
    expect(await checkIn('teacher', { ...on('2026-03-03'), location: ELSEWHERE })).toMatchObject({
      checkIn: { place: 'OUTSIDE', distanceMetres: 1112 },
      warnings: [{ code: 'OUTSIDE_GEOFENCE' }],
      rejections: [],
    });
    expect(await checkIn('teacher', on('2026-03-03'))).toMatchObject({
      checkIn: { place: 'NOT_TOLD', distanceMetres: null },
      warnings: [{ code: 'LOCATION_NOT_TOLD' }],
    });
    expect(await placesOf('teacher', '2026-03-03')).toEqual(
      expect.arrayContaining([
        { place: 'OUTSIDE', distanceMetres: 1112 },
        { place: 'NOT_TOLD', distanceMetres: null },
      ]),
    );
    const { status } = await machines.day('teacher', '2026-03-03');
    expect(status).toBe('PRESENT');
  });

  it('keeps of where somebody was only how far it was', async () => {
    const { rows } = await machines.bungo.database.query(
      `select * from check_in where place = 'OUTSIDE' limit 1`,
    );
    expect(JSON.stringify(rows)).not.toContain(String(ELSEWHERE.latitude));
    expect(JSON.stringify(rows)).not.toContain(String(ELSEWHERE.longitude));
  });

  it('is excused by a duty trip of the day, also one that is recorded later, until it is revoked', async () => {
    await checkIn('teacher', { ...on('2026-03-04'), location: ELSEWHERE });
    await checkIn('teacher', { ...on('2026-03-05'), location: ELSEWHERE });
    expect(await placesOf('teacher', '2026-03-04')).toMatchObject([{ place: 'OUTSIDE' }]);
    const trip = `mutation ($input: RecordDutyTripInput!) { recordDutyTrip(input: $input) { absence rejections { code } } }`;
    const input = {
      employee: machines.bungo.people['teacher'],
      from: '2026-03-04',
      to: '2026-03-04',
      document: 'ST 1',
      documentDate: '2026-03-03',
    };
    const { found } = await ask<{ absence: string }>('education-admin', trip, { input });
    expect(await placesOf('teacher', '2026-03-04')).toMatchObject([
      { place: 'EXCUSED', distanceMetres: 1112 },
    ]);
    expect(await placesOf('teacher', '2026-03-05')).toMatchObject([{ place: 'OUTSIDE' }]);
    const revoke = `mutation ($input: RevokeAbsenceInput!) { revokeAbsence(input: $input) { rejections { code } } }`;
    const revoked = { absence: found!.absence, reason: 'batal' };
    await ask('education-admin', revoke, { input: revoked });
    expect(await placesOf('teacher', '2026-03-04')).toMatchObject([{ place: 'OUTSIDE' }]);
  });

  it('holds on its days, and is not asked for where there is none', async () => {
    for (const [who, day] of [
      ['teacher', '2026-02-27'],
      ['teacher', '2026-04-01'],
      ['nurse', '2026-03-06'],
    ] as const) {
      expect(await checkIn(who, { ...on(day), location: ELSEWHERE })).toMatchObject({
        checkIn: { place: null, distanceMetres: null },
        warnings: [],
      });
    }
  });

  it('is of the nearest unit, and the last that was said of a day; without a circle, anywhere', async () => {
    const school = { unit: machines.bungo.units['school'] };
    const near = { ...OFFICE, latitude: ELSEWHERE.latitude };
    await fence('education-admin', { ...school, circle: near, from: '2026-03-09', to: '2026-03-10' });
    expect(await placeOf('teacher', { ...on('2026-03-09'), location: ELSEWHERE })).toBe('INSIDE');
    expect(await placeOf('director', { ...on('2026-03-09'), location: ELSEWHERE })).toBe('OUTSIDE');
    await fence('education-admin', { ...school, from: '2026-03-10', to: '2026-03-10' });
    expect(await placeOf('teacher', { ...on('2026-03-10'), location: ELSEWHERE })).toBeNull();
    const query = `query ($unit: ID, $date: LocalDate) { geofence(unit: $unit, date: $date) { latitude } }`;
    const latitude = async (subject: string, variables: object) =>
      (await ask<{ latitude: number }>(subject, query, { ...variables })).found?.latitude;
    expect(await latitude('nurse', { ...school, date: '2026-03-09' })).toBe(near.latitude);
    expect(await latitude('teacher', { date: '2026-03-10' })).toBeUndefined();
    expect(await latitude('teacher', { date: '2026-03-11' })).toBe(OFFICE.latitude);
  });

  it('is not looked at when an admin records it for somebody, or a machine tells it', async () => {
    const { people } = machines.bungo;
    expect(
      await checkIn('education-admin', { ...on('2026-03-11'), employee: people['teacher'] }),
    ).toMatchObject({ checkIn: { place: null }, warnings: [] });
    const gate = await machines.inSchool('FENCED-1', { 7: 'colleague' });
    await machines.push(gate, ['7\t2026-03-11 07:20:00\t0\t1\t0']);
    expect(await placesOf('colleague', '2026-03-11')).toEqual([{ place: null, distanceMetres: null }]);
  });

  it('takes no place that is not on the earth', async () => {
    expect(
      await checkIn('teacher', { ...on('2026-03-12'), location: { ...HERE, latitude: 91 } }),
    ).toMatchObject({
      checkIn: null,
      rejections: [{ code: 'LOCATION_NOT_ON_EARTH', path: ['location'] }],
    });
  });

  it.each([
    ['of another unit', { health: true }, 'UNIT_NOT_IN_REACH', ['unit']],
    ['of no unit', { unit: 'x' }, 'UNIT_NOT_IN_REACH', ['unit']],
    [
      'that is not on the earth',
      { circle: { ...OFFICE, longitude: 181 } },
      'CENTRE_NOT_ON_EARTH',
      ['circle'],
    ],
    [
      'of 9 metres',
      { circle: { ...OFFICE, radiusMetres: 9 } },
      'RADIUS_NOT_USABLE',
      ['circle', 'radiusMetres'],
    ],
    [
      'of a regency',
      { circle: { ...OFFICE, radiusMetres: 10_001 } },
      'RADIUS_NOT_USABLE',
      ['circle', 'radiusMetres'],
    ],
    ['without a reason', { reason: ' ' }, 'TEXT_NOT_USABLE', ['reason']],
    ['that ends before it begins', { to: '2025-12-31' }, 'LAST_BEFORE_FIRST', ['to']],
  ])('%s is not set', async (_, { health, ...changes }: Record<string, unknown>, code, path) => {
    const unit = health ? { unit: machines.bungo.units['health'] } : {};
    const answer = await fence('education-admin', { circle: OFFICE, ...unit, ...changes });
    expect(answer).toEqual({ found: { from: null, rejections: [{ code, path }] }, errors: [] });
  });

  it.each(['teacher', 'headmaster', 'auditor', 'operator'])('is not set by %s', async (subject) => {
    expect(await fence(subject, { circle: OFFICE })).toEqual({ found: null, errors: ['FORBIDDEN'] });
  });
});
