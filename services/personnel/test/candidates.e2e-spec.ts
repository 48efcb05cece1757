import { CLIENT_SECRET } from '@asn/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RecruitmentOffice } from './recruitment.fixture.ts';
import { Regency } from './regency.fixture.ts';

let regency: Regency;
let recruitment: RecruitmentOffice;
let dinas: string;

beforeAll(async () => {
  recruitment = await RecruitmentOffice.open();
  regency = await Regency.start({
    asProcess: () => ({ RECRUITMENT_URL: recruitment.url, CLIENT_SECRET }),
  });
  await recruitment.tellThrough(regency.personnel.logDatabase.ownerUrl);
  const root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Kesehatan', root);
});
afterAll(async () => {
  await recruitment[Symbol.asyncDispose]();
  await regency[Symbol.asyncDispose]();
});

let posts = 0;
const post = (need = 1) => {
  posts += 1;
  return regency.done('createPosition', {
    unit: dinas,
    title: `Perawat ${posts} Terampil`,
    kind: 'FUNGSIONAL',
    need,
  });
};

let serial = 0;
/** Somebody whose numbers nobody else has. */
const somebody = (changes: object = {}) => {
  serial += 1;
  const number = String(serial).padStart(3, '0');
  return {
    name: `Calon ${number}`,
    titleBefore: null,
    titleAfter: 'A.Md.Kep.',
    birthDate: '2000-02-01',
    sex: 'F',
    nik: `1508014102000${number}`,
    nip: `200002012025052${number}`,
    educationLevel: '30',
    grade: 'II/c',
    decree: { number: `813/${number}`, date: '2025-04-20', effectiveOn: '2025-05-01' },
    ...changes,
  };
};

const state = async (id: string) => {
  const { rows } = await regency.sql.query(
    `select state, codes, person_id, attempts, last_failure from candidate_proposal where id = $1`,
    [id],
  );
  return rows[0] ?? { state: 'UNSEEN' };
};

const until = async (id: string, wanted: (seen: Awaited<ReturnType<typeof state>>) => boolean) => {
  const started = performance.now();
  for (;;) {
    const seen = await state(id);
    if (wanted(seen)) return seen;
    if (performance.now() - started > 20_000) throw new Error(`never came: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
};
const decided = (id: string) => until(id, ({ state }) => !['UNSEEN', 'PENDING'].includes(state));
const answers = async (id: string) =>
  (await regency.events(id)).map(({ type, version, data }) => [type.split('.')[2], version, data]);

describe('a candidate who is proposed', () => {
  it('is fetched with a token of our own, hired as everyone is, and recruitment is told', async () => {
    const position = await post();
    const who = somebody();
    const id = await recruitment.propose(who, position);
    const { state, person_id } = await decided(id);
    expect(state).toBe('HIRED');
    expect(recruitment.asked.filter(({ candidate }) => candidate === id)).toEqual([
      { candidate: id, subject: 'personnel' },
    ]);
    const { data } = await regency.admin({
      query: `{ employee(id: "${person_id}") { fullName nip nik educationLevel employment { kind startedOn }
        rank { grade } position { id } retirement { on } lifecycle { step decree { number } } } }`,
    });
    expect(data.employee).toMatchObject({
      fullName: `${who.name}, A.Md.Kep.`,
      nip: who.nip,
      nik: who.nik,
      educationLevel: '30',
      employment: { kind: 'CPNS', startedOn: '2025-05-01' },
      rank: { grade: 'II/c' },
      position: { id: position },
      retirement: { on: '2058-03-01' },
      lifecycle: [{ step: 'ENTER_AS_CPNS', decree: { number: who.decree.number } }],
    });
    expect(await answers(id)).toEqual([
      ['candidate-hired', 1, { employeeId: person_id, hiredOn: '2025-05-01' }],
    ]);
    const { rows } = await regency.sql.query(
      `select count(*)::int from outbox where key = $1 and data::text ~ $2`,
      [id, `${who.nik}|${who.nip}|${who.name}`],
    );
    expect(rows).toEqual([{ count: 0 }]);
  });

  it('who is proposed again after being hired is told so again, and hired once', async () => {
    const position = await post(2);
    const who = somebody();
    const id = await recruitment.propose(who, position);
    const { person_id } = await decided(id);
    await recruitment.propose(who, position, '2025-05-01', id);
    await until(id, () => true);
    const started = performance.now();
    while ((await answers(id)).length < 2 && performance.now() - started < 10_000)
      await new Promise((resolve) => setTimeout(resolve, 25));
    expect(await answers(id)).toEqual([
      ['candidate-hired', 1, { employeeId: person_id, hiredOn: '2025-05-01' }],
      ['candidate-hired', 2, { employeeId: person_id, hiredOn: '2025-05-01' }],
    ]);
  });

  it.each<[string, string[], () => object]>([
    [
      'with a NIP that tells another birth date',
      ['NIP_BIRTH_DATE_DIFFERS'],
      () => ({ birthDate: '2000-02-02' }),
    ],
    ['with a grade that no CPNS has', ['GRADE_NOT_OF_KIND'], () => ({ grade: 'IX' })],
    [
      'with a decree of tomorrow and no number',
      ['DECREE_WITHOUT_NUMBER', 'DECREE_IN_FUTURE'],
      () => ({
        decree: { number: ' ', date: '2999-01-01', effectiveOn: '2025-05-01' },
      }),
    ],
    ['and handed over as somebody else', ['HANDOVER_DIFFERS'], () => ({ candidateId: randomUUID() })],
    ['and handed over for another position', ['HANDOVER_DIFFERS'], () => ({ positionId: randomUUID() })],
  ])('%s is refused with the codes, and the place is free', async (_, codes, changes) => {
    const position = await post();
    const id = await recruitment.propose(somebody(), position);
    await decided(id);
    const other = await post();
    const refused = randomUUID();
    const body = {
      candidateId: refused,
      employmentKind: 'CPNS',
      positionId: other,
      ...somebody(),
      ...changes(),
    };
    recruitment.answers.set(refused, { status: 200, body });
    await recruitment.tell('asn.recruitment.candidate-proposed.v1', refused, {
      selectionId: randomUUID(),
      employmentKind: 'CPNS',
      positionId: other,
      unitId: randomUUID(),
      startsOn: '2025-05-01',
    });
    expect(await decided(refused)).toMatchObject({ state: 'REFUSED', codes });
    expect(await answers(refused)).toEqual([['candidate-refused', 1, { codes }]]);
    expect(await decided(await recruitment.propose(somebody(), other))).toMatchObject({ state: 'HIRED' });
  });

  it('is refused at once when there is no such position or no place, without being fetched', async () => {
    const gone = await recruitment.propose(somebody(), randomUUID());
    expect(await decided(gone)).toMatchObject({ state: 'REFUSED', codes: ['POSITION_NOT_FOUND'] });
    const position = await post(2);
    await regency.hire('Pemegang', position);
    const first = await recruitment.propose(somebody(), position);
    expect(await decided(first)).toMatchObject({ state: 'HIRED' });
    const second = await recruitment.propose(somebody(), position);
    expect(await decided(second)).toMatchObject({ state: 'REFUSED', codes: ['NO_PLACE'] });
    expect(recruitment.asked.map(({ candidate }) => candidate)).not.toContain(gone);
    expect(recruitment.asked.map(({ candidate }) => candidate)).not.toContain(second);
  });

  it('is refused when recruitment does not know them, and forgotten when it says they withdrew', async () => {
    const position = await post(2);
    recruitment.hold = new Promise((resolve) => setTimeout(resolve, 300));
    const unknown = await recruitment.propose(somebody(), position);
    recruitment.answers.delete(unknown);
    const withdrawn = await recruitment.propose(somebody(), position);
    recruitment.answers.set(withdrawn, { status: 409 });
    expect(await decided(unknown)).toMatchObject({ state: 'REFUSED', codes: ['CANDIDATE_UNKNOWN'] });
    expect(await decided(withdrawn)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await answers(withdrawn)).toEqual([]);
  });

  it('who withdraws before being hired frees the place; afterwards it changes nothing', async () => {
    const position = await post();
    let letGo = () => {};
    recruitment.hold = new Promise((resolve) => (letGo = resolve));
    const id = await recruitment.propose(somebody(), position);
    await until(id, ({ attempts }) => attempts > 0);
    await recruitment.withdraw(id);
    expect(await decided(id)).toMatchObject({ state: 'WITHDRAWN' });
    letGo();
    const next = await recruitment.propose(somebody(), position);
    const { person_id } = await decided(next);
    expect(await state(id)).toMatchObject({ state: 'WITHDRAWN', person_id: null });
    await recruitment.withdraw(next);
    const third = await recruitment.propose(somebody(), position);
    expect(await decided(third)).toMatchObject({ state: 'REFUSED', codes: ['NO_PLACE'] });
    expect(await state(next)).toMatchObject({ state: 'HIRED', person_id });
  });

  it('who served under a contract goes on as the same person', async () => {
    const contract = await post();
    const who = somebody();
    const pppk = { ...who, grade: 'VII', nip: `200002012023212${who.nip.slice(-3)}` };
    const before = await recruitment.propose(
      {
        ...pppk,
        employmentKind: 'PPPK',
        decree: { number: '1', date: '2023-01-01', effectiveOn: '2023-02-01' },
      },
      contract,
      '2023-02-01',
    );
    const { person_id } = await decided(before);
    const anew = await recruitment.propose(who, await post());
    expect(await decided(anew)).toMatchObject({ state: 'HIRED', person_id });
    const again = await recruitment.propose(
      { ...who, nip: `200002012026012${who.nip.slice(-3)}` },
      await post(),
    );
    expect(await decided(again)).toMatchObject({ state: 'REFUSED', codes: ['ALREADY_PNS'] });
  });

  it('is tried again, visibly, while recruitment is away, and hired when it is back', async () => {
    const position = await post();
    const away = randomUUID();
    const body = { candidateId: away, employmentKind: 'CPNS', positionId: position, ...somebody() };
    recruitment.answers.set(away, { status: 503 });
    await recruitment.propose(body, position, '2025-05-01', away);
    await until(away, ({ last_failure }) => last_failure === 'recruitment answers 503');
    const { data } = await regency.admin({
      query: `{ candidateProposals(state: PENDING) { nodes { id state failure attempts nextAttemptAt position { title } employee { id } } } }`,
    });
    expect(data.candidateProposals.nodes).toContainEqual({
      id: away,
      state: 'PENDING',
      failure: 'recruitment answers 503',
      attempts: expect.any(Number),
      nextAttemptAt: expect.any(String),
      position: { title: expect.stringContaining('Perawat') },
      employee: null,
    });
    recruitment.answers.set(away, { status: 200, body: { ...body, name: 7 } });
    await until(away, ({ last_failure }) => last_failure === 'recruitment answers in another form: name');
    recruitment.answers.set(away, { status: 200, body });
    expect(await decided(away)).toMatchObject({ state: 'HIRED', last_failure: null });
  });
});

describe('ten candidates for three places at once', () => {
  it('fill the three, and the others are refused', async () => {
    const position = await post(3);
    const ids = await Promise.all(
      Array.from({ length: 10 }, () => recruitment.propose(somebody(), position)),
    );
    const states = await Promise.all(ids.map(async (id) => (await decided(id)).state));
    expect(states.toSorted()).toEqual([...Array(3).fill('HIRED'), ...Array(7).fill('REFUSED')]);
  });
});

describe('personnel killed while it hires', () => {
  it('hires each candidate once, and tells it once, however often it dies', async () => {
    const position = await post(30);
    const ids: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      let letGo = () => {};
      recruitment.hold = round % 2 === 0 ? Promise.resolve() : new Promise((resolve) => (letGo = resolve));
      for (let n = 0; n < 5; n += 1) ids.push(await recruitment.propose(somebody(), position));
      await new Promise((resolve) => setTimeout(resolve, 150 * (round + 1)));
      await regency.personnel.crash();
      letGo();
      // What the dead process had claimed would wait for its time to pass.
      await regency.sql.query(
        `update candidate_proposal set next_attempt_at = now() where state = 'PENDING'`,
      );
    }
    const seen = await Promise.all(ids.map(decided));
    expect(seen.map(({ state }) => state)).toEqual(ids.map(() => 'HIRED'));
    expect(new Set(seen.map(({ person_id }) => person_id)).size).toBe(ids.length);
    for (const id of ids) expect(await answers(id)).toEqual([['candidate-hired', 1, expect.anything()]]);
    const { rows } = await regency.sql.query(
      `select count(*)::int, count(distinct person_id)::int as people from appointment where position_id = $1`,
      [position],
    );
    expect(rows).toEqual([{ count: ids.length, people: ids.length }]);
  });

  it('of two processes that hire at once, each candidate is hired by one', async () => {
    const position = await post(20);
    const both = regency.personnel.restart();
    const ids = await Promise.all(
      Array.from({ length: 20 }, () => recruitment.propose(somebody(), position)),
    );
    await both;
    const seen = await Promise.all(ids.map(decided));
    expect(new Set(seen.map(({ person_id }) => person_id)).size).toBe(ids.length);
    for (const id of ids) expect(await answers(id)).toHaveLength(1);
  });
});
