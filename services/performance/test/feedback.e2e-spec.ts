import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

let office: SmallOffice;
let feedback: string;
beforeAll(async () => {
  office = await SmallOffice.start();
  const said = await office.does('headmaster', 'giveFeedback', words(), 'feedback { id giver { id } }');
  expect(said).toMatchObject({ rejections: [], feedback: { giver: { id: office.people.headmaster } } });
  feedback = said.feedback.id;
});
afterAll(() => office.stop());

const words = (changes: object = {}) => ({
  employee: office.people.teacher,
  seen: 'Laporan terlambat dua hari',
  effect: 'Rekap dinas tertunda',
  next: 'Kirim sehari sebelumnya',
  byWhen: '2999-12-31',
  ...changes,
});

describe('feedback', () => {
  it.each([
    ['its subject', 'teacher', 1, []],
    ['the superior', 'headmaster', 1, []],
    ['the superior of the superior', 'director', 1, []],
    ['a colleague', 'colleague', null, ['FORBIDDEN']],
    ['the admin of the unit', 'education-admin', null, ['FORBIDDEN']],
    ['the personnel admin', 'personnel-admin', null, ['FORBIDDEN']],
    ['the auditor', 'auditor', null, ['FORBIDDEN']],
    ['the appointing officer', 'appointing-officer', null, ['FORBIDDEN']],
    ['somebody of another office', 'nurse', undefined, []],
    ['an operator', 'operator', undefined, []],
  ])('is for %s: %s', async (_, subject, count, errors) => {
    const answer = await office.person(
      subject,
      office.people.teacher,
      'feedback { seen effect next byWhen }',
    );
    const seen = answer.found === null ? undefined : (answer.found.feedback?.length ?? null);
    expect([seen, answer.errors]).toEqual([count, errors]);
  });

  it.each([
    ['a colleague', 'colleague', ['NOT_IN_THE_LINE']],
    ['the person themself', 'teacher', ['NOT_IN_THE_LINE']],
    ['somebody of another office', 'nurse', ['EMPLOYEE_NOT_FOUND']],
    ['a personnel admin', 'personnel-admin', ['FORBIDDEN']],
  ])('is not given by %s', async (_, subject, expected) =>
    expect(await office.refused(subject, 'giveFeedback', words())).toEqual(expected),
  );

  it('says all of what was seen, its effect, and what next', async () => {
    const empty = words({ seen: '', effect: ' ', next: '', byWhen: '2020-01-01' });
    expect(await office.refused('headmaster', 'giveFeedback', empty)).toEqual([
      'TEXT_LENGTH',
      'TEXT_LENGTH',
      'TEXT_LENGTH',
      'BY_WHEN_PAST',
    ]);
  });

  it('is answered once, by its subject', async () => {
    expect(await office.refused('headmaster', 'answerFeedback', { feedback, answer: 'x' })).toEqual([
      'FEEDBACK_NOT_FOUND',
    ]);
    const answers = await Promise.all(
      Array.from({ length: 5 }, () =>
        office.refused('teacher', 'answerFeedback', { feedback, answer: 'Baik, Pak' }),
      ),
    );
    expect(answers.flat()).toEqual(Array.from({ length: 4 }, () => 'ANSWERED_ALREADY'));
    const { found } = await office.person('headmaster', office.people.teacher, 'feedback { answer }');
    expect(found.feedback).toEqual([{ answer: 'Baik, Pak' }]);
  });

  it.each(['feedback', 'feedback_answer'])('is never changed in the database: %s', async (table) => {
    for (const statement of [
      `delete from ${table}`,
      `update ${table} set feedback_id = feedback_id`,
      `truncate ${table} cascade`,
    ])
      await expect(
        office.database.query(
          statement.replace(
            'feedback_id = feedback_id',
            table === 'feedback' ? "seen = 'x'" : "answer = 'x'",
          ),
        ),
      ).rejects.toMatchObject({ code: '23001' });
  });
});
