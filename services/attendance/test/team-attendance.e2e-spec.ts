import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bungo } from './bungo.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start();
});
afterAll(() => bungo.stop());

const everyoneInEducation = ['director', 'headmaster', 'teacher', 'colleague'];

describe('teamAttendance', () => {
  it.each([
    ['headmaster', ['teacher', 'colleague']],
    ['director', ['headmaster', 'teacher', 'colleague']],
    ['education-admin', everyoneInEducation],
    ['auditor', [...everyoneInEducation, 'nurse']],
    ['personnel-admin', [...everyoneInEducation, 'nurse']],
    ['teacher', []],
  ])('of %s is %j', async (subject, expected) => {
    const { found, errors } = await bungo.team(subject);
    expect(errors).toEqual([]);
    expect(bungo.named(found)).toEqual(expected);
    expect(found?.totalCount).toBe(expected.length);
  });

  it.each([
    ['personnel-admin', 'education', everyoneInEducation],
    ['auditor', 'school', ['headmaster', 'teacher', 'colleague']],
    ['director', 'school', ['headmaster', 'teacher', 'colleague']],
    ['headmaster', 'school', ['headmaster', 'teacher', 'colleague']],
    ['headmaster', 'education', ['headmaster', 'teacher', 'colleague']],
    ['headmaster', 'health', []],
    ['teacher', 'school', ['teacher']],
    ['education-admin', 'health', []],
  ])('of %s in the unit %s is %j', async (subject, unit, expected) => {
    const { found } = await bungo.team(subject, { unit: bungo.units[unit] });
    expect(bungo.named(found)).toEqual(expected);
    expect(found?.totalCount).toBe(expected.length);
  });

  it.each(['appointing-officer', 'operator', 'nobody'])('is not for %s', async (subject) => {
    expect(await bungo.team(subject)).toEqual({ found: null, errors: ['FORBIDDEN'] });
  });

  it('has nobody in a unit that there is not', async () => {
    for (const unit of ['no-such-unit', '00000000-0000-4000-8000-000000000000']) {
      const answer = await bungo.team('auditor', { unit });
      expect(answer).toMatchObject({ found: { nodes: [], totalCount: 0 }, errors: [] });
    }
  });

  it('shows the day that is asked for', async () => {
    const february = bungo.event({ occurredAt: '2026-02-10T00:31:00Z' });
    await bungo.checkIn('colleague', february);
    const { found } = await bungo.team('headmaster', { date: '2026-02-10' });
    expect(found?.nodes.map(({ day }) => day)).toEqual([
      { status: 'NOT_YET', checkIns: [] },
      { status: 'PRESENT', checkIns: [{ eventId: february.eventId }] },
    ]);
  });

  it('has those who were in the unit on the day, for those who lead them today', async () => {
    const { office } = bungo.attendance;
    const moved = await office.employ('Fitri', bungo.units['health']!, { to: '2026-06-01' });
    const [before] = office.employees.get(moved)!.facts.placements;
    await office.transfer(moved, bungo.units['school']!, '2026-06-01');
    await bungo.attendance.caughtUp();
    const inMay = { date: '2026-05-31', unit: before!.unitId };
    const has = async (subject: string, variables: Record<string, unknown>) =>
      (await bungo.team(subject, variables)).found?.nodes.some(({ employee }) => employee.id === moved);
    expect(await has('headmaster', inMay)).toBe(true);
    expect(await has('auditor', { ...inMay, date: '2026-06-01' })).toBe(false);
    expect(await has('headmaster', { unit: bungo.units['school'] })).toBe(true);
  });

  it('comes in pages that neither skip nor repeat', async () => {
    const list = { first: 2, unit: bungo.units['education'], date: '2026-02-10' };
    const first = await bungo.team('personnel-admin', list);
    expect(first.found).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const second = await bungo.team('personnel-admin', { ...list, after: first.found?.pageInfo.endCursor });
    expect(second.found).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: false } });
    expect([...bungo.named(first.found)!, ...bungo.named(second.found)!]).toEqual(everyoneInEducation);
  });

  it('does not go on with the cursor of another list, or with none at all', async () => {
    const { found } = await bungo.team('personnel-admin', { first: 1 });
    const after = found?.pageInfo.endCursor;
    const otherDay = await bungo.team('personnel-admin', { after, date: '2026-01-01' });
    expect(otherDay).toEqual({ found: null, errors: ['CURSOR_INVALID'] });
    expect((await bungo.team('personnel-admin', { after: 'x' })).errors).toEqual(['CURSOR_INVALID']);
    expect((await bungo.team('personnel-admin', { first: 501 })).errors).toEqual(['BAD_USER_INPUT']);
  });
});
