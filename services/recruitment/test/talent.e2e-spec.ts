import { encodeEvent } from '@asn/event-log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { standardFigures } from '../src/talent/standard-figures.table.ts';
import { TalentOffice } from './talent-office.fixture.ts';

let office: TalentOffice;
let official: string;
let held: string;
beforeAll(async () => {
  office = await TalentOffice.start();
  const { id, positionId } = await office.employ('Fitri', office.units.school);
  [official, held] = [id, positionId];
  await office.recruitment.office.tie('fitri', official);
  await office.recruitment.caughtUp();
});
afterAll(() => office.stop());

const parts = (missing: { part: string }[]) => missing.map(({ part }) => part);
const boxOf = async () => (await office.box('personnel-admin', official)).box;

describe('the box of one person', () => {
  it('names what is missing while no other service was heard, and is none', async () => {
    const box = await office.box('personnel-admin', official);
    expect(box.errors).toEqual([]);
    expect(box).toMatchObject({
      on: '2026-11-25',
      box: null,
      complete: false,
      stale: true,
      recommendations: [],
      performance: { score: null, level: null },
      potential: { score: null, level: null },
      succession: { belongs: null, reasons: ['Kotak belum diketahui.'] },
    });
    expect(parts(box.missing)).toEqual(['PREDIKAT', 'REINFORCEMENT', 'COMPETENCY', 'POTENTIAL', 'INTEGRITY']);
    expect(box.missing[0].reasons).toEqual([
      'Penilaian kinerja tahun 2025 belum diketahui.',
      'Layanan kinerja belum pernah memberi kabar.',
    ]);
    expect(
      box.sources.map(({ source, heardAt }: { source: string; heardAt: string | null }) => [source, heardAt]),
    ).toContainEqual(['asn.attendance', null]);
  });

  it('is complete once every part is told, with the event that told it', async () => {
    await office.heard('performance', 'attendance', 'competency');
    await office.shine(official, held);
    const box = await office.box('personnel-admin', official);
    expect(box).toMatchObject({
      box: 9,
      complete: true,
      missing: [],
      performance: { score: 92, level: 'ABOVE_EXPECTATION' },
      potential: { score: 87, level: 'HIGH' },
      succession: { belongs: true, reasons: [] },
    });
    expect(box.recommendations).toEqual([
      'Dipromosikan dan dipertahankan.',
      'Masuk kelompok rencana suksesi instansi atau nasional.',
      'Penghargaan.',
    ]);
    const [predikat] = box.performance.parts;
    expect(predikat).toMatchObject({ part: 'PREDIKAT', weight: 60, score: 100, stale: false });
    expect(predikat.inputs[0]).toMatchObject({ value: 'SANGAT_BAIK (2025)', source: 'asn.performance' });
    expect(predikat.inputs[0].eventId).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('changes with a correction of the appraisal, once, however often it is delivered', async () => {
    const appraisal = await office.appraise(official, 2025, 'KURANG');
    expect(await boxOf()).toBe(6);
    await office.appraise(official, 2025, 'BAIK', appraisal);
    // 75 of 100 by 60 percent, 80 by 40: 77.
    expect(await boxOf()).toBe(8);

    const again = encodeEvent(
      {
        id: randomUUID(),
        type: 'asn.performance.appraisal-sealed.v1',
        source: '/kabupaten/bungo',
        topic: 'asn.performance',
        key: appraisal,
        version: 1,
        time: '2026-11-25T01:00:00Z',
        correlationId: randomUUID(),
      },
      JSON.stringify({ employeeId: official, year: 2025, predikat: 'KURANG', sealedOn: '2026-01-15' }),
    );
    await office.recruitment.log.append({ name: 'again', epoch: 1 }, [again, again]);
    await office.appraise(official, 2023, 'BAIK');
    expect(await boxOf()).toBe(8);
  });

  it('falls when the position requires more than was assessed, and is unknown for what was not', async () => {
    await office.require(held, { INTEGRITAS: 3, KERJA_SAMA: 3 });
    expect(parts((await office.box('personnel-admin', official)).missing)).toEqual(['COMPETENCY']);
    await office.assess(official, { INTEGRITAS: 3, KERJA_SAMA: 1 });
    // 66.66 by 40 percent instead of 100: 73.66.
    expect(await office.box('personnel-admin', official)).toMatchObject({
      box: 5,
      potential: { score: 73.664 },
    });
    await office.assess(official, { INTEGRITAS: 3, KERJA_SAMA: 3 });
    expect(await boxOf()).toBe(8);
  });

  it('is kept out of the succession pool by a medium sanction that is in force', async () => {
    await office.sanction(official, [{ level: 'SEDANG', from: '2026-09-01', to: '2027-09-01' }]);
    const { potential, succession } = await office.box('personnel-admin', official);
    // 40 of 100 by 15 percent instead of 100: 78.
    expect(potential).toMatchObject({ score: 78, level: 'MIDDLE' });
    expect(succession).toEqual({
      belongs: false,
      reasons: ['Bukan kotak 7, 8, atau 9.', 'Sedang menjalani hukuman disiplin sedang atau berat.'],
    });
    await office.sanction(official, []);
    expect(await boxOf()).toBe(8);
  });

  it('is there neither for who does not serve nor in another language than asked', async () => {
    const english = await office.person('auditor', official, 'talentBox { recommendations }', 'en');
    expect(english.found.talentBox.recommendations[0]).toBe('Keep.');
    const { id } = await office.employ('Gilang', office.units.school, { since: '2027-01-01' });
    expect((await office.box('auditor', id)).found.talentBox).toBeNull();
  });
});

describe('who may read a box', () => {
  it.each([
    ['personnel-admin', 8, 'S-1'],
    ['auditor', 8, null],
    ['appointing-officer', 8, null],
  ])('%s reads it; the level of education itself: %s %s', async (subject, box, education) => {
    const answer = await office.box(subject, official);
    expect(answer.errors).toEqual([]);
    expect(answer.box).toBe(box);
    const qualification = answer.potential.parts.find(
      ({ part }: { part: string }) => part === 'QUALIFICATION',
    );
    expect(qualification).toMatchObject({ score: 60, inputs: [{ value: education }] });
  });

  it.each([
    ['fitri', ['FORBIDDEN'], true],
    ['headmaster', ['FORBIDDEN'], true],
    ['education-admin', ['FORBIDDEN'], true],
    ['colleague', ['FORBIDDEN'], true],
    ['nurse', [], false],
    ['operator', [], false],
  ])('%s reads none', async (subject, errors, found) => {
    const answer = await office.box(subject, official);
    expect(answer.errors).toEqual(errors);
    expect(answer.found !== null).toBe(found);
    expect(answer.found?.talentBox ?? null).toBeNull();
  });
});

describe('scores that no service tells of', () => {
  it('are recorded by a personnel admin, and nobody else', async () => {
    for (const subject of ['headmaster', 'education-admin', 'auditor', 'appointing-officer', 'operator'])
      expect((await office.score(official, 'POTENTIAL', 90, subject)).refused).toEqual(['FORBIDDEN']);
    expect((await office.score(official, 'POTENTIAL', 100.5)).refused).toEqual(['SCORE_OUT_OF_RANGE']);
    expect((await office.score(randomUUID(), 'POTENTIAL', 80)).refused).toEqual(['EMPLOYEE_NOT_FOUND']);
    expect((await office.score(official, 'POTENTIAL', 80)).employees).toEqual([{ id: official }]);
  });
});

describe('the figures', () => {
  const figures = 'query ($on: LocalDate) { talentFigures(on: $on) { figure value from source } }';

  it('that came with the service are those of the table', async () => {
    const { data } = await office.ask('fitri', figures, { on: '2026-11-25' });
    const found = data?.talentFigures.map(({ figure, value }: { figure: string; value: number }) => [
      figure,
      value,
    ]);
    expect(Object.fromEntries(found)).toEqual(standardFigures.figures);
  });

  it('are replaced from a day on by a personnel admin, and nobody else', async () => {
    const input = {
      from: '2026-11-01',
      figures: [
        { figure: 'WEIGHT_PREDIKAT', value: 100 },
        { figure: 'WEIGHT_REINFORCEMENT', value: 0 },
      ],
      source: 'Peraturan Bupati 7/2026',
      reason: 'Penguat kinerja belum dinilai.',
    };
    const replace = (subject: string, changes = {}) =>
      office.does(subject, 'replaceTalentFigures', { ...input, ...changes }, 'figures { figure value from }');
    expect((await replace('auditor')).refused).toEqual(['FORBIDDEN']);
    const alone = { figures: input.figures.slice(0, 1) };
    expect((await replace('personnel-admin', alone)).refused).toEqual(['WEIGHTS_NOT_100']);
    const { figures: inForce, refused } = await replace('personnel-admin');
    expect(refused).toEqual([]);
    expect(inForce).toContainEqual({ figure: 'WEIGHT_PREDIKAT', value: 100, from: '2026-11-01' });
    expect((await replace('personnel-admin')).refused).toEqual(['NOT_LATER_THAN_THE_LAST']);
    const { performance } = await office.box('personnel-admin', official);
    expect(performance).toMatchObject({ score: 75, level: 'AS_EXPECTED' });
    expect(parts(performance.parts)).toEqual(['PREDIKAT']);
  });
});
