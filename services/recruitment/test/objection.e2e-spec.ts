import { addDays } from '@asn/civil-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { judgedRequirements } from '../src/application/requirement.rule.ts';
import { applicantsFile, Teachers, today } from './teachers.fixture.ts';

let teachers: Teachers;
beforeAll(async () => {
  teachers = await Teachers.start();
  await teachers.addLine();
  await teachers.goTo('REGISTRATION');
  await teachers.upload('applicants', applicantsFile(6));
  await teachers.goTo('ADMINISTRATIVE_SELECTION');
  await teachers.judgeAll({ '260004': 'DIPLOMA', '260005': 'DIPLOMA', '260006': 'STATEMENT' });
}, 60_000);
afterAll(() => teachers.stop());

const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);
const applicationOf = async (number: string) =>
  (await teachers.applications()).find(({ participantNumber }) => participantNumber === number)!.id;
const raise = async (number: string, changes: object = {}) =>
  teachers.do('personnel-admin', 'raiseObjection', 'RaiseObjectionInput', {
    application: await applicationOf(number),
    number: `1/${number}`,
    portalReference: `SSCASN-${today}-${number}`,
    raisedOn: today,
    grounds: 'Ijazah yang diunggah terbaca.',
    ...changes,
  });
const answer = (objection: string, changes: object = {}) =>
  teachers.do('personnel-admin', 'answerObjection', 'AnswerObjectionInput', {
    objection,
    upheld: false,
    reasons: 'Ijazah tidak terbaca.',
    ...changes,
  });
const openObjection = async (number: string): Promise<string> => {
  const { data } = await teachers.ask<{
    applications: { nodes: { participantNumber: string; objections: { id: string; upheld: null }[] }[] };
  }>(
    'auditor',
    `query ($id: ID!) { applications(selection: $id, objecting: true) {
       nodes { participantNumber objections { id upheld } } } }`,
    { id: teachers.selection },
  );
  const found = data.applications.nodes.find(({ participantNumber }) => participantNumber === number);
  return found!.objections.find(({ upheld }) => upheld === null)!.id;
};
const waiting = async () => {
  const { data } = await teachers.ask<{ recruitmentApprovals: object[] }>(
    'personnel-admin',
    '{ recruitmentApprovals { kind waiting until } }',
  );
  return data.recruitmentApprovals;
};
const met = (but: string | null = null) =>
  judgedRequirements.map((requirement) => ({
    requirement,
    met: requirement !== but,
    reason: requirement === but ? 'tidak terbaca' : null,
  }));

describe('who was judged TMS', () => {
  it('objects in the stage for it, once, and nobody else does', async () => {
    expect(codes(await raise('260004'))).toEqual(['OUT_OF_STAGE']);
    await teachers.goTo('ADMINISTRATIVE_OBJECTION');
    expect(codes(await raise('260001'))).toEqual(['NOTHING_TO_OBJECT_TO']);
    expect(codes(await raise('260004'))).toEqual([]);
    expect(codes(await raise('260005'))).toEqual([]);
    expect(codes(await raise('260004', { portalReference: 'SSCASN-9' }))).toEqual(['OBJECTED_ALREADY']);
    expect(codes(await teachers.judgeAll())).toEqual(['OUT_OF_STAGE']);
    for (const subject of ['appointing-officer', 'auditor', 'teacher', 'education-admin']) {
      const input = { objection: await openObjection('260004'), upheld: true, reasons: 'x' };
      const asked = await teachers.do(subject, 'answerObjection', 'AnswerObjectionInput', input);
      expect(codes(asked)).toEqual(['FORBIDDEN']);
    }
  });

  it('waits for an answer until the last day of the stage, and is told as waiting after it too', async () => {
    const until = addDays(today, 2);
    expect(await waiting()).toEqual([{ kind: 'ANSWER_OBJECTIONS', waiting: 2, until }]);
    await teachers.goTo('ADMINISTRATIVE_OBJECTION', 3);
    expect(codes(await raise('260006'))).toEqual(['OUT_OF_STAGE']);
    // What was raised in time may be recorded later.
    expect(codes(await raise('260006', { raisedOn: addDays(today, -1) }))).toEqual([]);
    expect(await waiting()).toEqual([{ kind: 'ANSWER_OBJECTIONS', waiting: 3, until: addDays(today, -1) }]);
    expect(codes(await answer(await openObjection('260004')))).toEqual(['OUT_OF_STAGE']);
    expect(codes(await teachers.step('personnel-admin', 'publishShortlist'))).toEqual([
      'OBJECTION_UNANSWERED',
    ]);
  });

  it('stays TMS when it is rejected, with reasons, and the answer stands', async () => {
    await teachers.goTo('ADMINISTRATIVE_OBJECTION');
    const objection = await openObjection('260004');
    expect(codes(await answer(objection, { reasons: '' }))).toEqual(['REASON_REQUIRED']);
    const rejected = await answer(objection);
    expect(rejected.application).toMatchObject({
      verdict: 'TMS',
      objections: [{ upheld: false, reasons: 'Ijazah tidak terbaca.' }],
    });
    expect(codes(await answer(objection, { upheld: true, findings: met() }))).toEqual(['OBJECTION_ANSWERED']);
  });

  it('meets the requirements when it is upheld and judged anew, of ten answers at once by one', async () => {
    const objection = await openObjection('260005');
    expect(codes(await answer(objection, { upheld: true }))).toEqual(['FINDINGS_WITH_UPHELD']);
    expect(codes(await answer(objection, { upheld: true, findings: met('DIPLOMA') }))).toEqual([
      'STILL_NOT_MET',
    ]);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, place) =>
        answer(objection, place % 2 === 0 ? { upheld: true, findings: met() } : {}),
      ),
    );
    expect(answers.filter((given) => codes(given).length === 0)).toHaveLength(1);
    const [taken] = answers.filter((given) => codes(given).length === 0);
    const upheld = taken!.application!.objections[0]!.upheld;
    expect(taken!.application!.verdict).toBe(upheld ? 'MS' : 'TMS');
  });

  it('keeps every judgement that there was', async () => {
    const objection = await openObjection('260006');
    const upheld = await answer(objection, { upheld: true, reasons: 'Terbaca.', findings: met() });
    expect(upheld.application).toMatchObject({ verdict: 'MS' });
    const { rows } = await teachers.database.query<{ met: boolean }>(
      `select met from requirement_check c join application a on a.id = c.application_id
       where participant_number = '260006' and requirement = 'STATEMENT' order by judged_at`,
    );
    expect(rows.map((row) => row.met)).toEqual([false, true]);
  });
});

describe('who disputes the result', () => {
  it('objects to a published one, which is then published anew before any filing', async () => {
    await teachers.goTo('SKD');
    const numbers = ['260001', '260002', '260003'];
    const skd = numbers.map((number, place) => `${number};100;130;${200 - place}`);
    await teachers.upload('results/SKD', ['NO PESERTA;TWK;TIU;TKP', ...skd].join('\n'));
    expect(codes(await teachers.step('personnel-admin', 'publishShortlist'))).toEqual([]);
    await teachers.goTo('SKB');
    await teachers.appointPanel();
    const cat = numbers.map((number) => `${number};80`);
    await teachers.upload('results/CAT', ['NO PESERTA;NILAI', ...cat].join('\n'));
    for (const number of numbers) {
      for (const scorer of ['director', 'headmaster'])
        await teachers.score(scorer, await applicationOf(number), 80);
    }
    await teachers.goTo('RESULT_OBJECTION');
    const third = { grounds: 'Nilai CAT saya 95.', portalReference: 'SSCASN-H-3' };
    expect(codes(await raise('260003', third))).toEqual(['NOTHING_TO_OBJECT_TO']);
    expect(codes(await teachers.publishResult())).toEqual([]);
    expect(codes(await raise('260004', { portalReference: 'SSCASN-H-4' }))).toEqual(['NOTHING_TO_OBJECT_TO']);
    expect(codes(await raise('260003', third))).toEqual([]);

    const upheld = await answer(await openObjection('260003'), { upheld: true, reasons: 'Salah salin.' });
    expect(codes(upheld)).toEqual([]);
    await teachers.goTo('FILING');
    expect(codes(await teachers.step('personnel-admin', 'openFiling'))).toEqual([
      'RESULT_TO_BE_PUBLISHED_ANEW',
    ]);
    await teachers.goTo('RESULT_OBJECTION');
    const asked = await teachers.ask('appointing-officer', '{ recruitmentApprovals { kind } }');
    expect(asked.data).toEqual({ recruitmentApprovals: [{ kind: 'PUBLISH_RESULT' }] });
    await teachers.upload('results/CAT', 'NO PESERTA;NILAI\n260003;95');
    expect((await teachers.publishResult()).selection?.publication?.edition).toBe(2);
    await teachers.goTo('FILING');
    expect(codes(await teachers.step('personnel-admin', 'openFiling'))).toEqual([]);
    const passed = (await teachers.candidates()).map(({ application }) => application.participantNumber);
    expect(passed).toEqual(['260001', '260003']);
  });
});

it('leaves who was disqualified in one test disqualified, whatever the file of another says', async () => {
  await teachers.goTo('SKD');
  const rows = async () => {
    const { rows: found } = await teachers.database.query<{ disqualified_in: string[] }>(
      `select disqualified_in from application where participant_number = '260002'`,
    );
    return found[0]!.disqualified_in;
  };
  const skd = (status: string) =>
    teachers.upload('results/SKD', `NO PESERTA;TWK;TIU;TKP;STATUS\n260002;100;130;199;${status}`);
  await skd('DIS');
  await skd('DIS');
  await teachers.goTo('SKB');
  await teachers.upload('results/CAT', 'NO PESERTA;NILAI\n260002;80');
  expect(await rows()).toEqual(['SKD']);
  await teachers.goTo('SKD');
  await skd('');
  expect(await rows()).toEqual([]);
});
