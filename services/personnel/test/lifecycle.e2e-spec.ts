import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decree, Regency, today } from './regency.fixture.ts';

let regency: Regency;
let root: string;
let dinas: string;
let staff: string;

beforeAll(async () => {
  regency = await Regency.start();
  root = await regency.unit('Pemerintah Kabupaten Bungo');
  dinas = await regency.unit('Dinas Pendidikan', root);
  staff = await regency.staffOf(dinas);
});
afterAll(() => regency[Symbol.asyncDispose]());

const goes = (employee: string, transition: string, effectiveOn: string, more: object = {}) =>
  regency.does('transitionEmployment', { decree: decree(effectiveOn), employee, transition, ...more });

const candidate = (name: string, from: string) => {
  const input = regency.newcomer(name, staff, from);
  return regency.done('hireEmployee', { ...input, kind: 'CPNS' });
};

const papers = { basicTraining: '12/LATSAR/2021', healthTest: '3/RSUD/2021' };

describe('a CPNS', () => {
  it('becomes a PNS after the year, with the papers, and the year before stays what it was', async () => {
    const id = await candidate('Yusuf', '2020-03-01');
    expect(await goes(id, 'BECOME_PNS', '2021-02-28')).toMatchObject({
      id: null,
      rejections: ['PROBATION_NOT_OVER', 'BASIC_TRAINING_MISSING', 'HEALTH_TEST_MISSING'],
    });
    expect(await goes(id, 'BECOME_PNS', '2021-03-01', papers)).toMatchObject({ id, rejections: [] });
    const { data } = await regency.admin({
      query: `{
        before: employee(id: "${id}", asOf: "2021-02-28") { employment { kind permanentOn } lifecycle { step } }
        after: employee(id: "${id}", asOf: "2021-03-01") {
          employment { kind permanentOn legalStanding }
          lifecycle { step label effectiveOn kind legalStanding decree { number } }
        }
      }`,
    });
    expect(data.before).toEqual({
      employment: { kind: 'CPNS', permanentOn: null },
      lifecycle: [{ step: 'ENTER_AS_CPNS' }],
    });
    expect(data.after).toEqual({
      employment: { kind: 'PNS', permanentOn: '2021-03-01', legalStanding: '01' },
      lifecycle: [
        {
          step: 'BECOME_PNS',
          label: 'Pengangkatan menjadi PNS',
          effectiveOn: '2021-03-01',
          kind: 'PNS',
          legalStanding: '01',
          decree: { number: '821/1/BKPSDMD' },
        },
        expect.objectContaining({ step: 'ENTER_AS_CPNS', effectiveOn: '2020-03-01', kind: 'CPNS' }),
      ],
    });
    expect((await regency.events(id)).at(-1)).toMatchObject({
      type: 'asn.personnel.employment-changed.v1',
      version: 2,
      data: { employment: { kind: 'PNS', legalStanding: '01', endedOn: null } },
    });
  });

  it('is shown what may become of them, and what stands against it', async () => {
    const id = await candidate('Zahra', today());
    const { data } = await regency.admin({
      query: `{ employee(id: "${id}") { possibleTransitions { transition law needsEvidence endsEmployment blocks { code law } } } }`,
    });
    const ways = data.employee.possibleTransitions as { transition: string }[];
    expect(ways.map(({ transition }) => transition)).toContain('RESIGN');
    expect(ways.find(({ transition }) => transition === 'BECOME_PNS')).toMatchObject({
      law: 'PP 11/2017 art. 36',
      needsEvidence: ['BASIC_TRAINING', 'HEALTH_TEST'],
      endsEmployment: false,
      blocks: [{ code: 'OUT_OF_ORDER' }, { code: 'PROBATION_NOT_OVER', law: 'PP 11/2017 art. 34' }],
    });
  });
});

describe('an exit', () => {
  it('ends the employment and every appointment on the TMT, and frees the post, in one transaction', async () => {
    const school = await regency.unit('SMPN 1', dinas);
    const seat = await regency.headOf(school, 'Kepala UPTD');
    const acted = await regency.headOf(await regency.unit('SMPN 2', dinas), 'Kepala UPTD');
    const id = await regency.hire('Murni', seat);
    await regency.acts('PLT', id, acted, '2020-01-01');
    await regency.sql.query(
      `insert into unit_head (id, unit_id, person_id, valid, known)
       values (gen_random_uuid(), $1, $2, '[2020-01-01,)', tstzrange('2020-01-01', null))`,
      [school, id],
    );
    expect(await goes(id, 'DISMISS_HONOURABLY', '2023-05-01')).toMatchObject({ id, rejections: [] });
    expect((await regency.appointments(id)).map(({ kind, to }) => [kind, to])).toEqual([
      ['PLT', '2023-05-01'],
      ['DEFINITIVE', '2023-05-01'],
    ]);
    const events = await regency.events(id);
    expect(events.map(({ type }) => type).slice(2)).toEqual([
      'asn.personnel.appointment-ended.v1',
      'asn.personnel.appointment-ended.v1',
      'asn.personnel.employment-changed.v1',
    ]);
    expect(events.at(-1)?.data).toMatchObject({
      employment: { endedOn: '2023-05-01', legalStanding: '66' },
      retiresOn: null,
    });
    expect((await regency.events(school)).at(-1)).toMatchObject({
      type: 'asn.personnel.org-unit-head-changed.v1',
      data: { heads: [{ personId: id, from: '2020-01-01', to: '2023-05-01' }] },
    });
    const { data } = await regency.admin({
      query: `{
        before: employee(id: "${id}", asOf: "2023-04-30") { employment { legalStanding endedOn } position { title } }
        after: employee(id: "${id}", asOf: "2023-05-01") { employment { kind } position { title } possibleTransitions { transition } }
      }`,
    });
    expect(data).toEqual({
      before: {
        employment: { legalStanding: '01', endedOn: '2023-05-01' },
        position: { title: 'Kepala UPTD' },
      },
      after: { employment: null, position: null, possibleTransitions: [] },
    });
    await regency.hire('Pengganti', seat, '2023-05-01');
    expect((await goes(id, 'RESIGN', '2024-01-01')).rejections).toEqual(['ILLEGAL_TRANSITION']);
  });

  it('takes away what was to begin later', async () => {
    const id = await regency.hire('Wati', staff);
    const next = await regency.staffOf(await regency.unit('Bidang Nanti', dinas));
    await regency.transfer(id, next, '2024-01-01');
    expect((await goes(id, 'DIE', '2023-12-01')).rejections).toEqual([]);
    expect(await regency.appointments(id)).toMatchObject([{ to: '2023-12-01' }]);
  });

  it('of twenty at once happens once', async () => {
    const id = await regency.hire('Rebutan Keluar', staff);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => goes(id, n % 2 === 0 ? 'RESIGN' : 'SUSPEND', '2023-01-01')),
    );
    expect(answers.filter(({ rejections }) => rejections.length === 0).length).toBeLessThanOrEqual(2);
    const { rows } = await regency.sql.query(
      `select transition, effective_on::text from lifecycle_record where person_id = $1 and transition = 'RESIGN'`,
      [id],
    );
    expect(rows.length).toBeLessThanOrEqual(1);
    const versions = (await regency.events(id)).map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  });
});

describe('unpaid leave', () => {
  it('leaves the post, and is known until when; a study and a suspension keep it', async () => {
    const id = await regency.hire('Cuti', staff);
    expect((await goes(id, 'START_STUDY', '2016-01-01', { until: '2018-01-01' })).rejections).toEqual([]);
    expect((await goes(id, 'SUSPEND', '2017-01-01')).rejections).toEqual([]);
    expect((await goes(id, 'REINSTATE', '2017-06-01')).rejections).toEqual([]);
    expect(await regency.appointments(id)).toMatchObject([{ to: null }]);
    const leave = { until: '2025-01-01' };
    expect((await goes(id, 'START_UNPAID_LEAVE', '2022-01-01', leave)).rejections).toEqual([]);
    expect(await regency.appointments(id)).toMatchObject([{ to: '2022-01-01' }]);
    expect((await goes(id, 'EXTEND_UNPAID_LEAVE', '2025-01-01', { until: '2026-01-02' })).rejections).toEqual(
      ['EXTENSION_TOO_LONG'],
    );
    expect((await goes(id, 'RETURN_FROM_UNPAID_LEAVE', '2025-01-01')).rejections).toEqual([]);
    await regency.transfer(id, staff, '2025-01-01');
    const { data } = await regency.admin({
      query: `{
        study: employee(id: "${id}", asOf: "2016-06-01") { employment { legalStanding } }
        suspended: employee(id: "${id}", asOf: "2017-05-31") { employment { legalStanding } }
        away: employee(id: "${id}", asOf: "2024-06-01") { employment { legalStanding } }
        back: employee(id: "${id}", asOf: "2025-01-01") { employment { legalStanding } position { title } }
      }`,
    });
    expect(
      Object.values(data).map(
        (one) => (one as { employment: { legalStanding: string } }).employment.legalStanding,
      ),
    ).toEqual(['03', '04', '02', '01']);
  });
});

describe('retirement', () => {
  const retirement = async (id: string) => {
    const { data } = await regency.admin({
      query: `{ employee(id: "${id}") { retirement { on age rule law } } }`,
    });
    return data.employee.retirement;
  };

  it('follows the position and the birth date, and is told with each event', async () => {
    const functional = (title: string) =>
      regency.done('createPosition', { unit: dinas, title, kind: 'FUNGSIONAL', need: 9 });
    const [muda, madya, unknown] = [
      await functional('Auditor Ahli Muda'),
      await functional('Auditor Ahli Madya'),
      await functional('Auditor'),
    ];
    const input = {
      ...regency.newcomer('Pak Auditor', muda),
      birthDate: '1968-12-31',
      nip: '196812311995011001',
      nik: '1508013112680001',
    };
    const id = await regency.done('hireEmployee', input);
    expect(await retirement(id)).toEqual({
      on: '2027-01-01',
      age: 58,
      rule: 'AHLI_MUDA',
      law: 'UU 20/2023 art. 55',
    });
    await regency.transfer(id, madya, '2020-01-01');
    expect(await retirement(id)).toMatchObject({ on: '2029-01-01', age: 60 });
    await regency.done('correctIdentity', {
      decree: decree('2020-01-01'),
      employee: id,
      birthDate: '1969-01-01',
      nip: '196901011995011001',
    });
    expect(await retirement(id)).toMatchObject({ on: '2029-02-01' });
    await regency.transfer(id, unknown, '2021-01-01');
    expect(await retirement(id)).toBeNull();
    const told = (await regency.events(id)).map(({ data }) => data['retiresOn']);
    expect(told).toEqual(['2027-01-01', '2029-01-01', '2029-02-01', null]);
    const { rows } = await regency.sql.query(
      `select data->>'retiresOn' as on from outbox where key = $1 and topic = 'asn.personnel.employee-snapshot' order by version`,
      [id],
    );
    expect(rows.map(({ on }) => on)).toEqual(told);
  });

  it('is recorded on its day only, and ends the service', async () => {
    const id = await regency.hire('Purna', staff);
    const { on } = await retirement(id);
    expect((await goes(id, 'RETIRE_BY_AGE', '2020-01-01')).rejections).toEqual(['NOT_AT_AGE_LIMIT']);
    expect((await goes(id, 'RETIRE_BY_AGE', on)).rejections).toEqual([]);
    const { data } = await regency.admin({
      query: `{ employee(id: "${id}") { employment { legalStanding endedOn } } }`,
    });
    expect(data.employee.employment).toEqual({ legalStanding: '01', endedOn: on });
    expect(await retirement(id)).toMatchObject({ on });
  });

  it('lists who retires, by day, a page at a time, to whom may read it', async () => {
    const bidang = await regency.unit('Bidang Pensiun', dinas);
    const post = await regency.staffOf(bidang);
    const head = await regency.hire('Kepala Pensiun', await regency.headOf(bidang, 'Kepala Bidang'));
    const people = await Promise.all(
      ['A', 'B', 'C'].map((letter) => regency.hire(`Pensiun ${letter}`, post)),
    );
    const superior = await regency.accountOf(head, 'kepala-pensiun');
    const colleague = await regency.accountOf(people[0]!, 'rekan-pensiun');
    const list = async (ask: typeof superior, args: string) => {
      const { data, errors } = await ask({
        query: `{ whoRetires(from: "2000-01-01", to: "2100-01-01"${args}) { nodes { id retirement { on } } pageInfo { hasNextPage endCursor } } }`,
      });
      expect(errors).toEqual([]);
      return data.whoRetires;
    };
    const whole = await list(superior, '');
    expect(whole.nodes.map(({ id }: { id: string }) => id).sort()).toEqual([head, ...people].sort());
    const days = whole.nodes.map((one: { retirement: { on: string } }) => one.retirement.on);
    expect(days).toEqual([...days].sort());
    const first = await list(superior, ', first: 3');
    const second = await list(superior, `, first: 3, after: "${first.pageInfo.endCursor}"`);
    expect([...first.nodes, ...second.nodes]).toEqual(whole.nodes);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await list(colleague, '')).nodes.map(({ id }: { id: string }) => id)).toEqual([people[0]]);
    const ofUnit = await list(regency.admin, `, unit: "${bidang}"`);
    expect(ofUnit.nodes).toHaveLength(4);
    expect((await list(regency.admin, `, unit: "${bidang}", first: 1`)).nodes).toHaveLength(1);
  });

  it('changes with an age of a new regulation, for whom it concerns, and everyone is told on its basis', async () => {
    const post = await regency.staffOf(await regency.unit('Bidang Aturan', dinas));
    const id = await regency.hire('Sesudah Aturan', post);
    const { on } = await retirement(id);
    const input = {
      category: 'PELAKSANA',
      from: '2027-01-01',
      age: 60,
      regulation: 'UU 99/2026',
      regulationDate: '2026-01-05',
      article: 'art. 7',
    };
    const replace = async (changes: object) => {
      const { data, errors } = await regency.admin({
        query: `mutation ($input: ReplaceRetirementAgeInput!) { replaceRetirementAge(input: $input) { retirementAges { age law } rejections { code } } }`,
        variables: { input: { ...input, ...changes } },
      });
      expect(errors).toEqual([]);
      return data.replaceRetirementAge;
    };
    const refused = await replace({
      age: 90,
      article: ' ',
      regulationDate: '2999-01-01',
      from: '2023-10-31',
    });
    expect(refused).toEqual({
      retirementAges: null,
      rejections: ['AGE_NOT_SENSIBLE', 'REGULATION_MISSING', 'REGULATION_IN_FUTURE', 'NOT_AFTER_LATEST'].map(
        (code) => ({ code }),
      ),
    });
    const { retirementAges } = await replace({});
    expect(retirementAges).toContainEqual({ age: 60, law: 'UU 99/2026 art. 7' });
    const token = await regency.personnel.issuer.token({ sub: 'admin' });
    const refresh = async () => {
      const answer = await fetch(`${regency.personnel.url}/retirement/refresh`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: '{}',
      });
      return (await answer.json()) as { people: number; changed: number; next: string | null };
    };
    const first = await refresh();
    expect(first.changed).toBeGreaterThan(0);
    expect(first.next).toBeNull();
    expect(await refresh()).toEqual({ ...first, changed: 0 });
    const later = `${Number(on.slice(0, 4)) + 2}${on.slice(4)}`;
    expect(await retirement(id)).toEqual({ on: later, age: 60, rule: 'PELAKSANA', law: 'UU 99/2026 art. 7' });
    expect((await regency.events(id)).at(-1)).toMatchObject({
      type: 'asn.personnel.employee-corrected.v1',
      data: {
        basis: { decree: { number: 'UU 99/2026', date: '2026-01-05' } },
        corrected: ['retiresOn'],
        retiresOn: later,
      },
    });
    const outsider = await fetch(`${regency.personnel.url}/retirement/refresh`, {
      method: 'POST',
      headers: { authorization: `Bearer ${await regency.personnel.issuer.token({ sub: 'nobody' })}` },
    });
    expect(outsider.status).toBe(403);
  });
});
