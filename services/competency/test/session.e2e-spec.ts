import { addDays, dayOf, type LocalDate } from '@asn/civil-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

const PEOPLE = 20;
const today = dayOf(new Date(), 'Asia/Jakarta');

let office: SmallOffice;
/** Twenty teachers of SDN 9, each with an account of their own: guru-0, guru-1 … */
let teachers: string[];
let training: string;
beforeAll(async () => {
  office = await SmallOffice.start();
  const personnel = office.competency.office;
  const { school } = office.units;
  teachers = [];
  for (let index = 0; index < PEOPLE; index += 1) {
    const id = await personnel.employ(`Guru ${String(index).padStart(2, '0')}`, school);
    await personnel.tie(`guru-${index}`, id);
    teachers.push(id);
  }
  await personnel.tie('school-admin', teachers[0]!, { role: 'UNIT_ADMIN', unitId: school });
  await office.competency.caughtUp();
  const catalogue = await office.catalogue({
    code: 'KUR',
    name: 'Kurikulum',
    hours: '24',
    validMonths: '12',
  });
  training = catalogue['KUR']!;
}, 60_000);
afterAll(() => office.stop());

interface Registered {
  id: string;
  state: string;
  placeInLine: number | null;
  employee: { id: string } | null;
}

const open = async (quota: number): Promise<string> => {
  const input = {
    training,
    host: 'BPSDM Jambi',
    place: 'Muara Bungo',
    from: addDays(today, 5),
    to: addDays(today, 6),
    quota,
  };
  return (await office.does('personnel-admin', 'openTrainingSession', input, 'session { id }')).session.id;
};
const register = (subject: string, input: object) =>
  office.does(subject, 'registerForTraining', input, 'registration { id state placeInLine }');
const cancel = (subject: string, registration: string) =>
  office.refused(subject, 'cancelTrainingRegistration', { registration });

/** All who are in a session, page by page. */
async function participants(subject: string, session: string, first = 7): Promise<Registered[]> {
  const found: Registered[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await office.ask(
      subject,
      `query ($session: ID!, $first: Int!, $after: String) { trainingParticipants(session: $session, first: $first, after: $after) {
         nodes { id state placeInLine employee { id } } pageInfo { hasNextPage endCursor } } }`,
      { session, first, after },
    );
    expect(errors).toEqual([]);
    const { nodes, pageInfo } = data!['trainingParticipants'];
    found.push(...nodes);
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}

async function seats(session: string) {
  const { data } = await office.ask('nurse', '{ trainingSessions { nodes { id quota taken waiting } } }');
  const { quota, taken, waiting } = data!['trainingSessions'].nodes.find(
    (one: { id: string }) => one.id === session,
  );
  return { quota, taken, waiting };
}

/** The days of a session come. */
const holdOn = (session: string, from: LocalDate, to: LocalDate) =>
  office.database.query(`update session set held = daterange($2::date, $3::date, '[]') where id = $1`, [
    session,
    from,
    to,
  ]);

describe('two seats', () => {
  let session: string;
  it('are given to two of twenty who come at once; the others wait in the order in which they came', async () => {
    session = await open(2);
    const answers = await Promise.all(teachers.map((_, index) => register(`guru-${index}`, { session })));
    expect(answers.flatMap(({ rejections, errors }) => [...rejections, ...errors])).toEqual([]);
    expect(await seats(session)).toEqual({ quota: 2, taken: 2, waiting: 18 });
    const line = await participants('headmaster', session);
    expect(line.map(({ state }) => state)).toEqual([
      ...['REGISTERED', 'REGISTERED'],
      ...Array.from({ length: 18 }, () => 'WAITING'),
    ]);
    expect(line.slice(2).map(({ placeInLine }) => placeInLine)).toEqual(
      Array.from({ length: 18 }, (_, at) => at + 1),
    );
    expect(new Set(line.map(({ employee }) => employee!.id))).toEqual(new Set(teachers));
  });

  it('are not asked for twice by one person, who comes ten times at once', async () => {
    const other = await open(5);
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => register('nurse', { session: other })),
    );
    expect(answers.flatMap(({ rejections }) => rejections)).toEqual(
      Array.from({ length: 9 }, () => 'REGISTERED_ALREADY'),
    );
    expect(await seats(other)).toEqual({ quota: 5, taken: 1, waiting: 0 });
  });

  it('go to whoever has waited longest when one is given up, and who leaves the line moves the others up', async () => {
    const [first, , next, third, fourth] = await participants('headmaster', session);
    expect(await cancel('nurse', first!.id)).toEqual(['REGISTRATION_NOT_FOUND']);
    const subject = (one: Registered) => `guru-${teachers.indexOf(one.employee!.id)}`;
    expect(await cancel(subject(first!), first!.id)).toEqual([]);
    expect(await cancel(subject(first!), first!.id)).toEqual(['CANCELLED_ALREADY']);
    expect(await cancel(subject(third!), third!.id)).toEqual([]);
    const now = await participants('headmaster', session);
    expect(now.map(({ id }) => id)).not.toContain(first!.id);
    expect(now.find(({ id }) => id === next!.id)).toMatchObject({ state: 'REGISTERED', placeInLine: null });
    expect(now.find(({ id }) => id === fourth!.id)).toMatchObject({ state: 'WAITING', placeInLine: 1 });
    expect(await seats(session)).toEqual({ quota: 2, taken: 2, waiting: 16 });
    // Who comes again stands at the end.
    const again = await register(subject(first!), { session });
    expect(again.registration).toMatchObject({ state: 'WAITING', placeInLine: 17 });
  });

  it('are never more than two, and never free while somebody waits, whoever comes and goes at once', async () => {
    const busy = await open(2);
    await Promise.all(teachers.slice(0, 10).map((_, index) => register(`guru-${index}`, { session: busy })));
    const mine = await participants('headmaster', busy);
    await Promise.all([
      ...mine.slice(0, 6).map(({ id, employee }) => cancel(`guru-${teachers.indexOf(employee!.id)}`, id)),
      ...teachers.slice(10).map((_, index) => register(`guru-${index + 10}`, { session: busy })),
    ]);
    const line = await participants('headmaster', busy);
    expect(line).toHaveLength(14);
    expect(line.filter(({ state }) => state === 'REGISTERED')).toHaveLength(2);
    expect(await seats(busy)).toEqual({ quota: 2, taken: 2, waiting: 12 });
    // Seats went by the line: nobody who waits came before somebody with a seat.
    expect(line.slice(0, 2).map(({ state }) => state)).toEqual(['REGISTERED', 'REGISTERED']);
  });

  it('are not given beyond the quota by the database either', async () => {
    await expect(
      office.database.query('update session set taken = quota + 1 where id = $1', [session]),
    ).rejects.toThrow(/session_taken_check/);
  });
});

describe('a seat', () => {
  let session: string;
  beforeAll(async () => {
    session = await open(3);
  });

  it.each([
    ['themself', 'guru-1', 1, []],
    ['the admin of their unit', 'education-admin', 2, []],
    ['a colleague', 'guru-3', 4, ['NOT_FOR_THIS_ACCOUNT']],
    ['somebody of another unit', 'nurse', 4, ['EMPLOYEE_NOT_FOUND']],
    ['an auditor', 'auditor', 4, ['FORBIDDEN']],
  ])('is taken for a person by %s: %s', async (_, subject, index, expected) => {
    const { rejections, errors } = await register(subject, { session, employee: teachers[index] });
    expect([...rejections, ...errors]).toEqual(expected);
  });

  it('is seen by those who may see the career of its person', async () => {
    await register('nurse', { session });
    expect((await participants('education-admin', session)).map(({ employee }) => employee!.id)).toEqual(
      teachers.slice(1, 3),
    );
    expect(await participants('auditor', session)).toHaveLength(3);
    const { data, errors } = await office.ask(
      'nurse',
      'query ($session: ID!) { trainingParticipants(session: $session) { nodes { id } } }',
      { session },
    );
    expect([data!['trainingParticipants'], errors]).toEqual([null, ['FORBIDDEN']]);
    const { found } = await office.person(
      'guru-1',
      teachers[1]!,
      'trainingRegistrations { state session { quota } }',
    );
    expect(found.trainingRegistrations).toContainEqual({ state: 'REGISTERED', session: { quota: 3 } });
    const seen = await office.person('guru-3', teachers[1]!, 'trainingRegistrations { state }');
    expect(seen.errors).toEqual(['FORBIDDEN']);
  });

  it('is neither taken nor given up once the session has begun', async () => {
    const [one] = await participants('auditor', session);
    await holdOn(session, today, addDays(today, 1));
    expect((await register('guru-5', { session })).rejections).toEqual(['SESSION_BEGAN']);
    expect(await cancel('guru-1', one!.id)).toEqual(['SESSION_BEGAN']);
  });
});

describe('attendance and completion', () => {
  let session: string;
  const attend = (subject: string, day: LocalDate, ...employees: string[]) =>
    office.refused(subject, 'recordTrainingAttendance', { session, day, employees });
  const complete = (subject: string, input: object) =>
    office.does(
      subject,
      'completeTraining',
      { session, ...input },
      'record { id hours year expiresOn certificate state }',
    );

  beforeAll(async () => {
    session = await open(4);
    for (const index of [0, 1, 2, 3, 4]) await register(`guru-${index}`, { session });
    await holdOn(session, addDays(today, -2), addDays(today, -1));
  });

  it('of those with a seat is recorded by their admin, on a day of the session, once', async () => {
    const [own, one, two, , waiting] = teachers as [string, string, string, string, string];
    expect(await attend('guru-1', addDays(today, -2), one)).toEqual(['FORBIDDEN']);
    expect(await attend('education-admin', addDays(today, -3), one)).toEqual(['NO_DAY_OF_SESSION']);
    expect(await attend('education-admin', today, one)).toEqual(['NO_DAY_OF_SESSION']);
    expect(await attend('education-admin', addDays(today, -2), one, waiting)).toEqual(['NOT_REGISTERED']);
    expect(await attend('school-admin', addDays(today, -2), office.people.nurse)).toContain(
      'EMPLOYEE_NOT_FOUND',
    );
    for (let time = 0; time < 2; time += 1)
      expect(await attend('education-admin', addDays(today, -2), own, one, two)).toEqual([]);
    const { found } = await office.person(
      'headmaster',
      one,
      'trainingRegistrations { attended session { id } }',
    );
    expect(
      found.trainingRegistrations.find((each: { session: { id: string } }) => each.session.id === session)
        .attended,
    ).toEqual([addDays(today, -2)]);
  });

  it('is needed to complete it, which gives hours and a certificate for a year', async () => {
    const [own, one, , absent, waiting] = teachers as [string, string, string, string, string];
    expect((await complete('education-admin', { employee: absent })).rejections).toEqual(['NEVER_THERE']);
    expect((await complete('education-admin', { employee: waiting })).rejections).toEqual(['NOT_REGISTERED']);
    expect((await complete('education-admin', { employee: one, hours: 25 })).rejections).toEqual([
      'MORE_THAN_OFFERED',
    ]);
    expect((await complete('guru-1', { employee: one })).errors).toEqual(['FORBIDDEN']);
    expect((await complete('school-admin', { employee: own })).rejections).toEqual(['OWN_HOURS']);
    const { record, rejections } = await complete('school-admin', {
      employee: one,
      hours: 20,
      certificate: ' BPSDM/1 ',
    });
    expect(rejections).toEqual([]);
    const held = addDays(today, -1);
    expect(record).toMatchObject({
      hours: 20,
      year: Number(held.slice(0, 4)),
      certificate: 'BPSDM/1',
      state: 'APPROVED',
    });
    const { rows } = await office.database.query<{ expires: string }>(
      `select ($1::date + interval '12 months')::date + 1 as expires`,
      [held],
    );
    expect(record.expiresOn).toBe(dayOf(new Date(rows[0]!.expires), 'UTC'));
    expect((await complete('education-admin', { employee: one })).rejections).toEqual(['COMPLETED_ALREADY']);
  });

  it('gives a certificate number once, in whatever letters, though two are given at once', async () => {
    const [own, , two] = teachers as [string, string, string];
    const taken = await complete('education-admin', { employee: two, certificate: 'bpsdm/1' });
    expect(taken.rejections).toEqual(['CERTIFICATE_TAKEN']);
    const answers = await Promise.all(
      [own, two].map((employee) => complete('education-admin', { employee, certificate: 'BPSDM/2' })),
    );
    expect(answers.flatMap(({ rejections }) => rejections)).toEqual(['CERTIFICATE_TAKEN']);
  });

  it('is told to the other services as the hours of the year', async () => {
    const year = Number(addDays(today, -1).slice(0, 4));
    expect(
      (await office.told(teachers[1]!)).map(({ type, version, data }) => [type, version, data['learning']]),
    ).toEqual([
      ['learning-recorded', 1, [{ year, hours: 20 }]],
      ['profile-snapshot', 1, [{ year, hours: 20 }]],
    ]);
  });

  it('is not over before its last day', async () => {
    await holdOn(session, addDays(today, -2), addDays(today, 1));
    expect((await complete('education-admin', { employee: teachers[3] })).rejections).toContain(
      'SESSION_NOT_OVER',
    );
  });
});
