import { encodeEvent } from '@asn/event-log';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { standardPoints } from '../src/ip-asn/standard-points.table.ts';
import { IpAsnOffice } from './ip-asn-office.fixture.ts';

let office: IpAsnOffice;
let clerk: string;
beforeAll(async () => {
  office = await IpAsnOffice.start();
  clerk = await office.employ('Fitri', office.small.units.school);
  await office.small.competency.office.tie('fitri', clerk);
  await office.small.competency.caughtUp();
});
afterAll(() => office.stop());

const parts = (missing: { part: string }[]) => missing.map(({ part }) => part);

describe('the index of one person', () => {
  it('names what is missing while no other service was heard, and has no total', async () => {
    expect(await office.ipAsn('fitri', clerk)).toMatchObject({
      complete: false,
      total: null,
      band: null,
      missing: [
        {
          part: 'PERFORMANCE',
          reasons: [
            'Penilaian kinerja tahun 2025 belum diketahui.',
            'Layanan kinerja belum pernah memberi kabar.',
          ],
        },
        { part: 'DISCIPLINE' },
      ],
      qualification: { points: 15, max: 25, inputs: [{ value: 'S-1', source: 'asn.personnel' }] },
      discipline: { points: null, sources: [{ source: 'asn.attendance', heardAt: null, stale: true }] },
    });
  });

  it('knows of one who was never sanctioned once attendance was heard, and still has no total', async () => {
    await office.heard('attendance');
    const { missing, total, discipline } = await office.ipAsn('fitri', clerk);
    expect(parts(missing)).toEqual(['PERFORMANCE']);
    expect(total).toBeNull();
    expect(discipline).toMatchObject({
      points: 5,
      stale: false,
      reasons: ['Belum pernah dijatuhi hukuman disiplin.'],
    });
  });

  it('is complete once the appraisal of the year before is told, and names the event', async () => {
    await office.heard('performance');
    await office.appraise(clerk, 2024, 'SANGAT_BAIK');
    expect((await office.ipAsn('fitri', clerk)).total).toBeNull();
    await office.appraise(clerk, 2025, 'BAIK');
    const { complete, total, band, performance } = await office.ipAsn('fitri', clerk);
    expect({ complete, total, band }).toEqual({ complete: true, total: 45, band: 'SANGAT_RENDAH' });
    expect(performance).toMatchObject({
      points: 25,
      max: 30,
      stale: false,
      inputs: [{ value: 'BAIK (2025)' }],
    });
    expect(performance.inputs[0].eventId).toMatch(/^[0-9a-f-]{36}$/);
    expect(performance.inputs[0].asOf).toBe('2026-11-25T01:00:00.000Z');
  });

  it('rises by approved hours and a seminar of the year', async () => {
    await office.learn(clerk, 'TECHNICAL', 20, '2026-05-01');
    expect((await office.ipAsn('fitri', clerk)).total).toBe(67.5);
    await office.learn(clerk, 'SEMINAR', 2, '2026-06-01');
    expect(await office.ipAsn('fitri', clerk)).toMatchObject({ total: 85, band: 'TINGGI' });
    expect(await office.ipAsn('fitri', clerk, '2026-04-30')).toMatchObject({ total: 45 });
  });

  it('changes with a correction of the appraisal, once, however often it is delivered', async () => {
    const appraisal = await office.appraise(clerk, 2025, 'KURANG');
    expect((await office.ipAsn('fitri', clerk)).total).toBe(65);
    await office.appraise(clerk, 2025, 'BAIK', { id: appraisal, corrects: true });
    expect((await office.ipAsn('fitri', clerk)).total).toBe(85);

    const first = {
      id: randomUUID(),
      type: 'asn.performance.appraisal-sealed.v1',
      source: '/kabupaten/bungo',
      topic: 'asn.performance',
      key: appraisal,
      version: 1,
      time: '2026-11-25T01:00:00Z',
      correlationId: randomUUID(),
    };
    const data = { employeeId: clerk, year: 2025, predikat: 'KURANG', sealedOn: '2026-01-15' };
    await office.small.competency.log.append({ name: 'again', epoch: 1 }, [
      encodeEvent(first, JSON.stringify(data)),
      encodeEvent(first, JSON.stringify(data)),
    ]);
    await office.appraise(clerk, 2023, 'BAIK');
    expect((await office.ipAsn('fitri', clerk)).total).toBe(85);
  });

  it('falls by a sanction from the day on which it takes effect, and rises when it is revoked', async () => {
    await office.sanction(clerk, [{ level: 'SEDANG', from: '2026-09-01' }]);
    expect(await office.ipAsn('fitri', clerk)).toMatchObject({ total: 82, discipline: { points: 2 } });
    expect((await office.ipAsn('fitri', clerk, '2026-08-31')).total).toBe(85);
    await office.sanction(clerk, []);
    expect((await office.ipAsn('fitri', clerk)).total).toBe(85);
  });

  it('lacks its qualification when the level of education is not known', async () => {
    const unknown = await office.employ('Gilang', office.small.units.school, 'PELAKSANA', null);
    await office.small.competency.caughtUp();
    const { missing, qualification } = await office.ipAsn('personnel-admin', unknown);
    expect(parts(missing)).toEqual(['QUALIFICATION', 'PERFORMANCE']);
    expect(qualification).toMatchObject({ points: null, inputs: [{ value: null }] });
  });

  it('lacks its competency while the position was not told of', async () => {
    const { missing } = await office.ipAsn('personnel-admin', office.small.people.teacher);
    expect(parts(missing)).toEqual(['QUALIFICATION', 'COMPETENCY', 'PERFORMANCE']);
  });

  it('is there neither before they served nor before there were figures', async () => {
    expect((await office.ipAsn('fitri', clerk, '2019-12-31')).found.ipAsn).toBeNull();
    expect((await office.ipAsn('fitri', clerk, '2019-05-09')).found.ipAsn).toBeNull();
  });

  it('answers in English', async () => {
    const ask = await office.small.competency.as('fitri');
    const query = `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee {
      ipAsn { qualification { reasons } } } } }`;
    const people = [{ __typename: 'Employee', id: clerk }];
    const { data } = await ask({ query, variables: { people }, headers: { 'accept-language': 'en' } });
    expect(data?._entities[0].ipAsn.qualification.reasons).toEqual(['Education: S-1 or D-IV (bachelor).']);
  });
});

describe('who may read an index', () => {
  it.each<[string, boolean, boolean]>([
    ['fitri', true, true],
    ['headmaster', true, false],
    ['director', true, false],
    ['personnel-admin', true, true],
    ['auditor', true, false],
    ['appointing-officer', true, false],
  ])('%s reads the total; the level of education itself: %s %s', async (subject, total, education) => {
    const ipAsn = await office.ipAsn(subject, clerk);
    expect(ipAsn.errors).toEqual([]);
    expect(ipAsn.total).toBe(total ? 85 : null);
    expect(ipAsn.qualification.points).toBe(15);
    expect(ipAsn.qualification.inputs[0].value).toBe(education ? 'S-1' : null);
  });

  it('a unit admin reads neither of sanctions nor the total that would tell of them', async () => {
    const ipAsn = await office.ipAsn('education-admin', clerk);
    expect(ipAsn).toMatchObject({
      complete: true,
      total: null,
      band: null,
      discipline: null,
      performance: { points: 25 },
      competency: { points: 40 },
      errors: ['FORBIDDEN', 'FORBIDDEN', 'FORBIDDEN'],
    });
  });

  it.each([
    ['colleague', ['FORBIDDEN'], true],
    ['nurse', [], false],
    ['operator', [], false],
  ])('%s reads none', async (subject, errors, found) => {
    const answer = await office.ipAsn(subject, clerk);
    expect(answer.errors).toEqual(errors);
    expect(answer.found !== null).toBe(found);
    expect(answer.found?.ipAsn ?? null).toBeNull();
  });
});

describe('the figures', () => {
  const figures = 'query ($on: LocalDate) { ipAsnPoints(on: $on) { case points from source } }';

  it('that came with the service are those of the regulation', async () => {
    const { data } = await office.small.ask('fitri', figures, { on: '2026-11-25' });
    expect(
      Object.fromEntries(
        data?.ipAsnPoints.map(({ case: one, points }: { case: string; points: number }) => [one, points]),
      ),
    ).toEqual(standardPoints.points);
  });

  it('are replaced from a day on by a personnel admin, and nobody else', async () => {
    const input = {
      from: '2027-01-01',
      points: [{ case: 'QUALIFICATION_S1', points: 18 }],
      source: 'Peraturan BKN 1/2027',
      reason: 'Peraturan baru.',
    };
    const replace = (subject: string) =>
      office.small.does(subject, 'replaceIpAsnPoints', input, 'points { case points from }');
    expect((await replace('headmaster')).errors).toEqual(['FORBIDDEN']);
    const { points, rejections } = await replace('personnel-admin');
    expect(rejections).toEqual([]);
    expect(points).toContainEqual({ case: 'QUALIFICATION_S1', points: 18, from: '2027-01-01' });
    expect((await replace('personnel-admin')).rejections).toEqual(['NOT_LATER_THAN_THE_LAST']);
    expect((await office.ipAsn('fitri', clerk, '2026-12-31')).qualification.points).toBe(15);
    expect((await office.ipAsn('fitri', clerk, '2027-01-01')).qualification.points).toBe(18);
  });
});
