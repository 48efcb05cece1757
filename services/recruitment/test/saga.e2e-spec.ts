import { encodeEvent } from '@asn/event-log';
import { eventTypes, topics } from '@asn/events';
import { eventually, openOtherOffice, type OtherOffice } from '@asn/office';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Teachers, today } from './teachers.fixture.ts';

let teachers: Teachers;
let personnel: OtherOffice;
beforeAll(async () => {
  teachers = await Teachers.start({ asProcess: true });
  personnel = await openOtherOffice(teachers.recruitment.log);
  // Two places, and six who are ranked: 260001 is the first.
  await teachers.untilFiling(8);
}, 120_000);
afterAll(async () => {
  await personnel.close();
  await teachers.stop();
});

const HIRED = eventTypes.CandidateHired.type;
const REFUSED = eventTypes.CandidateRefused.type;
type Told = { employeeId: string; hiredOn: string } | { codes: string[] };

/** Puts the first event of a key into the log again, as a relay does that died before it marked the event as sent. */
const redeliver = async (type: string, key: string, data: Told): Promise<void> => {
  const common = { topic: topics.personnel, key, type, version: 1, source: '/kabupaten/bungo' };
  const event = { ...common, id: randomUUID(), time: '2026-11-25T01:00:00Z', correlationId: randomUUID() };
  const record = encodeEvent(event, JSON.stringify(data));
  await teachers.recruitment.log.append({ name: 'relay-again', epoch: 1 }, [record]);
};
/** Waits until this service has seen all that was told before: one more event, behind everything. */
const everythingSeen = async (): Promise<void> => {
  const { recruitment, regency, database } = teachers;
  const last = await recruitment.office.openPosition(regency.units.school, 'Penanda', { need: 1 });
  await eventually(
    () => database.query('select from workforce_position where position_id = $1', [last]),
    ({ rowCount }) => rowCount === 1,
  );
};
const withdraw = (candidate: string) =>
  teachers.do('personnel-admin', 'withdrawCandidate', 'WithdrawCandidateInput', {
    candidate,
    reason: 'WITHDREW',
  });
const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);
const states = async () =>
  (await teachers.candidates()).map(({ state, application }) => [application.participantNumber, state]);

/** What must hold at every moment, whatever died. */
async function expectNobodyTwice(): Promise<void> {
  const { rows } = await teachers.database.query<Record<string, number>>(
    `select
       (select count(*)::int from (select from candidate where state not in ('REFUSED', 'WITHDRAWN')
          group by line_id having count(*) > 2) more) as "linesOverfull",
       (select count(*)::int from (select from candidate group by application_id having count(*) > 1) twice) as "calledTwice",
       (select count(*)::int from (select from candidate where succeeds is not null
          group by succeeds having count(*) > 1) twice) as "succeededTwice",
       (select count(*)::int from (select from outbox where type = 'asn.recruitment.candidate-proposed.v1'
          group by key having count(*) > 1) twice) as "proposedTwice",
       (select count(*)::int from (select from candidate where employee_id is not null
          group by employee_id having count(*) > 1) twice) as "oneEmployeeForTwo"`,
  );
  expect(rows).toEqual([
    { linesOverfull: 0, calledTwice: 0, succeededTwice: 0, proposedTwice: 0, oneEmployeeForTwo: 0 },
  ]);
}

it('hires and replaces once, when answers come while it is dead, more than once, and before one another', async () => {
  const first = await teachers.candidateIn('PASSED', '260001');
  const second = await teachers.candidateIn('PASSED', '260002');
  for (const candidate of [first, second]) {
    expect(codes(await teachers.propose(candidate))).toEqual([]);
    const told = await Promise.all([1, 2, 3].map(() => teachers.handover(candidate.id)));
    expect(new Set(told.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  }
  const hired = { employeeId: teachers.regency.people.teacher, hiredOn: today };
  const refused = { codes: ['NO_PLACE'] };
  const dying = teachers.recruitment.crash();
  await personnel.tell(REFUSED, second.id, refused);
  await personnel.tell(HIRED, first.id, hired);
  await redeliver(REFUSED, second.id, refused);
  await redeliver(HIRED, first.id, hired);
  await dying;
  await teachers.candidateIn('HIRED', '260001');
  await teachers.recruitment.crash();
  await redeliver(REFUSED, second.id, refused);
  await redeliver(HIRED, first.id, hired);
  await everythingSeen();
  expect(await states()).toEqual([
    ['260001', 'HIRED'],
    ['260002', 'REFUSED'],
    ['260003', 'PASSED'],
  ]);
  expect((await teachers.database.query('select from parked_key')).rowCount).toBe(0);
  await expectNobodyTwice();
}, 60_000);

it('either withdraws or hands over, however close they come', async () => {
  for (const number of ['260003', '260004']) {
    const candidate = await teachers.candidateIn('PASSED', number);
    await teachers.propose(candidate);
    const [withdrawn, handed] = await Promise.all([withdraw(candidate.id), teachers.handover(candidate.id)]);
    const outcome = [codes(withdrawn), handed.status];
    expect([
      [[], 409],
      [['BEING_HIRED'], 200],
    ]).toContainEqual(outcome);
    if (handed.status === 200) await personnel.tell(REFUSED, candidate.id, { codes: ['NIP_TAKEN'] });
    await eventually(
      () => teachers.candidates(),
      (all) => all.some(({ succeeds }) => succeeds === candidate.id),
    );
    await expectNobodyTwice();
  }
}, 60_000);

it('goes down the list to its end through a kill after every answer, and leaves the place free then', async () => {
  for (const number of ['260005', '260006']) {
    const candidate = await teachers.candidateIn('PASSED', number);
    await teachers.propose(candidate);
    await teachers.handover(candidate.id);
    await personnel.tell(REFUSED, candidate.id, { codes: ['NIK_MISMATCH'] });
    await teachers.recruitment.crash();
    await teachers.candidateIn('REFUSED', number);
    await expectNobodyTwice();
  }
  expect((await states()).filter(([, state]) => state !== 'REFUSED' && state !== 'WITHDRAWN')).toEqual([
    ['260001', 'HIRED'],
  ]);
}, 120_000);
