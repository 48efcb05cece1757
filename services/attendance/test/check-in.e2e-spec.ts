import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bungo } from './bungo.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start();
});
afterAll(() => bungo.stop());

const refusal = (code: string, field: string) => ({
  found: { checkIn: null, rejections: [{ code, path: [field] }] },
  errors: [],
});
const accepted = { found: { rejections: [] }, errors: [] };

describe('checking in', () => {
  it('is recorded once, though twenty of the same report arrive together', async () => {
    const input = bungo.event();
    const answers = await Promise.all(Array.from({ length: 20 }, () => bungo.checkIn('teacher', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      found: { rejections: [], checkIn: { eventId: input.eventId, direction: 'IN' } },
    });
    const { rowCount } = await bungo.database.query('select from check_in where event_id = $1', [
      input.eventId,
    ]);
    expect(rowCount).toBe(1);
  });

  it('is refused when the device has used the id for something else', async () => {
    const input = bungo.event();
    await bungo.checkIn('teacher', input);
    const refused = refusal('CHECK_IN_DIFFERS', 'eventId');
    expect(await bungo.checkIn('teacher', { ...input, direction: 'OUT' })).toEqual(refused);
    expect(await bungo.checkIn('teacher', { ...input, occurredAt: '2026-11-01T00:00:00Z' })).toEqual(refused);
    expect(await bungo.checkIn('nurse', input)).toEqual(refused);
    expect(await bungo.checkIn('teacher', input)).toMatchObject(accepted);
  });

  it('of two different reports by one id keeps one and refuses the other, though they race', async () => {
    const input = bungo.event();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => bungo.checkIn(index % 2 ? 'teacher' : 'nurse', input)),
    );
    expect(answers.filter(({ found }) => found?.rejections.length === 0)).toHaveLength(10);
  });

  it('waits for the disk, whatever the default of the server is', async () => {
    const { database } = bungo;
    await database.query(`
      create table commit_setting (setting text);
      grant all on commit_setting to public;
      create function note_commit_setting() returns trigger language plpgsql as $$
      begin insert into commit_setting values (current_setting('synchronous_commit')); return null; end $$;
      create trigger note_commit_setting after insert on check_in execute function note_commit_setting()`);
    // The server of the tests is set to off.
    expect((await database.query('show synchronous_commit')).rows).toEqual([{ synchronous_commit: 'off' }]);
    expect(await bungo.checkIn('teacher', bungo.event())).toMatchObject(accepted);
    const { rows } = await database.query('select distinct setting from commit_setting');
    expect(rows).toEqual([{ setting: 'on' }]);
  });

  it('is not done ahead of time', async () => {
    const input = bungo.event({ occurredAt: new Date(Date.now() + 600_000).toISOString() });
    expect(await bungo.checkIn('teacher', input)).toEqual(refusal('CHECK_IN_IN_FUTURE', 'occurredAt'));
  });

  it('belongs to the civil day in WIB: midnight there is 17:00 UTC', async () => {
    const before = await bungo.checkIn('teacher', bungo.event({ occurredAt: '2026-03-09T16:59:59.999Z' }));
    const after = await bungo.checkIn('teacher', bungo.event({ occurredAt: '2026-03-09T17:00:00Z' }));
    expect(before.found?.checkIn?.date).toBe('2026-03-09');
    expect(after.found?.checkIn?.date).toBe('2026-03-10');
  });

  it.each(['personnel-admin', 'education-admin'])('is done for a teacher by %s', async (subject) => {
    const input = bungo.event({ employee: bungo.people['teacher'] });
    expect(await bungo.checkIn(subject, input)).toMatchObject(accepted);
  });

  it.each([
    ['a colleague', 'colleague', 'teacher'],
    ['a superior', 'headmaster', 'teacher'],
    ['the admin of another unit', 'education-admin', 'nurse'],
    ['anyone, for somebody who is not there', 'personnel-admin', 'nobody'],
  ])('is not done by %s', async (_, subject, whose) => {
    const input = bungo.event({ employee: bungo.people[whose] ?? whose });
    expect(await bungo.checkIn(subject, input)).toEqual(refusal('EMPLOYEE_NOT_IN_REACH', 'employee'));
  });

  it.each(['auditor', 'appointing-officer', 'operator', 'nobody'])('is not for %s', async (subject) => {
    const input = bungo.event({ employee: bungo.people['teacher'] });
    expect(await bungo.checkIn(subject, input)).toEqual({ found: null, errors: ['FORBIDDEN'] });
  });

  it('is nobody’s when an account without a person names none', async () => {
    const answer = await bungo.checkIn('personnel-admin', bungo.event());
    expect(answer).toEqual(refusal('EMPLOYEE_REQUIRED', 'employee'));
  });
});
