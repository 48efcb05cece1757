import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Bungo, codes } from './bungo.fixture.ts';

let bungo: Bungo;
let person: string;
beforeAll(async () => {
  bungo = await Bungo.start();
});
beforeEach(async () => {
  person = await bungo.attendance.office.employ('Fitri', bungo.units['school']!, { from: '2020-01-01' });
  await bungo.attendance.caughtUp();
});
afterAll(() => bungo.stop());

const DAYS = `query ($people: [_Any!]!, $date: LocalDate!) { _entities(representations: $people) { ... on Employee {
  attendance(date: $date) { status reason law startsAt endsAt }
  attendanceMonth(month: $date) { workdays present absent leave dutyTrip holidays off open explanation days { date status } }
} } }`;
interface Told {
  attendance: Record<'status' | 'reason' | 'law' | 'startsAt' | 'endsAt', string | null> | null;
  attendanceMonth: (Record<string, number> & { explanation: string; days: unknown[] }) | null;
}
async function asked(date: string, subject = 'personnel-admin'): Promise<Told> {
  const people = [{ __typename: 'Employee', id: person }];
  const { data } = await (await bungo.attendance.as(subject))({ query: DAYS, variables: { people, date } });
  return (data as { _entities: [Told] })._entities[0];
}
const day = async (date: string) => (await asked(date)).attendance;
const does = async (mutation: string, input: object, subject = 'personnel-admin') =>
  codes(await bungo.does(subject, mutation, input));
const office = (changes: object = {}) =>
  does('assignSchedule', {
    employee: person,
    pattern: 'OFFICE_5',
    from: '2025-01-01',
    reason: 'SK 1',
    ...changes,
  });

describe('the calendar', () => {
  const put = (kind: string, name = kind) =>
    does('setCalendarDay', { date: '2025-08-05', name, kind, basis: 'SKB' });

  it('has the last word of whoever keeps it: a holiday, a workday again, and a holiday after all', async () => {
    await office();
    expect((await day('2025-08-05'))?.status).toBe('ABSENT');
    await put('JOINT_LEAVE');
    expect((await day('2025-08-05'))?.status).toBe('JOINT_LEAVE');
    await put('HOLIDAY', 'Hari Jadi');
    await put('JOINT_LEAVE');
    expect(await day('2025-08-05')).toMatchObject({ status: 'HOLIDAY', reason: 'Hari Jadi.' });
    await put('WORKDAY');
    expect((await day('2025-08-05'))?.status).toBe('ABSENT');
    await put('HOLIDAY');
    expect((await day('2025-08-05'))?.status).toBe('HOLIDAY');
  });
});

describe('the hours of a day', () => {
  it.each([
    ['an ordinary Wednesday', '2025-02-26', '2025-02-26T00:30:00Z', '2025-02-26T09:00:00Z'],
    ['a Friday', '2025-02-28', '2025-02-28T00:30:00Z', '2025-02-28T09:30:00Z'],
    ['the first workday of Ramadan', '2025-03-03', '2025-03-03T01:00:00Z', '2025-03-03T08:00:00Z'],
    ['a Friday in Ramadan', '2025-03-07', '2025-03-07T01:00:00Z', '2025-03-07T08:30:00Z'],
  ])('on %s', async (_, date, startsAt, endsAt) => {
    await office();
    const found = await day(date);
    expect([found?.startsAt, found?.endsAt].map((at) => new Date(at!).toISOString())).toEqual(
      [startsAt, endsAt].map((at) => new Date(at).toISOString()),
    );
  });

  it('change with a decree from a day on, and not before it', async () => {
    await office();
    const hours = [true, false].flatMap((ramadan) =>
      [1, 2, 3, 4, 5].map((weekday) => ({
        weekday,
        ramadan,
        starts: '08:00',
        ends: '16:30',
        breakMinutes: 60,
      })),
    );
    const input = { pattern: 'OFFICE_5', from: '2027-06-01', hours, source: 'Perbup 7/2027' };
    expect(await does('replaceWorkingHours', input)).toEqual([]);
    expect(await does('replaceWorkingHours', input)).toEqual(['OF_THE_PAST']);
    expect(await does('replaceWorkingHours', { ...input, pattern: 'NONE' })).toEqual(['PATTERN_UNKNOWN']);
    const starts = async (date: string) => new Date((await day(date))!.startsAt!).toISOString();
    expect(await starts('2027-05-31')).toBe('2027-05-31T00:30:00.000Z');
    expect(await starts('2027-06-02')).toBe('2027-06-02T01:00:00.000Z');
  });

  it('of Ramadan follow what the minister decides, in place of the estimate', async () => {
    await office();
    const starts = async () => new Date((await day('2027-02-08'))!.startsAt!).toISOString();
    expect(await starts()).toBe('2027-02-08T01:00:00.000Z');
    const decided = {
      hijriYear: 1448,
      starts: '2027-02-09',
      ends: '2027-03-09',
      source: 'Sidang isbat 1448 H',
    };
    expect(await does('setRamadan', decided)).toEqual([]);
    expect(await starts()).toBe('2027-02-08T00:30:00.000Z');
  });

  it('are those of the nearest: one’s own, else the unit’s, else one above it, else everybody’s', async () => {
    const saturday = async () => (await day('2026-08-01'))?.status;
    const august = { employee: null, from: '2026-08-01', to: '2026-08-31' };
    expect(await office({ ...august, pattern: 'OFFICE_6' })).toEqual([]);
    expect(await saturday()).toBe('ABSENT');
    await office({ ...august, unit: bungo.units['education'], pattern: 'OFFICE_5' });
    expect(await saturday()).toBe('OFF');
    await office({ ...august, unit: bungo.units['school'], pattern: 'OFFICE_6' });
    expect(await saturday()).toBe('ABSENT');
    await office({ ...august, employee: person, pattern: null });
    expect(await saturday()).toBe('OFF');
  });
});

describe('the month', () => {
  it('has each of its days in one place, a duty trip among them, and says it in a sentence', async () => {
    await office({ from: '2025-05-01', to: '2025-05-31' });
    const trip = {
      employee: person,
      from: '2025-05-19',
      to: '2025-05-21',
      document: 'ST 9',
      documentDate: '2025-05-16',
    };
    expect(await does('recordDutyTrip', trip, 'education-admin')).toEqual([]);
    await bungo.checkIn(
      'personnel-admin',
      bungo.event({ employee: person, occurredAt: '2025-05-05T00:31:00Z' }),
    );
    const { attendance, attendanceMonth } = await asked('2025-05-20');
    expect(attendance).toMatchObject({ status: 'DUTY_TRIP', reason: 'Perjalanan dinas berdasarkan ST 9.' });
    // 1, 12, 13, 29 and 30 May are holidays or joint leave; nine days of weekends.
    expect(attendanceMonth).toMatchObject({
      workdays: 17,
      present: 1,
      dutyTrip: 3,
      absent: 13,
      holidays: 5,
      off: 9,
    });
    expect(attendanceMonth?.explanation).toMatch(
      /^17 hari kerja: 1 hadir, 0 cuti, 3 perjalanan dinas, 13 tanpa/,
    );
    expect(attendanceMonth?.days).toHaveLength(31);
  });

  it.each([
    ['headmaster', true],
    ['director', true],
    ['education-admin', true],
    ['personnel-admin', true],
    ['auditor', true],
    ['colleague', false],
    ['appointing-officer', false],
  ])('is for %s: %s', async (subject, reads) => {
    const { attendance, attendanceMonth } = await asked('2025-05-20', subject);
    expect([attendance !== null, attendanceMonth !== null]).toEqual([reads, reads]);
  });

  it.each(['nurse', 'operator'])('of somebody whom %s may not see is nothing', async (subject) => {
    expect(await asked('2025-05-20', subject)).toBeNull();
  });
});

describe('what only the personnel agency lays down', () => {
  const figures = { fromYear: 2028, minutesADay: 480, warningMinutes: 240, source: 'Perbup 8/2027' };
  it.each(['education-admin', 'headmaster', 'auditor', 'operator'])('is not for %s', async (subject) => {
    const day = { date: '2027-01-02', name: 'x', kind: 'HOLIDAY', basis: 'SKB' };
    const ramadan = { hijriYear: 1449, starts: '2028-01-28', ends: '2028-02-25', source: 'x' };
    const hours = { pattern: 'OFFICE_5', from: '2030-01-01', hours: [], source: 'x' };
    expect(await does('setCalendarDay', day, subject)).toEqual(['FORBIDDEN']);
    expect(await does('setRamadan', ramadan, subject)).toEqual(['FORBIDDEN']);
    expect(await does('replaceWorkingHours', hours, subject)).toEqual(['FORBIDDEN']);
    expect(await does('replaceDisciplineFigures', figures, subject)).toEqual(['FORBIDDEN']);
  });

  it('are figures of whole years to come', async () => {
    expect(await does('replaceDisciplineFigures', { ...figures, fromYear: 2021 })).toEqual(['OF_THE_PAST']);
    expect(await does('replaceDisciplineFigures', figures)).toEqual([]);
    expect(await does('replaceDisciplineFigures', figures)).toEqual(['OF_THE_PAST']);
  });
});

describe('a schedule, leave and a correction', () => {
  it.each([
    ['headmaster', 'FORBIDDEN', 'FORBIDDEN', undefined],
    ['education-admin', undefined, undefined, undefined],
    ['colleague', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['auditor', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    ['operator', 'FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
  ])('by %s: %s, %s, %s', async (subject, schedule, leave, correction) => {
    const dates = { from: '2025-05-19', to: '2025-05-19' };
    const schedules = { employee: person, pattern: 'OFFICE_5', reason: 'SK', ...dates };
    const absence = {
      employee: person,
      kind: 'SICK_LEAVE',
      document: 'C 1',
      documentDate: '2025-05-19',
      ...dates,
    };
    const times = {
      employee: person,
      date: '2025-05-19',
      cameAt: '2025-05-19T00:30:00Z',
      reason: 'mesin rusak',
    };
    const first = async (mutation: string, input: object) => (await does(mutation, input, subject))[0];
    expect(await first('assignSchedule', schedules)).toBe(schedule);
    expect(await first('recordLeave', absence)).toBe(leave);
    expect(await first('correctAttendance', times)).toBe(correction);
  });
});
