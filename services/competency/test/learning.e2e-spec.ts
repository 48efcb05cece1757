import { isDeepStrictEqual } from 'node:util';
import { addDays, dayOf } from '@asn/civil-date';
import { eventually } from '@asn/office';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

const today = dayOf(new Date(), 'Asia/Jakarta');
const thisYear = Number(today.slice(0, 4));
const lastYear = thisYear - 1;

let office: SmallOffice;
let contractor: string;
beforeAll(async () => {
  office = await SmallOffice.start();
  const personnel = office.competency.office;
  contractor = await personnel.employ('Gita', office.units.school);
  const { employment } = personnel.employees.get(contractor)!.facts;
  await personnel.changeEmployee(
    contractor,
    'asn.personnel.employee-corrected.v1',
    { employment: { ...employment!, kind: 'PPPK' } },
    { basis: { decree: { number: '1', date: '2026-01-02' } }, corrected: ['employment'] },
  );
  await personnel.tie('gita', contractor);
  await personnel.tie('school-admin', office.people.colleague, {
    role: 'UNIT_ADMIN',
    unitId: office.units.school,
  });
  await office.competency.caughtUp();
}, 60_000);
afterAll(() => office.stop());

const claim = (changes: object = {}) => ({
  kind: 'TECHNICAL',
  name: 'Bimtek Arsip',
  host: 'BPSDM',
  from: `${lastYear}-03-01`,
  to: `${lastYear}-03-03`,
  hours: 19,
  ...changes,
});
const propose = async (subject: string, changes: object = {}) => {
  const { record, rejections, errors } = await office.does(
    subject,
    'proposeLearning',
    claim(changes),
    'record { id state hours }',
  );
  return {
    id: record?.id as string,
    state: record?.state,
    hours: record?.hours,
    refused: [...rejections, ...errors],
  };
};
const balance = async (person: string, year: number) =>
  (
    await office.person(
      'auditor',
      person,
      `learning(year: ${year}) { hours counted required remaining entries { kind hours reason } }`,
    )
  ).found.learning;
const waiting = async (subject: string, first = 50, after: string | null = null) => {
  const { data, errors } = await office.ask(
    subject,
    `query ($first: Int!, $after: String) { learningProposals(first: $first, after: $after) {
       nodes { id employee { id } } pageInfo { hasNextPage endCursor } } }`,
    { first, after },
  );
  return {
    ids: data?.['learningProposals']?.nodes.map(({ id }: { id: string }) => id),
    pageInfo: data?.['learningProposals']?.pageInfo,
    errors,
  };
};
const duty = async (unit: string, subject = 'auditor', year = lastYear) =>
  await office.unit(subject, unit, `learningDuty(year: ${year}) { people fulfilled share hours }`);

describe('a claim of hours', () => {
  let mine: string;

  it('counts for nothing until it is approved, and is told to nobody', async () => {
    const proposed = await propose('teacher', { certificate: 'A/1' });
    expect(proposed).toMatchObject({ state: 'PROPOSED', hours: 0, refused: [] });
    mine = proposed.id;
    expect(await balance(office.people.teacher, lastYear)).toMatchObject({
      hours: 0,
      required: 20,
      remaining: 20,
    });
    expect(await office.told(office.people.teacher)).toEqual([]);
  });

  it.each([
    ['that ends tomorrow', { to: addDays(today, 1) }, ['NOT_HELD_YET']],
    ['that ends before it begins', { to: `${lastYear}-02-01` }, ['ENDS_BEFORE_IT_BEGINS']],
    ['without hours', { hours: 0 }, ['HOURS_IMPOSSIBLE']],
    ['with a certificate of another', { certificate: 'a/1' }, ['CERTIFICATE_TAKEN']],
    [
      'of a training that the catalogue has not',
      { training: '00000000-0000-4000-8000-000000000001' },
      ['TRAINING_NOT_FOUND'],
    ],
    ['whose certificate is never good', { expiresOn: `${lastYear}-03-03` }, ['EXPIRES_AT_ONCE']],
  ])('%s is refused', async (_, changes, expected) => {
    expect((await propose('colleague', changes)).refused).toEqual(expected);
  });

  it('is made once: without a certificate by its name, host and days, though ten make it at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => propose('nurse', { name: 'Gizi' })));
    expect(answers.flatMap(({ refused }) => refused)).toEqual(
      Array.from({ length: 9 }, () => 'RECORDED_ALREADY'),
    );
  });

  it.each([
    ['headmaster', []],
    ['education-admin', []],
    ['personnel-admin', []],
    ['colleague', ['NOT_FOR_THIS_ACCOUNT']],
    ['nurse', ['EMPLOYEE_NOT_FOUND']],
    ['auditor', ['FORBIDDEN']],
  ])('is made for somebody by %s: %j', async (subject, expected) => {
    const changes = { employee: office.people.teacher, name: `Oleh ${subject}` };
    expect((await propose(subject, changes)).refused).toEqual(expected);
  });

  it('waits for whoever leads or administers its person, not for themself, the longest first', async () => {
    const all = await waiting('personnel-admin');
    expect(all.ids).toHaveLength(5);
    expect(all.ids[0]).toBe(mine);
    expect((await waiting('headmaster')).ids).toEqual(all.ids.filter((id: string) => id !== all.ids[1]));
    const own = await propose('colleague', { name: 'Milik sendiri' });
    expect((await waiting('school-admin')).ids).not.toContain(own.id);
    expect((await waiting('headmaster')).ids).toContain(own.id);
    expect((await waiting('nurse')).errors).toEqual(['FORBIDDEN']);
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof waiting>> = await waiting('headmaster', 2, after);
      pages.push(...page.ids);
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual((await waiting('headmaster')).ids);
  });

  it('is approved by them once, for as many hours as were claimed at most, never by its own person', async () => {
    const approve = (subject: string, input: object = {}) =>
      office.refused(subject, 'approveLearning', { record: mine, ...input });
    expect(await approve('teacher')).toEqual(['FORBIDDEN']);
    const nurses = (await waiting('personnel-admin')).ids[1];
    expect(await office.refused('education-admin', 'approveLearning', { record: nurses })).toEqual([
      'RECORD_NOT_FOUND',
    ]);
    expect(await approve('headmaster', { hours: 20 })).toEqual(['MORE_THAN_CLAIMED']);
    const answers = await Promise.all(Array.from({ length: 5 }, () => approve('headmaster')));
    expect(answers.flat()).toEqual(Array.from({ length: 4 }, () => 'DECIDED_ALREADY'));
    expect(await balance(office.people.teacher, lastYear)).toEqual({
      hours: 19,
      counted: 19,
      required: 20,
      remaining: 1,
      entries: [{ kind: 'APPROVAL', hours: 19, reason: null }],
    });
    const own = await propose('colleague', { name: 'Milik sendiri juga' });
    expect(await office.refused('school-admin', 'approveLearning', { record: own.id })).toEqual([
      'OWN_HOURS',
    ]);
  });

  it('is refused with a reason, and its certificate may be claimed again', async () => {
    const { id } = await propose('colleague', { certificate: 'B/1' });
    expect(await office.refused('headmaster', 'refuseLearning', { record: id, reason: ' ' })).toEqual([
      'TEXT_LENGTH',
    ]);
    expect(
      await office.refused('headmaster', 'refuseLearning', { record: id, reason: 'Tanpa bukti' }),
    ).toEqual([]);
    expect(await office.refused('headmaster', 'approveLearning', { record: id })).toEqual([
      'DECIDED_ALREADY',
    ]);
    expect((await propose('colleague', { certificate: 'B/1' })).refused).toEqual([]);
  });

  it('counts in the year in which it ended', async () => {
    const { id } = await propose('nurse', {
      name: 'Tahun baru',
      from: `${lastYear - 1}-12-30`,
      to: `${lastYear}-01-01`,
      hours: 6,
    });
    expect(await office.refused('personnel-admin', 'approveLearning', { record: id })).toEqual([]);
    expect(await balance(office.people.nurse, lastYear - 1)).toMatchObject({ hours: 0 });
    expect(await balance(office.people.nurse, lastYear)).toMatchObject({ hours: 6 });
  });

  it('is told with all years when it counts', async () => {
    const events = await office.told(office.people.nurse);
    expect(events.map(({ type, data }) => [type, data['learning']])).toEqual([
      ['learning-recorded', [{ year: lastYear, hours: 6 }]],
      ['profile-snapshot', [{ year: lastYear, hours: 6 }]],
    ]);
  });
});

describe('approved hours', () => {
  const approved = async (subject: string, changes: object): Promise<string> => {
    const { id } = await propose(subject, changes);
    expect(await office.refused('personnel-admin', 'approveLearning', { record: id })).toEqual([]);
    return id;
  };

  it('are corrected by an entry of its own, by the personnel agency alone; 0 takes them away', async () => {
    const record = await approved('nurse', { name: 'Kursus', certificate: 'C/1', hours: 10 });
    const correct = (hours: number, subject = 'personnel-admin') =>
      office.refused(subject, 'correctLearning', { record, hours, reason: 'Salah ketik' });
    expect(await correct(8, 'education-admin')).toEqual(['FORBIDDEN']);
    expect(await correct(10)).toEqual(['NOTHING_CORRECTED']);
    expect(await correct(8)).toEqual([]);
    expect(await balance(office.people.nurse, lastYear)).toMatchObject({ hours: 14 });
    expect(await correct(0)).toEqual([]);
    expect(await correct(5)).toEqual(['NOT_APPROVED']);
    const { hours, entries } = await balance(office.people.nurse, lastYear);
    expect(hours).toBe(6);
    expect(entries.slice(1)).toEqual([
      { kind: 'APPROVAL', hours: 10, reason: null },
      { kind: 'CORRECTION', hours: -2, reason: 'Salah ketik' },
      { kind: 'CORRECTION', hours: -8, reason: 'Salah ketik' },
    ]);
    // Whoever did take it has the certificate.
    expect((await propose('teacher', { certificate: 'C/1' })).refused).toEqual([]);
  });

  it('of a PPPK count up to 24, are no duty, and what is beyond is said to count for nothing', async () => {
    const { id } = await propose('gita', { hours: 30 });
    const { warnings } = await office.does('headmaster', 'approveLearning', { record: id });
    expect(warnings).toEqual(['BEYOND_MOST']);
    expect(await balance(contractor, lastYear)).toMatchObject({
      hours: 30,
      counted: 24,
      required: null,
      remaining: null,
    });
  });

  it('are added up for a unit and the regency while they change', async () => {
    const { school, regency, health } = office.units;
    const becomes = (unit: string, expected: object) =>
      eventually(
        () => duty(unit),
        ({ found }) => isDeepStrictEqual({ ...found.learningDuty }, expected),
      );
    await becomes(school, { people: 3, fulfilled: 0, share: 0, hours: 19 + 24 });
    await approved('teacher', { name: 'Satu jam', hours: 1 });
    await becomes(school, { people: 3, fulfilled: 1, share: 1 / 3, hours: 20 + 24 });
    await becomes(regency, { people: 5, fulfilled: 1, share: 0.2, hours: 20 + 24 + 6 });
    expect((await duty(health)).found.learningDuty).toMatchObject({ people: 1, fulfilled: 0, hours: 6 });
    expect((await duty(school, 'auditor', thisYear - 3)).found.learningDuty).toBeNull();
  });

  it.each([
    ['headmaster', []],
    ['education-admin', []],
    ['appointing-officer', []],
    ['teacher', ['FORBIDDEN']],
    ['nurse', ['FORBIDDEN']],
  ])('of a unit are for %s: %j', async (subject, expected) => {
    expect((await duty(office.units.school, subject)).errors).toEqual(expected);
  });

  it('of others are for those who read their career', async () => {
    for (const [subject, seen] of [
      ['teacher', true],
      ['headmaster', true],
      ['auditor', true],
      ['school-admin', true],
      ['colleague', false],
    ] as const) {
      const { found, errors } = await office.person(
        subject,
        office.people.teacher,
        'learningRecords { name } learning(year: 2026) { hours }',
      );
      expect([subject, found?.learningRecords !== null && errors.length === 0]).toEqual([subject, seen]);
    }
  });

  it('are not changed in the database by anybody', async () => {
    for (const statement of [
      'update learning_entry set hours = 1',
      'delete from learning_entry',
      'truncate session_attendance',
    ])
      await expect(office.database.query(statement)).rejects.toThrow(/append-only/);
  });
});

describe('who has too few hours', () => {
  const below = async (subject: string, args: object) => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { data, errors } = await office.ask(
        subject,
        `query ($year: Int!, $hours: Int!, $unit: ID, $after: String) {
           learningHoursBelow(year: $year, hours: $hours, unit: $unit, first: 2, after: $after) {
             nodes { employee { id } balance { counted } } pageInfo { hasNextPage endCursor } } }`,
        { year: lastYear, hours: 20, after, ...args },
      );
      if (errors.length > 0) return errors;
      const { nodes, pageInfo } = data!['learningHoursBelow'];
      for (const { employee, balance: one } of nodes) {
        const name = [...Object.entries(office.people), ['contractor', contractor]].find(
          ([, id]) => id === employee.id,
        )![0]!;
        names.push(`${name} ${one.counted}`);
      }
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    return names;
  };

  it('is found by those who lead, administer or oversee them, by name, with nobody skipped or repeated', async () => {
    expect(await below('headmaster', {})).toEqual(['colleague 0']);
    expect(await below('headmaster', { hours: 25 })).toEqual(['teacher 20', 'colleague 0', 'contractor 24']);
    expect(await below('auditor', {})).toEqual(['director 0', 'headmaster 0', 'colleague 0', 'nurse 6']);
    expect(await below('auditor', { unit: office.units.health })).toEqual(['nurse 6']);
    expect(await below('education-admin', { unit: office.units.health })).toEqual([]);
    expect(await below('teacher', {})).toEqual(['FORBIDDEN']);
  });
});

describe('the duty', () => {
  it('is replaced from a later year on by the personnel agency', async () => {
    const input = {
      employmentKind: 'PNS',
      fromYear: thisYear + 1,
      least: 24,
      source: 'PP baru',
      reason: 'Diganti',
    };
    expect(await office.refused('education-admin', 'replaceLearningDuty', input)).toEqual(['FORBIDDEN']);
    expect(
      await office.refused('personnel-admin', 'replaceLearningDuty', { ...input, fromYear: 2017 }),
    ).toEqual(['DUTY_OF_THE_PAST']);
    expect(await office.refused('personnel-admin', 'replaceLearningDuty', input)).toEqual([]);
    expect(await balance(office.people.teacher, thisYear)).toMatchObject({ required: 20 });
    expect(await balance(office.people.teacher, thisYear + 1)).toMatchObject({ required: 24 });
  });
});

describe('without authority that is up to date', () => {
  it('what is about others waits, and one’s own goes on', async () => {
    await office.database.query(`update inbox_topic set state = 'LOADING'`);
    try {
      const { id } = await propose('nurse', { name: 'Milik sendiri' });
      expect(id).toBeDefined();
      expect(
        (await propose('headmaster', { employee: office.people.teacher, name: 'Lain' })).refused,
      ).toEqual(['STALE_AUTHORITY']);
      expect((await waiting('personnel-admin')).errors).toEqual(['STALE_AUTHORITY']);
      expect(await office.refused('personnel-admin', 'approveLearning', { record: id })).toEqual([
        'STALE_AUTHORITY',
      ]);
      expect((await duty(office.units.school)).errors).toEqual(['STALE_AUTHORITY']);
      expect(
        (await office.person('headmaster', office.people.teacher, 'learningRecords { id }')).errors,
      ).toEqual(['STALE_AUTHORITY']);
      expect((await office.person('nurse', office.people.nurse, 'learningRecords { id }')).errors).toEqual(
        [],
      );
    } finally {
      await office.database.query(`update inbox_topic set state = 'FOLLOWING'`);
    }
  });
});
