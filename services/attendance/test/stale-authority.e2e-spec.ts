import { eventually } from '@asn/office';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bungo } from './bungo.fixture.ts';

/** Nobody but oneself is shown, and nobody is recorded for. */
async function expectStale(bungo: Bungo) {
  const { people, units } = bungo;
  const others = await bungo.today('headmaster', people['teacher'], people['headmaster']);
  expect(others.errors).toEqual(['STALE_AUTHORITY']);
  expect(others.found?.map((person) => person?.attendanceToday !== null)).toEqual([false, true]);
  const stale = { found: null, errors: ['STALE_AUTHORITY'] };
  expect(await bungo.team('headmaster')).toEqual(stale);
  expect(await bungo.team('auditor', { unit: units['school'] })).toEqual(stale);
  expect(await bungo.checkIn('personnel-admin', bungo.event({ employee: people['teacher'] }))).toEqual(stale);
  // One's own goes on.
  expect((await bungo.checkIn('teacher', bungo.event())).found).toMatchObject({ rejections: [] });
  const own = await bungo.team('teacher', { unit: units['school'] });
  expect(own.found?.nodes).toMatchObject([{ day: { status: 'PRESENT' } }]);
}

async function expectCurrent(bungo: Bungo) {
  expect((await bungo.today('headmaster', bungo.people['teacher'])).errors).toEqual([]);
  expect((await bungo.team('headmaster')).found?.totalCount).toBe(2);
}

describe('when events of somebody wait behind a parked key', () => {
  let bungo: Bungo;
  beforeAll(async () => {
    bungo = await Bungo.start();
  });
  afterAll(() => bungo.stop());

  it('the attendance of others is denied until the key is free again', async () => {
    const { office } = bungo.attendance;
    const nurse = bungo.people['nurse']!;
    await expectCurrent(bungo);
    const told = office.employees.get(nurse)!;
    told.version += 1;
    const missing = told.version;
    const correction = () =>
      office.changeEmployee(nurse, 'asn.personnel.identity-corrected.v1', { name: 'Eka Putri' }, more);
    const more = { basis: { decree: { number: '1', date: '2026-01-02' } }, corrected: ['name'] };
    await correction();
    await eventually(
      async () => (await bungo.database.query('select from parked_key')).rowCount,
      (keys) => keys === 1,
    );
    await expectStale(bungo);

    told.version = missing - 1;
    await correction();
    told.version = missing + 1;
    const redriven = await eventually(
      () => bungo.operations('redrive', { topic: 'asn.personnel', key: nurse }),
      (answer) => answer['failure'] === undefined,
    );
    expect(redriven).toEqual({ taken: 2 });
    await expectCurrent(bungo);
  });
});

describe('when the log has been out of reach for longer than it may', () => {
  let bungo: Bungo;
  beforeAll(async () => {
    bungo = await Bungo.start({ maxAgeSeconds: 2 });
  });
  afterAll(() => bungo.stop());

  it('the attendance of others is denied', async () => {
    await expectCurrent(bungo);
    await bungo.attendance.logDatabase.drop();
    await eventually(
      () => bungo.team('headmaster'),
      ({ errors }) => errors.length > 0,
    );
    await expectStale(bungo);
  });
});

describe('when the projection is being loaded', () => {
  let bungo: Bungo;
  beforeAll(async () => {
    bungo = await Bungo.start();
  });
  afterAll(() => bungo.stop());

  it('the attendance of others is denied', async () => {
    await bungo.database.query(`update inbox_topic set state = 'LOADING'`);
    await expectStale(bungo);
  });
});
