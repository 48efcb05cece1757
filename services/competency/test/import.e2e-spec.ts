import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

let office: SmallOffice;
/** A functional position of SDN 9. */
let position: string;
beforeAll(async () => {
  office = await SmallOffice.start();
  position = await office.competency.office.openPosition(office.units.school, 'Guru Ahli Muda');
  await office.competency.caughtUp();
});
afterAll(() => office.stop());

const levels = { level1: 'satu', level2: 'dua', level3: 'tiga', level4: 'empat', level5: 'lima' };
const entry = (cells: object) => ({
  cells: { cluster: 'teknis', name: 'Pengelolaan Arsip', ...levels, ...cells },
});

describe('the dictionary', () => {
  it('takes technical competencies, refuses the others by the row, and changes nothing the second time', async () => {
    const rows = [
      entry({ code: 'T1' }),
      entry({ code: 't2', name: 'Pengadaan' }),
      entry({ code: 'T3', level4: '' }),
      entry({ code: 'M1' }),
      entry({ code: 'a code', cluster: 'lain' }),
    ];
    const refused = [
      [4, 'CELL_EMPTY'],
      [5, 'CLUSTER_DIFFERS'],
      [6, 'CODE_MALFORMED', 'CODE_UNKNOWN'],
    ];
    expect(await office.take('dictionary', rows)).toEqual({ status: 200, taken: 2, unchanged: 0, refused });
    expect(await office.take('dictionary', rows)).toEqual({ status: 200, taken: 0, unchanged: 2, refused });
    const { data } = await office.ask(
      'nurse',
      '{ competencies { code cluster name levels { description } } }',
    );
    expect(data!['competencies'].at(-1)).toEqual({
      code: 'T2',
      cluster: 'TEKNIS',
      name: 'Pengadaan',
      levels: Object.values(levels).map((description) => ({ description })),
    });
  });

  it('may be worded anew', async () => {
    expect(await office.take('dictionary', [entry({ code: 'T1', name: 'Kearsipan' })])).toMatchObject({
      taken: 1,
    });
  });

  it('is brought by the personnel agency alone', async () => {
    expect(await office.take('dictionary', [entry({ code: 'T9' })], 'education-admin')).toMatchObject({
      status: 403,
    });
    expect((await office.take('people', [entry({})])).status).toBe(400);
    expect((await office.post('personnel-admin', 'imports/dictionary', { rows: [{ row: 2 }] })).status).toBe(
      400,
    );
  });
});

describe('the catalogue', () => {
  const training = (cells: object) => ({
    cells: {
      code: 'P1',
      name: 'Arsip Dinamis',
      kind: 'technical',
      hours: '24',
      develops: 'T1:3; M1:2',
      ...cells,
    },
  });

  it('takes trainings with what they develop, and what is there again when it is another', async () => {
    const rows = [
      training({}),
      training({ code: 'P2', hours: '0' }),
      training({ code: 'P3', develops: 'T1:6' }),
      training({ code: 'P4', kind: 'lain', validMonths: '241', hours: 'x' }),
    ];
    const refused = [
      [3, 'HOURS_IMPOSSIBLE'],
      [4, 'DEVELOPS_UNKNOWN'],
      [5, 'CODE_UNKNOWN', 'CELL_NO_NUMBER', 'HOURS_IMPOSSIBLE', 'MONTHS_IMPOSSIBLE'],
    ];
    expect(await office.take('catalogue', rows)).toEqual({ status: 200, taken: 1, unchanged: 0, refused });
    expect(await office.take('catalogue', rows)).toMatchObject({ taken: 0, unchanged: 1 });
    expect(await office.take('catalogue', [training({ develops: 'T1:4', validMonths: '36' })])).toMatchObject(
      {
        taken: 1,
      },
    );
    const { data } = await office.ask(
      'nurse',
      '{ trainings { code kind hours validMonths develops { level competency { code } } } }',
    );
    expect(data!['trainings']).toEqual([
      {
        code: 'P1',
        kind: 'TECHNICAL',
        hours: 24,
        validMonths: 36,
        develops: [{ level: 4, competency: { code: 'T1' } }],
      },
    ]);
  });
});

describe('required levels', () => {
  const requirement = (cells: object, unit?: string) => ({
    cells: { competency: 'M2', level: '3', from: '01-01-2026', source: 'Perbup 12/2025', ...cells },
    ...(unit === undefined ? {} : { unit }),
  });
  const required = async () => {
    const { data } = await office.ask(
      'nurse',
      'query ($position: ID!) { competencyRequirements(position: $position, on: "2026-06-01") { competency { code } level scope from } }',
      { position },
    );
    return data!['competencyRequirements'];
  };

  it('are of a kind, a level, or the position of a title in a unit; again they change nothing', async () => {
    const { school, health } = office.units;
    const rows = [
      requirement({ kind: 'fungsional' }),
      requirement({ kind: 'FUNGSIONAL', jfLevel: 'ahli muda', competency: 'M3', level: '4' }),
      requirement({ unorId: 'x', namaJabatan: 'guru ahli muda', competency: 'T1', level: '2' }, school),
      requirement({ unorId: 'x', namaJabatan: 'Guru Ahli Muda' }, health),
      requirement({ kind: 'FUNGSIONAL', level: '6' }),
      requirement({ kind: 'FUNGSIONAL', competency: 'X1', from: 'kapan' }),
    ];
    const refused = [
      [5, 'POSITION_UNKNOWN'],
      [6, 'LEVEL_UNKNOWN'],
      [7, 'CELL_NO_DATE'],
    ];
    expect(await office.take('requirements', rows)).toEqual({ status: 200, taken: 3, unchanged: 0, refused });
    expect(await office.take('requirements', rows)).toEqual({ status: 200, taken: 0, unchanged: 3, refused });
    expect(await required()).toEqual([
      { competency: { code: 'M2' }, level: 3, scope: 'KIND', from: '2026-01-01' },
      { competency: { code: 'M3' }, level: 4, scope: 'JF_LEVEL', from: '2026-01-01' },
      { competency: { code: 'T1' }, level: 2, scope: 'POSITION', from: '2026-01-01' },
    ]);
  });
});

describe('assessments', () => {
  const result = (cells: object, employee = office.people.teacher) => ({
    employee,
    cells: {
      source: 'assessment centre',
      assessor: 'BKN',
      on: '2026-02-01',
      competency: 'M1',
      level: '2',
      ...cells,
    },
  });

  it('are taken once, are not the word of a superior, and are told', async () => {
    const rows = [
      result({}),
      result({ competency: 'M2', validUntil: '01-02-2029' }),
      result({ level: '3' }),
      result({ source: 'SUPERIOR', competency: 'M3' }),
      result({ competency: 'M4', level: '6' }),
      result({}, randomUUID()),
    ];
    const refused = [
      [4, 'ASSESSED_OTHERWISE'],
      [5, 'BY_THE_SUPERIOR'],
      [6, 'LEVEL_UNKNOWN'],
      [7, 'EMPLOYEE_NOT_FOUND'],
    ];
    expect(await office.take('assessments', rows)).toEqual({ status: 200, taken: 2, unchanged: 0, refused });
    expect(await office.take('assessments', rows)).toEqual({ status: 200, taken: 0, unchanged: 2, refused });
    expect((await office.told(office.people.teacher)).at(-1)).toMatchObject({
      type: 'profile-snapshot',
      version: 1,
      data: {
        assessments: [
          { competency: 'M1', level: 2, assessedOn: '2026-02-01', validUntil: null },
          { competency: 'M2', level: 2, assessedOn: '2026-02-01', validUntil: '2029-02-01' },
        ],
      },
    });
  });
});

describe('courses and trainings of the national form', () => {
  const course = (cells: object, employee = office.people.nurse) => ({
    employee,
    cells: {
      jenisKursus: 'Seminar',
      namaKursus: 'Seminar Gizi',
      institusiPenyelenggara: 'Kemenkes',
      nomorSertipikat: 'K/1',
      jumlahJam: '8',
      tahunKursus: '2025',
      tanggalKursus: '30-12-2025',
      tanggalSelesaiKursus: '31-12-2025',
      ...cells,
    },
  });
  const records = async (id = office.people.nurse) =>
    (await office.person('personnel-admin', id, 'learningRecords { name kind year hours state certificate }'))
      .found.learningRecords;

  it('count at once, each certificate once, and the same file again changes nothing', async () => {
    const rows = [
      course({}),
      course({ nomorSertipikat: 'k/1' }, office.people.teacher),
      course({ jumlahJam: '9' }),
      course({ nomorSertipikat: '', namaKursus: 'Kursus Data', jenisKursus: '' }),
      course({ nomorSertipikat: '', namaKursus: 'kursus data', jenisKursus: '' }),
      course({ nomorSertipikat: 'K/2', tahunKursus: '2024' }),
      course({ nomorSertipikat: 'K/3', jumlahJam: '0' }),
      course({ nomorSertipikat: 'K/4', tanggalSelesaiKursus: '29-12-2025' }),
      course({ nomorSertipikat: 'K/5' }, randomUUID()),
    ];
    const refused = [
      [3, 'CERTIFICATE_TAKEN'],
      [4, 'RECORDED_OTHERWISE'],
      [7, 'YEAR_DIFFERS'],
      [8, 'HOURS_IMPOSSIBLE'],
      [9, 'ENDS_BEFORE_IT_BEGINS'],
      [10, 'EMPLOYEE_NOT_FOUND'],
    ];
    expect(await office.take('courses', rows)).toEqual({ status: 200, taken: 2, unchanged: 1, refused });
    expect(await office.take('courses', rows)).toEqual({ status: 200, taken: 0, unchanged: 3, refused });
    expect(await records()).toEqual(
      expect.arrayContaining([
        {
          name: 'Seminar Gizi',
          kind: 'SEMINAR',
          year: 2025,
          hours: 8,
          state: 'APPROVED',
          certificate: 'K/1',
        },
        { name: 'Kursus Data', kind: 'COURSE', year: 2025, hours: 8, state: 'APPROVED', certificate: null },
      ]),
    );
    expect((await office.told(office.people.nurse)).at(-1)).toMatchObject({
      version: 1,
      data: { learning: [{ year: 2025, hours: 16 }] },
    });
  });

  it('of a leadership training are known by its old name, and by the catalogue where that has it', async () => {
    await office.catalogue({
      code: 'PKP',
      name: 'Pelatihan Kepemimpinan Pengawas',
      kind: 'PKP',
      validMonths: '12',
    });
    const diklat = (nomor: string, latihanStrukturalNama: string) => ({
      employee: office.people.teacher,
      cells: {
        latihanStrukturalNama,
        nomor,
        tanggal: '1-3-2025',
        tanggalSelesai: '31-3-2025',
        tahun: '2025',
        jumlahJam: '300',
        institusiPenyelenggara: 'BPSDM Jambi',
      },
    });
    const rows = [diklat('D/1', 'DIKLAT PIM TINGKAT IV'), diklat('D/2', 'pelatihan kepemimpinan pengawas')];
    expect(await office.take('trainings', rows)).toMatchObject({ taken: 2, refused: [] });
    const { found } = await office.person(
      'teacher',
      office.people.teacher,
      'learningRecords { kind expiresOn }',
    );
    expect(found.learningRecords).toEqual(
      expect.arrayContaining([
        { kind: 'PKP', expiresOn: null },
        { kind: 'PKP', expiresOn: '2026-04-01' },
      ]),
    );
  });

  it('twice at once are taken once', async () => {
    const rows = Array.from({ length: 40 }, (_, index) => course({ nomorSertipikat: `S/${index}` }));
    const answers = await Promise.all([
      office.take('courses', rows),
      office.take('courses', [...rows].reverse()),
    ]);
    expect(answers.reduce((sum, { taken }) => sum + Number(taken), 0)).toBe(40);
    expect(answers.flatMap(({ refused }) => refused)).toEqual([]);
  });

  it('which the personnel agency took away are not brought back', async () => {
    const { data } = await office.ask(
      'personnel-admin',
      `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { learningRecords { id certificate } } } }`,
      { people: [{ __typename: 'Employee', id: office.people.nurse }] },
    );
    const wrong = data!['_entities'][0].learningRecords.find(
      ({ certificate }: { certificate: string }) => certificate === 'S/7',
    );
    const correction = { record: wrong.id, hours: 0, reason: 'Bukan orangnya' };
    expect(await office.refused('personnel-admin', 'correctLearning', correction)).toEqual([]);
    expect(await office.take('courses', [course({ nomorSertipikat: 'S/7' })])).toMatchObject({
      taken: 0,
      refused: [[2, 'TAKEN_AWAY']],
    });
    // Whoever did take it has the certificate.
    expect(
      await office.take('courses', [course({ nomorSertipikat: 'S/7' }, office.people.teacher)]),
    ).toMatchObject({
      taken: 1,
    });
  });
});
