import { addDays, addMonths, dayOf, type LocalDate } from '@asn/civil-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

const PEOPLE = 7;
const today = dayOf(new Date(), 'Asia/Jakarta');
const from = addMonths(today, -24);

let office: SmallOffice;
/** Seven teachers of SDN 9, and one head of a section of Dinas Kesehatan of echelon IV.a. */
let teachers: string[];
let head: string;
let catalogue: Record<string, string>;
beforeAll(async () => {
  office = await SmallOffice.start();
  const personnel = office.competency.office;
  const { school, health } = office.units;
  const position = await personnel.openPosition(school, 'Guru Ahli Pertama', { need: PEOPLE });
  teachers = [];
  for (let index = 0; index < PEOPLE; index += 1)
    teachers.push(await personnel.employ(`Guru ${index}`, school, { positionId: position }));
  const seat = await personnel.openPosition(health, 'Kepala Seksi Gizi', {
    kind: 'PENGAWAS',
    echelon: 'IV.a',
    seat: true,
  });
  head = await personnel.employ('Hani', health, { positionId: seat });
  await personnel.tie('guru', teachers[0]!);
  await office.competency.caughtUp();
  catalogue = await office.catalogue(
    { code: 'API', name: 'Pencegahan Kebakaran' },
    { code: 'PKP', name: 'Pelatihan Kepemimpinan Pengawas', kind: 'PKP', hours: '300' },
  );
}, 60_000);
afterAll(() => office.stop());

const programme = (changes: object = {}) => ({
  training: catalogue['API'],
  host: 'Damkar Bungo',
  cycleMonths: 12,
  positionKind: 'FUNGSIONAL',
  from,
  ...changes,
});
const open = async (changes: object = {}, subject = 'personnel-admin') =>
  office.does(
    subject,
    'openTrainingProgramme',
    programme(changes),
    'programme { id host positionKind echelon orgUnit { id } }',
  );

/** Somebody took a training of the catalogue, on one day. */
const took = (employee: string, name: string, day: LocalDate) =>
  office.take('courses', [
    {
      employee,
      cells: {
        namaKursus: name,
        institusiPenyelenggara: 'Damkar',
        tanggalKursus: day,
        jumlahJam: '8',
        nomorSertipikat: `${name} ${employee}`,
      },
    },
  ]);

interface Due {
  id: string;
  trainings: { dueOn: string; lastTakenOn: string | null; programme: { training: { code: string } } }[];
}
/** Page by page; codes of errors in their place where it is refused. */
async function due(subject: string, args: object = {}): Promise<(Due | string)[]> {
  const found: Due[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await office.ask(
      subject,
      `query ($on: LocalDate, $unit: ID, $after: String) { dueForTraining(on: $on, unit: $unit, first: 3, after: $after) {
         nodes { employee { id } trainings { dueOn lastTakenOn programme { training { code } } } }
         pageInfo { hasNextPage endCursor } } }`,
      { after, ...args },
    );
    if (errors.length > 0) return errors as string[];
    const { nodes, pageInfo } = data!['dueForTraining'];
    for (const { employee, trainings } of nodes) found.push({ id: employee.id, trainings });
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return found;
}
const idsOf = (found: readonly (Due | string)[]) =>
  found.map((one) => (typeof one === 'string' ? one : one.id));

describe('a programme', () => {
  it.each([
    ['of no training', { training: 'x' }, ['TRAINING_NOT_FOUND']],
    ['of a unit that there is not', { unit: '00000000-0000-4000-8000-000000000001' }, ['UNIT_NOT_FOUND']],
    ['of an unknown kind of position', { positionKind: 'LAIN' }, ['CODE_UNKNOWN']],
    ['of an echelon that its kind has not', { echelon: 'III.a' }, ['ECHELON_OF_OTHER']],
    ['again after no month', { cycleMonths: 0 }, ['CYCLE_IMPOSSIBLE']],
    ['again after ten years and a month', { cycleMonths: 121 }, ['CYCLE_IMPOSSIBLE']],
    ['that ends on its first day', { to: from }, ['ENDS_BEFORE_IT_BEGINS']],
  ])('%s is refused', async (_, changes, expected) => {
    expect((await open(changes)).rejections).toEqual(expected);
  });

  it('is opened by the personnel agency alone, and read by everybody', async () => {
    expect((await open({}, 'education-admin')).errors).toEqual(['FORBIDDEN']);
    expect((await open({ unit: office.units.education })).programme).toMatchObject({
      host: 'Damkar Bungo',
      positionKind: 'FUNGSIONAL',
      echelon: null,
      orgUnit: { id: office.units.education },
    });
    const pkp = { training: catalogue['PKP'], positionKind: 'PENGAWAS', echelon: 'IV.a', cycleMonths: 60 };
    expect((await open(pkp)).rejections).toEqual([]);
    const { data } = await office.ask('nurse', '{ trainingProgrammes { cycleMonths training { code } } }');
    expect(data!['trainingProgrammes']).toEqual(
      expect.arrayContaining([
        { cycleMonths: 12, training: { code: 'API' } },
        { cycleMonths: 60, training: { code: 'PKP' } },
      ]),
    );
  });
});

describe('who is due', () => {
  it('never took the training, or took it a whole cycle ago; nobody is skipped or repeated', async () => {
    await took(teachers[1]!, 'Pencegahan Kebakaran', addMonths(today, -12));
    await took(teachers[2]!, 'pencegahan kebakaran', addDays(addMonths(today, -12), 1));
    await took(teachers[3]!, 'Pencegahan Kebakaran', addMonths(today, -3));
    const found = (await due('headmaster')) as Due[];
    expect(idsOf(found)).toEqual([0, 1, 4, 5, 6].map((index) => teachers[index]));
    expect(found[0]!.trainings).toEqual([
      { dueOn: from, lastTakenOn: null, programme: { training: { code: 'API' } } },
    ]);
    expect(found[1]!.trainings).toMatchObject([{ lastTakenOn: addMonths(today, -12) }]);
  });

  it('is asked of a day to come', async () => {
    expect(idsOf(await due('headmaster', { on: addDays(today, 2) }))).toContain(teachers[2]);
    expect(idsOf(await due('headmaster', { on: addMonths(today, 9) }))).toEqual(teachers);
  });

  it('is of the kind, the echelon and the units of the programme', async () => {
    expect(idsOf(await due('auditor'))).toEqual([...[0, 1, 4, 5, 6].map((index) => teachers[index]), head]);
    expect(idsOf(await due('auditor', { unit: office.units.health }))).toEqual([head]);
    expect(idsOf(await due('education-admin', { unit: office.units.health }))).toEqual([]);
    expect(await due('guru')).toEqual(['FORBIDDEN']);
  });

  it('is nobody who took it in the meantime, whose hours were not taken away again', async () => {
    expect(await took(head, 'Pelatihan Kepemimpinan Pengawas', addDays(today, -1))).toMatchObject({
      taken: 1,
    });
    expect(idsOf(await due('auditor'))).not.toContain(head);
    const { found } = await office.person('auditor', head, 'learningRecords { id }');
    const correction = { record: found.learningRecords[0].id, hours: 0, reason: 'Tidak hadir' };
    expect(await office.refused('personnel-admin', 'correctLearning', correction)).toEqual([]);
    expect(idsOf(await due('auditor'))).toContain(head);
  });

  it('is nobody of a programme from the day on which it ends', async () => {
    const { programme: short } = await open({ positionKind: 'PENGAWAS', training: catalogue['API'] });
    const end = (to: LocalDate, subject = 'personnel-admin') =>
      office.refused(subject, 'endTrainingProgramme', { programme: short.id, to });
    const codes = async () =>
      ((await due('auditor', { unit: office.units.health })) as Due[]).flatMap(({ trainings }) =>
        trainings.map((one) => one.programme.training.code),
      );
    expect((await codes()).sort()).toEqual(['API', 'PKP']);
    expect(await end(addDays(today, 1), 'education-admin')).toEqual(['FORBIDDEN']);
    expect(await end(from)).toEqual(['ENDS_BEFORE_IT_BEGINS']);
    expect(await end(addDays(today, 1))).toEqual([]);
    expect((await codes()).sort()).toEqual(['API', 'PKP']);
    expect(await end(today)).toEqual([]);
    expect(await codes()).toEqual(['PKP']);
  });

  it('keeps its page while somebody of it takes the training', async () => {
    const page = async (after: string | null) =>
      (
        await office.ask(
          'headmaster',
          'query ($after: String) { dueForTraining(first: 2, after: $after) { nodes { employee { id } } pageInfo { endCursor hasNextPage } } }',
          { after },
        )
      ).data!['dueForTraining'];
    const first = await page(null);
    await took(teachers[0]!, 'Pencegahan Kebakaran', addDays(today, -1));
    const next = await page(first.pageInfo.endCursor);
    const seen = [...first.nodes, ...next.nodes].map(
      ({ employee }: { employee: { id: string } }) => employee.id,
    );
    expect(seen).toEqual([0, 1, 4, 5].map((index) => teachers[index]));
  });
});

describe('recommended trainings', () => {
  const recommended = async (subject: string, id: string) =>
    office.person(subject, id, 'recommendedTrainings { training { code } competency { code } required gap }');

  it('close the largest gap first, ties by the higher level and then the code, without what was taken', async () => {
    await office.catalogue(
      { code: 'A1', develops: 'M1:4', hours: '20' },
      { code: 'A2', develops: 'M1:4; M2:3', hours: '10' },
      { code: 'A3', develops: 'M2:3' },
      { code: 'A4', develops: 'M3:4' },
      { code: 'A5', develops: 'M4:1' },
    );
    const require = (competency: string, level: string) => ({
      cells: { kind: 'FUNGSIONAL', competency, level, from: '01-01-2020', source: 'Perbup' },
    });
    await office.take('requirements', [
      require('M1', '4'),
      require('M2', '3'),
      require('M3', '4'),
      require('M4', '3'),
    ]);
    const found = (competency: string, level: string) => ({
      employee: teachers[0],
      cells: { source: 'TEST', assessor: 'BKN', on: '2026-01-02', competency, level },
    });
    await office.take('assessments', [found('M1', '2'), found('M2', '2'), found('M3', '3')]);
    expect((await recommended('guru', teachers[0]!)).found.recommendedTrainings).toEqual([
      // A gap of 2; the fewest hours first.
      { training: { code: 'A2' }, competency: { code: 'M1' }, required: 4, gap: 2 },
      { training: { code: 'A1' }, competency: { code: 'M1' }, required: 4, gap: 2 },
      // Gaps of 1: M3 requires more than M2. M4 was never assessed, and is not guessed.
      { training: { code: 'A4' }, competency: { code: 'M3' }, required: 4, gap: 1 },
      { training: { code: 'A3' }, competency: { code: 'M2' }, required: 3, gap: 1 },
    ]);
    await took(teachers[0]!, 'A2', addDays(today, -1));
    const codes = (await recommended('headmaster', teachers[0]!)).found.recommendedTrainings.map(
      ({ training }: { training: { code: string } }) => training.code,
    );
    expect(codes).toEqual(['A1', 'A4', 'A3']);
  });

  it.each([
    ['auditor', []],
    ['colleague', ['FORBIDDEN']],
  ])('are for %s: %j', async (subject, expected) => {
    expect((await recommended(subject, teachers[0]!)).errors).toEqual(expected);
  });
});
