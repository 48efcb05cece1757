import { addDays, localDate } from '@asn/civil-date';
import { eventually } from '@asn/office';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Bungo, codes } from './bungo.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start();
});
afterAll(() => bungo.stop());

/** A Monday in a March without Ramadan or a holiday. */
const MONDAY = localDate('2025-05-19');
const YEAR = 2025;

const DISCIPLINE = `query ($people: [_Any!]!, $year: Int!, $date: LocalDate!) {
  _entities(representations: $people) { ... on Employee {
    attendance(date: $date) { status reason lateMinutes earlyMinutes firstIn checkIns { eventId } }
    attendanceMonth(month: $date) { present absent leave dutyTrip lateMinutes }
    discipline(year: $year) {
      unexcused longestRun total lateDays warned open law recommendation { kind byRun }
      decisions { decision kind daysThen countChanged revoked }
    }
  } }
}`;
interface Told {
  attendance: { status: string; lateMinutes: number | null; checkIns: unknown[] } | null;
  attendanceMonth: Record<string, number> | null;
  discipline: {
    unexcused: string[];
    longestRun: string[];
    total: number;
    recommendation: object | null;
    decisions: object[];
  } | null;
}

async function asked(subject: string, person: string, date: string = MONDAY): Promise<Told> {
  const people = [{ __typename: 'Employee', id: person }];
  const variables = { people, year: YEAR, date };
  const { data } = await (await bungo.attendance.as(subject))({ query: DISCIPLINE, variables });
  return (data as { _entities: [Told] })._entities[0];
}

const done = (...asked: Parameters<Bungo['does']>) => bungo.does(...asked);

const office = (employee: string, days: number, pattern = 'OFFICE_5', from = MONDAY) =>
  done('personnel-admin', 'assignSchedule', {
    employee,
    pattern,
    from,
    to: addDays(from, days - 1),
    reason: 'SK Bupati 800/1/2025',
  });
const leave = (employee: string, from: string, to: string) =>
  done(
    'personnel-admin',
    'recordLeave',
    { employee, kind: 'ANNUAL_LEAVE', from, to, document: 'Cuti 850/7', documentDate: from },
    'absence',
  );
const checkIn = (employee: string, occurredAt: string, direction: string | null = null) =>
  bungo.checkIn('personnel-admin', bungo.event({ employee, occurredAt, direction }));

/** Waits until nobody of these is left to be counted. */
const counted = (...people: string[]) =>
  eventually(
    async () => {
      const { rows } = await bungo.database.query<{ left: number }>(
        `select count(*)::int as left from unnest($1::uuid[]) as one (id)
         where not exists (
           select from discipline_year where person_id = one.id and year = $2 and counted_to is not null
             and version = (select version from working_time_version) and coalesce(due_at > now(), true))`,
        [people, YEAR],
      );
      return rows[0]?.left;
    },
    (left) => left === 0,
  );

/** Waits until nobody at all is left to be counted. */
const allCounted = () =>
  eventually(
    async () => {
      const { rows } = await bungo.database.query<{ left: number }>(
        `select (select count(*)::int from discipline_newcomer) + (select count(*)::int from discipline_year
           where due_at <= now() or version < (select version from working_time_version)) as left`,
      );
      return rows[0]?.left;
    },
    (left) => left === 0,
  );

let person: string;
beforeEach(async () => {
  person = await bungo.attendance.office.employ('Fitri', bungo.units['school']!, { from: '2020-01-01' });
  await bungo.attendance.caughtUp();
});

describe('unexcused workdays', () => {
  it('are not counted before any working time was laid down', async () => {
    const { attendance, discipline } = await asked('personnel-admin', person);
    expect(attendance?.status).toBe('NOT_YET');
    expect(discipline).toMatchObject({ total: 0, recommendation: null });
  });

  it('are counted without weekends, and no more once leave is recorded afterwards', async () => {
    expect(codes(await office(person, 9))).toEqual([]);
    expect((await asked('headmaster', person)).discipline).toMatchObject({
      total: 7,
      recommendation: { kind: 'PERNYATAAN_TIDAK_PUAS', byRun: false },
    });
    const recorded = await leave(person, '2025-05-19', '2025-05-23');
    expect(codes(recorded)).toEqual([]);
    const after = await asked('headmaster', person);
    expect(after).toMatchObject({
      attendance: { status: 'LEAVE' },
      attendanceMonth: { absent: 2, leave: 5 },
      discipline: { total: 2, recommendation: null, warned: true },
    });
    const revoked = { absence: recorded['absence'], reason: 'salah orang' };
    expect(codes(await done('personnel-admin', 'revokeAbsence', revoked))).toEqual([]);
    expect((await asked('headmaster', person)).discipline?.total).toBe(7);
  });

  it('are one less once a device that was offline tells of somebody, and the lists with them', async () => {
    await office(person, 3);
    await counted(person);
    await checkIn(person, '2025-05-20T07:31:00+07:00', 'IN');
    expect((await asked('headmaster', person)).discipline).toMatchObject({ total: 2, recommendation: null });
    await counted(person);
    const { attendanceWarnings, disciplineApprovals } = await concerns('headmaster');
    expect([has(attendanceWarnings), has(disciplineApprovals)]).toEqual([true, false]);
  });

  it('are one more for every 450 minutes missed, of which a day has at most its work', async () => {
    await office(person, 2);
    await checkIn(person, '2025-05-19T11:15:00+07:00', 'IN');
    await checkIn(person, '2025-05-20T11:14:00+07:00', 'IN');
    expect((await asked('headmaster', person)).discipline).toMatchObject({ total: 0, lateDays: 0 });
    await office(person, 3);
    await checkIn(person, '2025-05-21T07:31:00+07:00', 'IN');
    expect((await asked('headmaster', person)).discipline).toMatchObject({ total: 1, lateDays: 1 });
  });

  it('of a run over the end of a year are in the run of the year in which it ends, and in the days of neither twice', async () => {
    await office(person, 18, 'OFFICE_5', localDate('2024-12-23'));
    const query = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee {
      before: discipline(year: 2024) { total longestRun } after: discipline(year: 2025) { total longestRun }
    } } }`;
    const people = [{ __typename: 'Employee', id: person }];
    const { data } = await (await bungo.attendance.as('headmaster'))({ query, variables: { people } });
    const [{ before, after }] = (
      data as { _entities: [Record<'before' | 'after', { total: number; longestRun: string[] }>] }
    )._entities;
    // 23, 24, 27, 30 and 31 December; 2, 3, 6, 7, 8 and 9 January: 25 and 26 December and 1 January are holidays.
    expect([before.total, after.total]).toEqual([5, 6]);
    expect([before.longestRun.length, after.longestRun.length]).toEqual([5, 11]);
  });

  it('ten in a row, across weekends and a holiday, lead to dismissal', async () => {
    // 29 May 2025 is a holiday and 30 May joint leave.
    await office(person, 17);
    expect((await asked('headmaster', person)).discipline).toMatchObject({
      total: 11,
      recommendation: { kind: 'PDHTAPS', byRun: true },
    });
  });

  it('are for the superior to see and not for the unit’s admin', async () => {
    expect((await asked('education-admin', person)).discipline).toBeNull();
    expect((await asked('colleague', person)).discipline).toBeNull();
    expect((await asked('headmaster', person)).discipline).not.toBeNull();
  });
});

describe('leave', () => {
  it('recorded again is the same, and over other days of it is refused', async () => {
    const first = await leave(person, '2025-05-19', '2025-05-20');
    expect((await leave(person, '2025-05-19', '2025-05-20'))['absence']).toBe(first['absence']);
    expect(codes(await leave(person, '2025-05-20', '2025-05-21'))).toEqual(['DAYS_EXCUSED_ALREADY']);
  });

  it('recorded by ten at once is one', async () => {
    const all = await Promise.all(
      Array.from({ length: 10 }, () => leave(person, '2025-05-19', '2025-05-20')),
    );
    expect(new Set(all.map(({ absence }) => absence)).size).toBe(1);
  });
});

describe('a decision', () => {
  const imposed = (employee: string, changes: object = {}) => ({
    employee,
    year: YEAR,
    decision: 'IMPOSE',
    kind: 'TEGURAN_LISAN',
    from: '2025-06-02',
    decree: '800/12',
    decreeDate: '2025-06-01',
    reason: 'tiga hari tanpa keterangan',
    ...changes,
  });

  it('stands when leave is recorded afterwards, and says that the count has changed', async () => {
    await office(person, 3);
    expect(codes(await done('headmaster', 'decideDiscipline', imposed(person)))).toEqual([]);
    await leave(person, '2025-05-19', '2025-05-19');
    expect((await asked('headmaster', person)).discipline).toMatchObject({
      total: 2,
      decisions: [
        { decision: 'IMPOSE', kind: 'TEGURAN_LISAN', daysThen: 3, countChanged: true, revoked: false },
      ],
    });
  });

  it('of five at once is one, and it is told once with its snapshot', async () => {
    await office(person, 3);
    const all = await Promise.all(
      Array.from({ length: 5 }, () => done('headmaster', 'decideDiscipline', imposed(person), 'decision')),
    );
    expect(all.flatMap(codes)).toEqual(Array(4).fill('DECIDED_ALREADY'));
    const decision = all.find((each) => codes(each).length === 0)!['decision'];
    await done('personnel-admin', 'revokeSanction', { decision, reason: 'keberatan diterima' });
    await done('personnel-admin', 'revokeSanction', { decision, reason: 'keberatan diterima' });
    const { rows } = await bungo.database.query<{ type: string; version: string; sanctions: object[] }>(
      `select type, version, data->'sanctions' as sanctions from outbox where key = $1 order by version, type`,
      [person],
    );
    const stands = {
      sanctionId: decision,
      level: 'RINGAN',
      kind: 'TEGURAN_LISAN',
      from: '2025-06-02',
      to: null,
    };
    expect(rows).toEqual([
      { type: 'asn.attendance.discipline-snapshot.v1', version: '1', sanctions: [stands] },
      { type: 'asn.attendance.sanction-imposed.v1', version: '1', sanctions: [stands] },
      { type: 'asn.attendance.discipline-snapshot.v1', version: '2', sanctions: [] },
      { type: 'asn.attendance.sanction-revoked.v1', version: '2', sanctions: [] },
    ]);
    expect((await asked('headmaster', person)).discipline?.decisions).toMatchObject([{ revoked: true }]);
  });

  it('on a year with nothing in it is told that nothing led to it', async () => {
    const payload = await done('appointing-officer', 'decideDiscipline', imposed(person));
    expect(payload.warnings).toEqual([{ code: 'NOT_RECOMMENDED' }]);
  });

  it('not to impose tells other services nothing, and a cut of an allowance ends with its months', async () => {
    await office(person, 19);
    const dismissed = { employee: person, year: YEAR, decision: 'DISMISS', reason: 'sakit' };
    expect(codes(await done('headmaster', 'decideDiscipline', dismissed))).toEqual([]);
    const told = 'select from outbox where key = $1';
    expect((await bungo.database.query(told, [person])).rowCount).toBe(0);
    const other = await bungo.attendance.office.employ('Kiki', bungo.units['school']!, {
      from: '2020-01-01',
    });
    await bungo.attendance.caughtUp();
    const cut = imposed(other, { kind: 'POTONGAN_TUNJANGAN_6_BULAN' });
    expect(codes(await done('appointing-officer', 'decideDiscipline', cut))).toEqual([]);
    const { rows } = await bungo.database.query<{ to: string }>(
      `select data->'sanctions'->0->>'to' as to from outbox where key = $1 limit 1`,
      [other],
    );
    expect(rows).toEqual([{ to: '2025-12-02' }]);
  });

  it('on something grave is not for a superior, nor any for a unit’s admin', async () => {
    await office(person, 3);
    const grave = imposed(person, { kind: 'PDHTAPS' });
    expect(codes(await done('headmaster', 'decideDiscipline', grave))).toEqual(['NOT_WITHIN_POWER']);
    expect(codes(await done('education-admin', 'decideDiscipline', grave))).toEqual(['FORBIDDEN']);
    expect(codes(await done('appointing-officer', 'decideDiscipline', grave))).toEqual([]);
  });
});

const CONCERNS = `query ($year: Int, $first: Int! = 50, $after: String) {
  attendanceWarnings(year: $year, first: $first, after: $after) {
    nodes { employee { id } discipline { total warned } } pageInfo { hasNextPage endCursor }
  }
  disciplineApprovals(year: $year, first: $first, after: $after) {
    nodes { employee { id } discipline { total recommendation { kind unexcused law } } }
  }
}`;
interface Concerns {
  attendanceWarnings: {
    nodes: { employee: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  } | null;
  disciplineApprovals: { nodes: { employee: { id: string }; discipline: object }[] } | null;
}
async function concerns(subject: string, variables: object = {}): Promise<Concerns> {
  const ask = await bungo.attendance.as(subject);
  return (await ask({ query: CONCERNS, variables: { year: YEAR, ...variables } })).data as Concerns;
}
const has = (page: { nodes: { employee: { id: string } }[] } | null, id = person) =>
  page?.nodes.some(({ employee }) => employee.id === id) ?? null;

describe('who needs somebody', () => {
  it('is warned at two days and a case at three, with the days and the article', async () => {
    await office(person, 2);
    await counted(person);
    const two = await concerns('headmaster');
    expect([has(two.attendanceWarnings), has(two.disciplineApprovals)]).toEqual([true, false]);
    await office(person, 3);
    await counted(person);
    const three = await concerns('headmaster');
    expect([has(three.attendanceWarnings), has(three.disciplineApprovals)]).toEqual([false, true]);
    const found = three.disciplineApprovals!.nodes.find(({ employee }) => employee.id === person);
    expect(found?.discipline).toEqual({
      total: 3,
      recommendation: {
        kind: 'TEGURAN_LISAN',
        unexcused: ['2025-05-19', '2025-05-20', '2025-05-21'],
        law: 'PP 94/2021 art. 9(2)',
      },
    });
  });

  it('waits no more once somebody has decided, and is a case again at a graver number', async () => {
    await office(person, 3);
    await counted(person);
    const dismissed = { employee: person, year: YEAR, decision: 'DISMISS', reason: 'keluarga meninggal' };
    expect(codes(await done('headmaster', 'decideDiscipline', dismissed))).toEqual([]);
    expect(has((await concerns('headmaster')).disciplineApprovals)).toBe(false);
    await office(person, 5);
    await counted(person);
    expect((await asked('headmaster', person)).discipline).toMatchObject({ total: 5, open: true });
    expect(has((await concerns('headmaster')).disciplineApprovals)).toBe(true);
  });

  it.each([
    ['headmaster', true, true],
    ['director', true, true],
    ['personnel-admin', true, true],
    ['appointing-officer', true, true],
    ['auditor', true, null],
    ['education-admin', null, null],
    ['colleague', null, null],
    ['operator', null, null],
  ])('is in the lists of %s: %s, %s', async (subject, warning, waiting) => {
    const other = await bungo.attendance.office.employ('Hadi', bungo.units['school']!, {
      from: '2020-01-01',
    });
    await bungo.attendance.caughtUp();
    await office(person, 1);
    await office(other, 3);
    await counted(person, other);
    const found = await concerns(subject, { first: 500 });
    expect([has(found.attendanceWarnings), has(found.disciplineApprovals, other)]).toEqual([
      warning,
      waiting,
    ]);
  });

  it('is not in the list of another unit’s superior, nor in their own', async () => {
    const head = await bungo.attendance.office.employ('Indra', bungo.units['health']!, {
      from: '2020-01-01',
      leads: true,
    });
    await bungo.attendance.office.tie('health-head', head);
    await bungo.attendance.caughtUp();
    await office(person, 2);
    await office(head, 2);
    await counted(person, head);
    const { attendanceWarnings } = await concerns('health-head');
    expect([has(attendanceWarnings), has(attendanceWarnings, head)]).toEqual([false, false]);
    expect(has((await concerns('personnel-admin', { first: 500 })).attendanceWarnings, head)).toBe(true);
  });

  it('comes in pages that neither skip nor repeat', async () => {
    await office(person, 2);
    await counted(person);
    const all = (await concerns('personnel-admin', { first: 500 })).attendanceWarnings!.nodes;
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { attendanceWarnings }: Concerns = await concerns('personnel-admin', { first: 2, after });
      seen.push(...attendanceWarnings!.nodes.map(({ employee }) => employee.id));
      after = attendanceWarnings!.pageInfo.hasNextPage ? attendanceWarnings!.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all.map(({ employee }) => employee.id));
  });

  it('of a PPPK is a case without a sanction of the scale', async () => {
    const { office: personnel } = bungo.attendance;
    const contract = await personnel.employ('Joko', bungo.units['school']!, { from: '2020-01-01' });
    const employment = personnel.employees.get(contract)!.facts.employment!;
    await personnel.changeEmployee(
      contract,
      'asn.personnel.employee-corrected.v1',
      { employment: { ...employment, kind: 'PPPK', legalStanding: '71' } },
      { basis: { decree: { number: '1', date: '2026-01-02' } }, corrected: ['employment'] },
    );
    await bungo.attendance.caughtUp();
    await office(contract, 3);
    await counted(contract);
    expect((await asked('headmaster', contract)).discipline).toMatchObject({
      total: 3,
      recommendation: null,
      open: true,
      law: 'PP 49/2018 art. 51',
    });
    expect(has((await concerns('headmaster')).disciplineApprovals, contract)).toBe(true);
  });
});

describe('a day', () => {
  it('of a night shift has its check-ins of the next morning', async () => {
    await office(person, 1, 'SHIFT_NIGHT');
    await checkIn(person, '2025-05-19T20:58:00+07:00');
    await checkIn(person, '2025-05-20T07:04:00+07:00');
    expect((await asked('headmaster', person)).attendance).toMatchObject({
      status: 'PRESENT',
      lateMinutes: 0,
      earlyMinutes: 0,
      checkIns: [{}, {}],
    });
    expect((await asked('headmaster', person, '2025-05-20')).attendance?.checkIns).toEqual([]);
  });

  it('put right by hand is judged like any other, and what the device told is kept', async () => {
    await office(person, 1);
    await checkIn(person, '2025-05-19T10:00:00+07:00', 'IN');
    const corrected = await done('headmaster', 'correctAttendance', {
      employee: person,
      date: MONDAY,
      cameAt: '2025-05-19T07:40:00+07:00',
      wentAt: '2025-05-19T16:00:00+07:00',
      reason: 'mesin rusak',
    });
    expect(codes(corrected)).toEqual([]);
    expect((await asked('headmaster', person)).attendance).toMatchObject({
      status: 'PRESENT',
      lateMinutes: 10,
      checkIns: [{}],
    });
    const back = { employee: person, date: MONDAY, reason: 'mesin benar' };
    expect(codes(await done('headmaster', 'correctAttendance', back))).toEqual([]);
    expect((await asked('headmaster', person)).attendance).toMatchObject({ lateMinutes: 150 });
  });

  it('is judged by the nearest schedule: one’s own before that of the unit', async () => {
    const { units } = bungo;
    const input = {
      unit: units['education'],
      pattern: 'OFFICE_5',
      from: '2024-07-01',
      to: '2024-07-31',
      reason: 'SK 1',
    };
    expect(codes(await done('education-admin', 'assignSchedule', input))).toEqual([]);
    expect((await asked('headmaster', person, '2024-07-06')).attendance?.status).toBe('OFF');
    await office(person, 31, 'OFFICE_6', localDate('2024-07-01'));
    expect((await asked('headmaster', person, '2024-07-06')).attendance?.status).toBe('ABSENT');
    expect(
      codes(await done('education-admin', 'assignSchedule', { ...input, unit: units['health'] })),
    ).toEqual(['UNIT_NOT_IN_REACH']);
  });

  it('of many people takes as many statements as of one', async () => {
    await bungo.database.query('create extension if not exists pg_stat_statements');
    const { office: personnel } = bungo.attendance;
    const many = await Promise.all(
      Array.from({ length: 20 }, (_, at) => personnel.employ(`Gita ${at}`, bungo.units['health']!)),
    );
    await bungo.attendance.caughtUp();
    await allCounted();
    const count = async (...ids: string[]) => {
      await bungo.database.query(
        `select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()`,
      );
      const people = ids.map((id) => ({ __typename: 'Employee', id }));
      await (
        await bungo.attendance.as('personnel-admin')
      )({
        query: DISCIPLINE,
        variables: { people, year: YEAR, date: MONDAY },
      });
      const { rows } = await bungo.database.query<{ calls: string }>(
        `select sum(calls)::text as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
         where r.rolname = 'attendance' and dbid = (select oid from pg_database where datname = current_database())
           and query ~ '(working_hours|from check_in|from discipline_decision)'`,
      );
      return rows[0]?.calls;
    };
    expect(await count(...many)).toBe(await count(many[0]!));
  });
});
