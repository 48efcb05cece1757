import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await SmallOffice.start();
});
afterAll(() => office.stop());

const named = (nodes: { id: string }[]) =>
  nodes.map(({ id }) => Object.entries(office.people).find(([, each]) => each === id)?.[0]);

const take = async (rows: object[], subject = 'personnel-admin', importId = randomUUID()) => {
  const token = await office.performance.issuer.token({ sub: subject });
  const response = await fetch(`${office.performance.url}/imports/appraisals`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ importId, rows }),
  });
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> };
};
const row = (number: number, employee: string, tahun: number, ...[hasil, perilaku, kuadran]: number[]) => ({
  row: number,
  employee,
  tahun,
  hasilKinerjaNilai: hasil,
  perilakuKerjaNilai: perilaku,
  kuadranKinerjaNilai: kuadran,
});

describe('the import of earlier years', () => {
  it('seals what follows, refuses the others by the row, and changes nothing the second time', async () => {
    const { teacher, nurse } = office.people;
    const rows = [
      row(2, teacher, 2023, 1, 1, 1),
      row(3, teacher, 2024, 2, 2, 2),
      row(4, nurse, 2024, 1, 3, 2),
      row(5, randomUUID(), 2024, 2, 2, 2),
      row(6, teacher, 2024, 2, 3, 4),
      row(7, teacher, 2024, 2, 2, 2),
    ];
    const refused = [
      { row: 4, reasons: [{ code: 'QUADRANT_DIFFERS' }] },
      { row: 5, reasons: [{ code: 'EMPLOYEE_UNKNOWN' }] },
      { row: 6, reasons: [{ code: 'SEALED_OTHERWISE' }] },
    ];
    expect(await take(rows)).toMatchObject({ status: 200, answer: { sealed: 2, unchanged: 1, refused } });
    expect(await take(rows)).toMatchObject({ status: 200, answer: { sealed: 0, unchanged: 3, refused } });
    const { found } = await office.person(
      'teacher',
      teacher,
      'appraisals { year predikat revisions { basis } }',
    );
    expect(found.appraisals).toEqual([
      { year: 2024, predikat: 'BAIK', revisions: [{ basis: 'IMPORT' }] },
      { year: 2023, predikat: 'SANGAT_BAIK', revisions: [{ basis: 'IMPORT' }] },
    ]);
  });

  it('of the same rows, twice at once, seals each once', async () => {
    const rows = Object.values(office.people).map((employee, index) =>
      row(index + 2, employee, 2022, 2, 2, 2),
    );
    const answers = await Promise.all([take(rows), take([...rows].reverse())]);
    expect(answers.map(({ answer }) => answer['sealed']).sort()).toEqual([0, rows.length]);
  });

  it('is for a personnel admin', async () => {
    expect((await take([row(2, office.people.teacher, 2023, 1, 1, 1)], 'education-admin')).status).toBe(403);
    expect((await take([{ row: 2 }])).status).toBe(400);
  });

  it('takes a thousand rows in less than three seconds', async () => {
    await office.database.query(
      `insert into workforce_person (person_id, name) select gen_random_uuid(), 'imported' from generate_series(1, 1000)`,
    );
    const { rows } = await office.database.query<{ person_id: string }>(
      "select person_id from workforce_person where name = 'imported'",
    );
    const began = performance.now();
    const taken = await take(rows.map(({ person_id }, index) => row(index + 2, person_id, 2024, 2, 2, 2)));
    expect(taken.answer).toMatchObject({ sealed: 1000 });
    expect(performance.now() - began).toBeLessThan(3_000);
  });
});

describe('missingAppraisals', () => {
  const missing = async (subject: string, variables: object) =>
    office.ask(
      subject,
      `query ($year: Int!, $unit: ID, $first: Int! = 50, $after: String) {
        missingAppraisals(year: $year, unit: $unit, first: $first, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor }
        }
      }`,
      { ...variables },
    );

  it.each([
    ['headmaster', null, ['teacher', 'colleague']],
    ['director', null, ['headmaster', 'teacher', 'colleague']],
    ['education-admin', null, ['director', 'headmaster', 'teacher', 'colleague']],
    ['personnel-admin', 'education', ['director', 'headmaster', 'teacher', 'colleague']],
    ['personnel-admin', 'regency', ['director', 'headmaster', 'teacher', 'colleague', 'nurse']],
    ['director', 'regency', ['director', 'headmaster', 'teacher', 'colleague']],
    ['auditor', 'health', ['nurse']],
    ['headmaster', 'health', []],
  ])('of %s in %s are %j', async (subject, unit, expected) => {
    const id = unit === null ? null : office.units[unit as keyof SmallOffice['units']];
    const { data, errors } = await missing(subject, { year: 2025, unit: id });
    expect(errors).toEqual([]);
    expect(named(data.missingAppraisals.nodes)).toEqual(expected);
  });

  it('are those without a sealed one, a page at a time, whatever is sealed meanwhile', async () => {
    const first = (await missing('education-admin', { year: 2025, first: 2 })).data.missingAppraisals;
    expect(named(first.nodes)).toEqual(['director', 'headmaster']);
    await take([row(2, office.people.director, 2025, 2, 2, 2)]);
    const second = (
      await missing('education-admin', { year: 2025, first: 2, after: first.pageInfo.endCursor })
    ).data.missingAppraisals;
    expect(named(second.nodes)).toEqual(['teacher', 'colleague']);
    expect(second.pageInfo.hasNextPage).toBe(false);
    const now = (await missing('education-admin', { year: 2025 })).data.missingAppraisals;
    expect(named(now.nodes)).toEqual(['headmaster', 'teacher', 'colleague']);
  });

  it('is not for an employee', async () =>
    expect((await missing('teacher', { year: 2025 })).errors).toEqual(['FORBIDDEN']));
});

describe('performanceApprovals', () => {
  const waiting = async (subject: string) =>
    (
      await office.ask(
        subject,
        '{ performanceApprovals { nodes { kind year employee { id } skp { id } proposal { predikat } } } }',
      )
    ).data.performanceApprovals.nodes;

  it('are the drafts of others and oneself that wait, and the year of whom one led', async () => {
    expect(await waiting('nurse')).toEqual([]);
    const skp = await office.drafted('teacher', '2026-01-01');
    const agree = {
      kind: 'AGREE_SKP',
      year: null,
      employee: { id: office.people.teacher },
      skp: { id: skp },
      proposal: null,
    };
    expect(await waiting('teacher')).toEqual([agree]);
    expect(await waiting('headmaster')).toContainEqual(agree);
    expect(await waiting('director')).not.toContainEqual(agree);
    await office.refused('headmaster', 'agreeSkp', { skp, version: 1, revision: 1 });
    expect(await waiting('headmaster')).not.toContainEqual(agree);

    const appraise = async () =>
      (await waiting('headmaster')).filter(({ kind }: { kind: string }) => kind === 'APPRAISE_YEAR').length;
    expect(await appraise()).toBe(2);
    const year = { employee: office.people.teacher, year: 2025, term: 'YEAR' };
    await office.refused('headmaster', 'proposeAppraisal', {
      ...year,
      result: 'AS',
      behaviour: 'AS',
      note: 'Baik',
    });
    expect(await waiting('headmaster')).toContainEqual({
      kind: 'APPRAISE_YEAR',
      year: 2025,
      employee: { id: office.people.teacher },
      skp: null,
      proposal: { predikat: 'BAIK' },
    });
    await office.refused('headmaster', 'sealAppraisal', year);
    expect(await appraise()).toBe(1);
  });
});

describe('the distribution', () => {
  const counts = (...people: number[]) =>
    ['SANGAT_BAIK', 'BAIK', 'BUTUH_PERBAIKAN', 'KURANG', 'SANGAT_KURANG'].map((predikat, index) => ({
      predikat,
      people: people[index] ?? 0,
    }));
  const check = (variables: object, subject = 'headmaster') =>
    office.ask(
      subject,
      `query ($organisation: OrganisationPredikat!, $counts: [PredikatCountInput!]!, $on: LocalDate) {
        checkDistribution(organisation: $organisation, counts: $counts, on: $on) {
          valid binding changed source findings { predikats atMost found by } nearest { predikat people }
        }
      }`,
      { ...variables },
    );

  it('says which bound is broken by how many people, and what would be valid', async () => {
    const { data } = await check({ organisation: 'ISTIMEWA', counts: counts(8, 2) });
    expect(data.checkDistribution).toEqual({
      valid: false,
      binding: true,
      changed: 1,
      source: 'SE MenPANRB 3/2023',
      findings: [{ predikats: ['SANGAT_BAIK'], atMost: 7, found: 8, by: 1 }],
      nearest: counts(7, 3),
    });
  });

  it('is counted in a unit from what is sealed and what is proposed', async () => {
    const { data, errors } = await office.ask(
      'headmaster',
      `{ unitDistribution(unit: "${office.units.school}", year: 2025, organisation: BAIK) { people binding counts { predikat people } } }`,
    );
    expect(errors).toEqual([]);
    expect(data.unitDistribution).toEqual({ people: 1, binding: false, counts: counts(0, 1) });
  });

  it('is replaced from a day on, and what held before stays', async () => {
    const bounds = [{ predikats: ['SANGAT_BAIK'], bound: 'AT_MOST', percent: 50 }];
    const input = {
      organisation: 'ISTIMEWA',
      from: '2027-01-01',
      smallestUnit: 5,
      bounds,
      source: 'SE MenPANRB 1/2027',
      reason: 'Edaran baru',
    };
    expect(await office.refused('headmaster', 'replaceDistribution', input)).toEqual(['FORBIDDEN']);
    expect(
      await office.refused('personnel-admin', 'replaceDistribution', { ...input, from: '2023-01-01' }),
    ).toEqual(['NOT_LATER_THAN_THE_LAST']);
    expect(await office.refused('personnel-admin', 'replaceDistribution', input)).toEqual([]);
    const by = async (on: string) =>
      (await check({ organisation: 'ISTIMEWA', counts: counts(7, 3), on })).data.checkDistribution.findings[0]
        .by;
    expect([await by('2026-12-31'), await by('2027-01-01')]).toEqual([0, 2]);
    expect(
      (await check({ organisation: 'ISTIMEWA', counts: counts(7, 3), on: '2022-12-31' })).errors,
    ).toEqual(['BAD_USER_INPUT']);
    await expect(
      office.database.query('update predikat_distribution set smallest_unit = 1'),
    ).rejects.toMatchObject({ code: '23001' });
  });
});
