import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { TalentOffice } from './talent-office.fixture.ts';

let office: TalentOffice;
let official: string;
let camat: string;
beforeAll(async () => {
  office = await TalentOffice.start();
  official = (await office.employ('Fitri', office.units.school)).id;
  camat = await office.recruitment.office.openPosition(office.units.health, 'Camat', {
    kind: 'ADMINISTRATOR',
    echelon: 'III.a',
    seat: true,
  });
  await office.recruitment.office.tie('fitri', official);
  await office.recruitment.caughtUp();
});
afterAll(() => office.stop());

type Shown = Record<'condition' | 'required' | 'recorded' | 'source', string>;
const names = (conditions: Shown[]) => conditions.map(({ condition }) => condition);

describe('what somebody lacks for a position', () => {
  it('is told condition by condition; what no service told of is neither met nor failed', async () => {
    const readiness = await office.readiness('personnel-admin', official, camat);
    expect(readiness.errors).toEqual([]);
    expect(readiness).toMatchObject({ ready: false, complete: false, stale: true });
    expect(readiness.lacking).toEqual([
      {
        condition: 'RANK',
        met: false,
        required: 'IV/a',
        recorded: 'III/d',
        law: 'PermenPANRB 38/2017',
        source: 'asn.personnel',
        asOf: null,
        stale: true,
      },
    ]);
    expect(names(readiness.missing)).toEqual(['PERFORMANCE', 'DISCIPLINE', 'COMPETENCY']);
    expect(names(readiness.conditions)).toEqual([
      'EMPLOYMENT',
      'EDUCATION',
      'RANK',
      'EXPERIENCE',
      'PERFORMANCE',
      'DISCIPLINE',
      'COMPETENCY',
    ]);
  });

  it('goes by what the other services tell, with the gap of each competency', async () => {
    await office.heard('performance', 'attendance', 'competency');
    await office.appraise(official, 2024, 'BAIK');
    await office.appraise(official, 2025, 'BUTUH_PERBAIKAN');
    await office.sanction(official, [{ level: 'BERAT', from: '2026-09-01', to: null }]);
    await office.require(camat, { INTEGRITAS: 4, KERJA_SAMA: 3, KOMUNIKASI: 3 });
    await office.assess(official, { INTEGRITAS: 2, KERJA_SAMA: 3 });
    const { lacking, missing } = await office.readiness('personnel-admin', official, camat);
    expect(lacking.map(({ condition, recorded, source }: Shown) => [condition, recorded, source])).toEqual([
      ['RANK', 'III/d', 'asn.personnel'],
      ['PERFORMANCE', '2025: Butuh Perbaikan, 2024: Baik', 'asn.performance'],
      ['DISCIPLINE', 'Hukuman disiplin berat sejak 2026-09-01.', 'asn.attendance'],
      ['COMPETENCY', 'Tingkat 2, kurang 2.', 'asn.competency'],
    ]);
    expect(missing.map(({ required }: Shown) => required)).toEqual(['KOMUNIKASI tingkat 3.']);
  });

  it('is nothing once all of it is mended', async () => {
    await office.appraise(official, 2025, 'BAIK');
    await office.sanction(official, []);
    await office.assess(official, { INTEGRITAS: 4, KERJA_SAMA: 3, KOMUNIKASI: 3 });
    await office.recruitment.office.changeEmployee(
      official,
      'asn.personnel.rank-changed.v1',
      { grade: { grade: 'IV/a', effectiveOn: '2026-10-01' } },
      { basis: { decree: { number: '2', date: '2026-09-01' } } },
    );
    await office.recruitment.caughtUp();
    const readiness = await office.readiness('personnel-admin', official, camat);
    expect(readiness).toMatchObject({ ready: true, complete: true, lacking: [], missing: [] });
  });

  it('is null for a position that is not known', async () => {
    for (const position of [randomUUID(), 'no-id'])
      expect((await office.readiness('personnel-admin', official, position)).found.readiness).toBeNull();
  });
});

describe('who may read it', () => {
  it.each([
    ['fitri', 'S-1'],
    ['headmaster', null],
    ['director', null],
    ['personnel-admin', 'S-1'],
    ['auditor', null],
    ['appointing-officer', null],
  ])('%s does; the level of education itself: %s', async (subject, education) => {
    const { ready, conditions, errors } = await office.readiness(subject, official, camat);
    expect(errors).toEqual([]);
    expect(ready).toBe(true);
    const [, level] = conditions;
    expect(level).toMatchObject({ condition: 'EDUCATION', met: true, recorded: education });
  });

  it.each([
    ['education-admin', ['FORBIDDEN'], true],
    ['colleague', ['FORBIDDEN'], true],
    ['nurse', [], false],
    ['operator', [], false],
  ])('%s does not', async (subject, errors, found) => {
    const answer = await office.readiness(subject, official, camat);
    expect(answer.errors).toEqual(errors);
    expect(answer.found !== null).toBe(found);
    expect(answer.found?.readiness ?? null).toBeNull();
  });
});
