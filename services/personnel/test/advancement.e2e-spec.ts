import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { RecruitmentOffice } from './recruitment.fixture.ts';
import { decree, Regency } from './regency.fixture.ts';

let regency: Regency;
let office: RecruitmentOffice;
let staff: string;
let head: string;
let dinas: string;

beforeAll(async () => {
  regency = await Regency.start();
  office = await RecruitmentOffice.open();
  await office.tellThrough(regency.personnel.logDatabase.ownerUrl);
  dinas = await regency.unit('Dinas Pendidikan', await regency.unit('Pemerintah Kabupaten Bungo'));
  staff = await regency.staffOf(dinas);
  head = await regency.hire('Kepala', await regency.headOf(dinas, 'Kepala Dinas'));
  await regency.sql.query(`update rank_record set grade = 'IV/b' where person_id = $1`, [head]);
});
afterAll(async () => {
  await office[Symbol.asyncDispose]();
  await regency[Symbol.asyncDispose]();
});

const hire = (name: string, from: string, more: object = {}) =>
  regency.done('hireEmployee', { ...regency.newcomer(name, staff, from), educationLevel: '40', ...more });

/** Performance tells of a year; personnel has heard of it. */
async function appraised(employeeId: string, year: number, predikat: 'BAIK' | 'KURANG') {
  const id = randomUUID();
  await office.tell('asn.performance.appraisal-sealed.v1', id, {
    ...{ employeeId, year, predikat },
    sealedOn: `${year + 1}-01-31`,
  });
  const heard = async () =>
    (await regency.sql.query('select from known_appraisal where id = $1', [id])).rowCount === 1;
  const started = performance.now();
  while (!(await heard())) {
    if (performance.now() - started > 20_000) throw new Error('performance was not heard');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const promotion = async (id: string, on: string) => {
  const { data, errors } = await regency.admin({
    query: `{ employee(id: "${id}") { promotion(on: "${on}") {
      path from to on state earliestOn conditions { code state reason law inputs { name value source } } } } }`,
  });
  expect(errors).toEqual([]);
  return data.employee.promotion;
};

const candidates = async (on: string, more = '', ask = regency.admin) => {
  const { data, errors } = await ask({
    query: `{ whoMayBePromoted(on: "${on}" ${more}) {
      nodes { employee { name } promotion { state } } pageInfo { hasNextPage endCursor } } }`,
  });
  expect(errors).toEqual([]);
  return data.whoMayBePromoted;
};

describe('a promotion', () => {
  it('is told with every condition, and is open until performance has told of both years', async () => {
    const id = await hire('Sari', '2022-04-01');
    expect(await promotion(id, '2026-03-15')).toMatchObject({
      ...{ path: 'REGULER', from: 'III/a', to: 'III/b', on: '2026-04-01', state: 'UNKNOWN' },
      earliestOn: '2026-04-01',
    });
    await appraised(id, 2024, 'BAIK');
    await appraised(id, 2025, 'BAIK');
    const { state, conditions } = await promotion(id, '2026-04-01');
    expect(state).toBe('MET');
    expect(conditions).toContainEqual({
      code: 'APPRAISALS_GOOD',
      state: 'MET',
      reason: 'Paling rendah Baik dalam 2 tahun terakhir.',
      law: 'PP 99/2000 art. 7',
      inputs: [
        { name: 'appraisal 2025', value: 'BAIK', source: 'asn.performance' },
        { name: 'appraisal 2024', value: 'BAIK', source: 'asn.performance' },
      ],
    });
  });

  it('is none of a PPPK', async () => {
    const id = await hire('Kontrak', '2022-04-01', {
      kind: 'PPPK',
      grade: 'IX',
      nip: '198001012022211001',
      birthDate: '1980-01-01',
    });
    expect(await promotion(id, '2026-04-01')).toBeNull();
  });

  it('lists who has been in rank long enough, without the poor, the ended and the rest, page by page', async () => {
    await hire('Baru', '2024-05-01');
    const poor = await hire('Kurang', '2020-01-01');
    await appraised(poor, 2025, 'KURANG');
    await hire('Terhenti', '2020-01-01', { grade: 'III/d' });
    await hire('Lama', '2019-01-01');
    const first = await candidates('2026-04-01', 'first: 2');
    expect(first.nodes.map(({ employee }: { employee: { name: string } }) => employee.name)).toEqual([
      'Sari',
      'Lama',
    ]);
    const rest = await candidates('2026-04-01', `first: 2 after: "${first.pageInfo.endCursor}"`);
    expect(rest.nodes.map(({ employee }: { employee: { name: string } }) => employee.name)).toEqual([
      'Kepala',
    ]);
    expect(rest.pageInfo.hasNextPage).toBe(false);
    const names = ({ nodes }: { nodes: { employee: { name: string } }[] }) =>
      nodes.map(({ employee }) => employee.name);
    expect(names(await candidates('2026-04-01', `unit: "${dinas}"`))).toEqual(['Sari', 'Lama', 'Kepala']);
    const superior = await regency.accountOf(head, 'head');
    expect(names(await candidates('2026-04-01', '', superior))).toEqual(['Sari', 'Lama', 'Kepala']);
    const colleague = await regency.accountOf(poor, 'colleague');
    expect(names(await candidates('2026-04-01', '', colleague))).toEqual([]);
  });
});

describe('a periodic raise', () => {
  it('falls due by grade service, and its money is for the person and the personnel admin', async () => {
    const id = await hire('Gaji', '2022-07-01');
    await regency.sql.query(
      'update rank_record set service_years = 1, service_months = 4 where person_id = $1',
      [id],
    );
    const query = `{ employee(id: "${id}") { kgb(on: "2026-01-01") {
      grade serviceYears dueOn latestOn state salaryBefore salaryAfter law } } }`;
    const { data } = await regency.admin({ query });
    expect(data.employee.kgb).toEqual({
      ...{ grade: 'III/a', serviceYears: 6, dueOn: '2027-03-01', latestOn: '2028-03-01', state: 'UNKNOWN' },
      ...{ salaryBefore: 2_964_000, salaryAfter: 3_057_300, law: 'PP 7/1977 art. 11; PP 5/2024' },
    });
    const auditor = await regency.accountWith('AUDITOR', 'auditor');
    const answer = await auditor({ query });
    expect(answer.data.employee.kgb).toBeNull();
    expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    const due = `{ whoIsDueForKgb(month: "2027-03-15") { nodes { employee { id } grade serviceYears dueOn } } }`;
    expect((await auditor({ query: due })).data.whoIsDueForKgb.nodes).toEqual([
      { employee: { id }, grade: 'III/a', serviceYears: 6, dueOn: '2027-03-01' },
    ]);
  });
});

describe('by a decree', () => {
  it('somebody is promoted once, on a day of promotions, and everyone is told', async () => {
    const employee = await hire('Naik', '2022-04-01');
    const asked = { employee, grade: 'III/b', serviceYears: 4, decree: decree('2026-04-01') };
    expect(await regency.does('promoteInRank', { ...asked, decree: decree('2026-03-02') })).toMatchObject({
      rejections: ['NOT_A_PROMOTION_DAY'],
      warnings: ['APPRAISALS_GOOD'],
    });
    expect(await regency.does('promoteInRank', { ...asked, decree: decree('2026-03-01') })).toMatchObject({
      rejections: ['TIME_IN_RANK'],
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => regency.does('promoteInRank', asked)));
    expect(answers.filter(({ id }) => id !== null)).toEqual([
      { id: employee, rejections: [], warnings: ['APPRAISALS_GOOD'] },
    ]);
    expect((await regency.events(employee)).at(-1)).toMatchObject({
      type: 'asn.personnel.rank-changed.v1',
      version: 2,
      data: { grade: { grade: 'III/b', effectiveOn: '2026-04-01' } },
    });
    const { data } = await regency.admin({
      query: `{ employee(id: "${employee}", asOf: "2026-04-01") { rank { grade serviceYears } } }`,
    });
    expect(data.employee.rank).toEqual({ grade: 'III/b', serviceYears: 4 });
    expect(await promotion(employee, '2026-05-01')).toMatchObject({ from: 'III/b', to: 'III/c' });
  });

  it('pay rises once a step, and everyone is told of the step without the money', async () => {
    const employee = await hire('Berkala', '2024-01-01');
    await regency.sql.query('update rank_record set service_years = 0 where person_id = $1', [employee]);
    await appraised(employee, 2025, 'BAIK');
    const grant = (on: string) => regency.does('grantKgb', { employee, decree: decree(on) });
    expect((await grant('2025-12-31')).rejections).toEqual(['NO_STEP_REACHED']);
    expect(await grant('2026-01-01')).toEqual({ id: employee, rejections: [], warnings: [] });
    expect((await grant('2026-02-01')).rejections).toEqual(['KGB_GRANTED']);
    const told = (await regency.events(employee)).at(-1);
    expect(told).toMatchObject({ type: 'asn.personnel.kgb-granted.v1', data: { serviceYears: 2 } });
    expect(JSON.stringify(told)).not.toMatch(/\d{7}/);
    const { data } = await regency.admin({
      query: `{ employee(id: "${employee}") { kgb(on: "2026-01-01") { serviceYears dueOn } } }`,
    });
    expect(data.employee.kgb).toEqual({ serviceYears: 4, dueOn: '2028-01-01' });
  });
});

describe('credit figures', () => {
  it('are replaced from a day on by their regulation, never backwards', async () => {
    const replaces = async (from: string) => {
      const { data, errors } = await regency.admin({
        query: `mutation { replaceCreditRate(input: {
          level: AHLI_MADYA from: "${from}" coefficient: 40 forRank: 150 forLevel: 450 source: "PermenPANRB 9/2026"
        }) { creditRates { level from coefficient } rejections { code } } }`,
      });
      expect(errors).toEqual([]);
      return data.replaceCreditRate;
    };
    expect(await replaces('2023-07-01')).toMatchObject({ rejections: [{ code: 'NOT_AFTER_LATEST' }] });
    const { creditRates } = await replaces('2026-07-01');
    expect(creditRates.filter(({ level }: { level: string }) => level === 'AHLI_MADYA')).toEqual([
      { level: 'AHLI_MADYA', from: '2026-07-01', coefficient: 40 },
      { level: 'AHLI_MADYA', from: '2023-07-01', coefficient: 37.5 },
    ]);
  });
});
