import { eventTypes } from '@asn/events';
import { eventually, openOtherOffice, type OtherOffice } from '@asn/office';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Teachers, today, type CandidateSeen } from './teachers.fixture.ts';

let teachers: Teachers;
let personnel: OtherOffice;
beforeAll(async () => {
  teachers = await Teachers.start({ asProcess: true });
  personnel = await openOtherOffice(teachers.recruitment.log);
  await teachers.untilFiling(6);
}, 120_000);
afterAll(async () => {
  await personnel.close();
  await teachers.stop();
});

const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);
const passed = (all: CandidateSeen[]) =>
  all.map(({ state, application }) => [application.participantNumber, state]);
const withdraw = (candidate: string, reason = 'WITHDREW') =>
  teachers.do('personnel-admin', 'withdrawCandidate', 'WithdrawCandidateInput', { candidate, reason });
/** What this service told of a candidate, in the order of its versions. */
const toldOf = async (candidate: string) => {
  const { rows } = await teachers.database.query<{ type: string }>(
    `select type from outbox where topic = 'asn.recruitment' and key = $1 order by version`,
    [candidate],
  );
  return rows.map(({ type }) => type);
};

it('calls as many as there are places, once, however often the filing is opened', async () => {
  await teachers.step('personnel-admin', 'openFiling');
  expect(passed(await teachers.candidates())).toEqual([
    ['260001', 'PASSED'],
    ['260002', 'PASSED'],
  ]);
});

it('proposes a candidate once, to ten admins at a time, and holds to it through kill -9', async () => {
  const first = await teachers.candidateIn('PASSED', '260001');
  expect((await teachers.handover(first.id)).status).toBe(404);
  const answers = await Promise.all(Array.from({ length: 10 }, () => teachers.propose(first)));
  expect(answers.filter((answer) => codes(answer).length === 0)).toHaveLength(1);
  await teachers.recruitment.crash();
  expect(codes(await teachers.propose(first))).toEqual(['STEP_NOT_POSSIBLE']);
  expect(await toldOf(first.id)).toEqual([eventTypes.CandidateProposed.type]);
}, 60_000);

it('hands over who a candidate is to personnel’s machine alone', async () => {
  const first = await teachers.candidateIn('PROPOSED', '260001');
  for (const subject of ['personnel-admin', 'auditor', 'teacher', 'nobody', 'recruitment'])
    expect((await teachers.handover(first.id, subject)).status).toBe(403);
  const { status, body } = await teachers.handover(first.id);
  expect(status).toBe(200);
  expect(body).toEqual({
    candidateId: first.id,
    name: 'Peserta 0001',
    titleBefore: null,
    titleAfter: null,
    birthDate: '2000-01-01',
    sex: 'F',
    nik: '1508010001010001',
    nip: '200001012027032001'.slice(0, 15) + '001',
    educationLevel: '40',
    grade: 'III/a',
    decree: { number: '800/1/BKPSDMD', date: today, effectiveOn: expect.any(String) },
    employmentKind: 'CPNS',
    positionId: teachers.position,
  });
  expect(await teachers.handover(first.id)).toEqual({ status, body });
  expect((await teachers.handover(randomUUID())).status).toBe(404);
});

it('does not withdraw whom personnel is hiring, or has hired', async () => {
  const first = await teachers.candidateIn('HANDED_OVER', '260001');
  expect(codes(await withdraw(first.id))).toEqual(['BEING_HIRED']);
  await personnel.tell('asn.personnel.candidate-hired.v1', first.id, {
    employeeId: teachers.regency.people.teacher,
    hiredOn: today,
  });
  await teachers.candidateIn('HIRED', '260001');
  expect(codes(await withdraw(first.id))).toEqual(['STEP_NOT_POSSIBLE']);
  expect((await teachers.handover(first.id)).status).toBe(200);
});

it('gives the place of whom personnel refuses to the next in rank, also when it dies in between', async () => {
  const second = await teachers.candidateIn('PASSED', '260002');
  await teachers.propose(second);
  await teachers.handover(second.id);
  const dying = teachers.recruitment.crash();
  await personnel.tell('asn.personnel.candidate-refused.v1', second.id, { codes: ['NIP_TAKEN'] });
  await dying;
  const third = await teachers.candidateIn('PASSED', '260003');
  expect(third.succeeds).toBe(second.id);
  const refused = await teachers.candidateIn('REFUSED', '260002');
  expect(refused.codes).toEqual(['NIP_TAKEN']);
  expect(codes(await teachers.propose(refused))).toEqual(['STEP_NOT_POSSIBLE']);
}, 60_000);

it('withdraws before the hire, tells personnel, and goes on to the next', async () => {
  const third = await teachers.candidateIn('PASSED', '260003');
  expect(codes(await withdraw(third.id))).toEqual([]);
  expect(await toldOf(third.id)).toEqual([]);
  const fourth = await teachers.candidateIn('PASSED', '260004');
  await teachers.propose(fourth);
  expect(codes(await withdraw(fourth.id, 'DOCUMENTS'))).toEqual([]);
  expect((await teachers.handover(fourth.id)).status).toBe(409);
  expect(await toldOf(fourth.id)).toEqual([
    eventTypes.CandidateProposed.type,
    eventTypes.CandidateWithdrawn.type,
  ]);
  const fifth = await teachers.candidateIn('PASSED', '260005');
  expect(fifth.succeeds).toBe(fourth.id);
});

it('parks an answer that cannot be, where an admin sees it', async () => {
  const fifth = await teachers.candidateIn('PASSED', '260005');
  await personnel.tell('asn.personnel.candidate-hired.v1', fifth.id, {
    employeeId: randomUUID(),
    hiredOn: today,
  });
  const parked = await eventually(
    async () => (await teachers.database.query('select key from parked_key')).rows as { key: string }[],
    (rows) => rows.length > 0,
  );
  expect(parked).toEqual([{ key: fifth.id }]);
  const hired = await teachers.database.query(`select from candidate where state = 'HIRED'`);
  expect(hired.rowCount).toBe(1);
});

it('parks what would make two employees of one candidate', async () => {
  const first = await teachers.candidateIn('HIRED', '260001');
  const { teacher, nurse } = teachers.regency.people;
  const hired = (employeeId: string) =>
    personnel.tell('asn.personnel.candidate-hired.v1', first.id, { employeeId, hiredOn: today });
  await hired(teacher);
  await hired(nurse);
  await eventually(
    async () => (await teachers.database.query('select key from parked_key')).rows as { key: string }[],
    (rows) => rows.some(({ key }) => key === first.id),
  );
  const { rows } = await teachers.database.query('select employee_id from candidate where id = $1', [
    first.id,
  ]);
  expect(rows).toEqual([{ employee_id: teacher }]);
});
