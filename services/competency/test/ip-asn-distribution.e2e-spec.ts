import { addDays, localDate } from '@asn/civil-date';
import { eventually } from '@asn/office';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { shownGroups } from '@asn/people';
import { bands, groups, predikats, type Group } from '../src/ip-asn/words.ts';
import { IpAsnOffice } from './ip-asn-office.fixture.ts';

const PEOPLE = 40;
const DAYS = ['2025-06-30', '2026-03-31', '2026-04-01', '2026-11-25', '2027-02-01'];

let office: IpAsnOffice;
let everyone: string[];
beforeAll(async () => {
  office = await IpAsnOffice.start();
  const { school, education, health } = office.small.units;
  const made = await Promise.all(
    Array.from({ length: PEOPLE }, async (_, index) => {
      const kind = ['PELAKSANA', 'FUNGSIONAL', 'PENGAWAS'][index % 3]!;
      const level = ['40', '50', '45', '05', null][index % 5]!;
      return office.employ(`Orang ${index}`, [school, school, education, health][index % 4]!, kind, level);
    }),
  );
  for (const [index, id] of made.entries()) {
    await office.others.tell('asn.performance.appraisal-sealed.v1', id, {
      employeeId: id,
      year: 2024 + (index % 2),
      predikat: predikats[index % predikats.length]!,
      sealedOn: '2026-01-15',
    });
    if (index % 3 > 0) await office.learn(id, 'TECHNICAL', 20, addDays(localDate('2026-03-20'), index));
    if (index % 4 > 0) await office.learn(id, 'SEMINAR', 5, '2026-02-01');
    if (index % 7 === 0) await office.sanction(id, [{ level: 'SEDANG', from: '2026-05-01' }]);
  }
  await office.heard('performance', 'attendance');
  await office.others.takenEffect('performance', office.small.competency.database.superuserUrl);
  await office.small.competency.caughtUp();
  await office.counted();
  everyone = [...made, ...Object.values(office.small.people)];
}, 90_000);
afterAll(() => office.stop());

/** What a unit's people come to, each asked for by themself. */
async function summed(unit: string, on: string): Promise<Record<Group, number>> {
  const { data } = await office.small.ask(
    'personnel-admin',
    `query ($people: [_Any!]!) { _entities(representations: $people) { ... on Employee { ipAsn(on: "${on}") { band } } } }`,
    { people: everyone.map((id) => ({ __typename: 'Employee', id })) },
  );
  const placed = await office.small.database.query<{ person_id: string }>(
    `with recursive below (unit_id) as (
       select $1::uuid union select u.unit_id from below join workforce_unit u on u.parent_id = below.unit_id and u.valid @> $2::date
     )
     select person_id from workforce_placement where valid @> $2::date and kind = 'DEFINITIVE' and unit_id in (table below)`,
    [unit, on],
  );
  const members = new Set(placed.rows.map(({ person_id }) => person_id));
  const counts = Object.fromEntries(groups.map((group) => [group, 0])) as Record<Group, number>;
  for (const [index, id] of everyone.entries()) {
    const { ipAsn } = data!._entities[index];
    if (ipAsn !== null && members.has(id)) counts[(ipAsn.band as Group | null) ?? 'INCOMPLETE'] += 1;
  }
  return counts;
}

async function expectTheSame(): Promise<void> {
  for (const on of DAYS) {
    for (const unit of Object.values(office.small.units)) {
      const counts = await summed(unit, on);
      const shown = shownGroups(counts);
      const told = await office.distribution('personnel-admin', unit, on);
      expect({ on, ...told }).toMatchObject(
        shown === null
          ? { on, suppressed: true, people: null, bands: [], incomplete: null }
          : {
              on,
              suppressed: false,
              people: Object.values(counts).reduce((sum, people) => sum + people, 0),
              bands: bands.map((band) => ({ band, people: shown[band] })),
              incomplete: shown.INCOMPLETE,
            },
      );
      expect(told.upToDate).toBe(true);
    }
  }
}

describe('the distribution of a unit', () => {
  it('is the sum of its people and of those below it, on whatever day', expectTheSame, 60_000);

  it('shows something at all', async () => {
    const { people, bands: told } = await office.distribution('personnel-admin', null);
    expect(people).toBe(PEOPLE + Object.keys(office.small.people).length);
    expect(told.filter((one: { people: number }) => one.people > 0).length).toBeGreaterThan(1);
  });

  it('still is after transfers, corrections, and a unit that moves from a day on', async () => {
    const { school, health, education } = office.small.units;
    const personnel = office.small.competency.office;
    for (const id of everyone.slice(0, 6)) await personnel.transfer(id, health, '2026-04-01');
    await office.sanction(everyone[0]!, []);
    for (const id of everyone.slice(10, 14)) await office.appraise(id, 2025, 'SANGAT_BAIK');
    const period = { name: 'SDN 9 Bungo', echelon: null };
    await personnel.changeUnit(
      school,
      'asn.personnel.org-unit-moved.v1',
      {
        periods: [
          { ...period, parentId: education, from: null, to: '2026-04-01' },
          { ...period, parentId: health, from: '2026-04-01', to: null },
        ],
      },
      { fromParentId: education, toParentId: health },
    );
    await office.small.competency.caughtUp();
    await office.counted();
    await expectTheSame();
  }, 60_000);

  it('still is when other figures hold from a day on', async () => {
    const input = {
      from: '2026-11-01',
      points: [
        { case: 'BAND_SEDANG', points: 65 },
        { case: 'HOURS_OF_A_YEAR', points: 21 },
      ],
      source: 'Peraturan BKN',
      reason: 'Uji.',
    };
    expect(await office.small.refused('personnel-admin', 'replaceIpAsnPoints', input)).toEqual([]);
    await office.counted();
    await expectTheSame();
  }, 60_000);

  it('counts nobody twice when everyone is counted again', async () => {
    const before = await office.distribution('personnel-admin', null);
    await office.small.database.query(
      'insert into ip_asn_due (person_id) select person_id from workforce_person',
    );
    await office.counted();
    expect(await office.distribution('personnel-admin', null)).toEqual(before);
  });

  it.each([
    ['headmaster', 'school', true],
    ['headmaster', 'education', false],
    ['director', 'education', true],
    ['director', 'regency', false],
    ['education-admin', 'education', true],
    ['education-admin', 'health', false],
    ['auditor', 'regency', true],
    ['appointing-officer', 'health', true],
  ] as const)('%s is told of %s: %s', async (subject, unit, there) => {
    const { found, errors } = await office.distribution(subject, office.small.units[unit]);
    expect(found !== null).toBe(there);
    expect(errors).toEqual([]);
    const asUnit = await office.small.unit(subject, office.small.units[unit], 'ipAsnDistribution { people }');
    expect(asUnit.found?.ipAsnDistribution != null).toBe(there);
  });

  it.each(['teacher', 'operator', 'nobody'])('%s is told of none', async (subject) => {
    const { found, errors } = await office.distribution(subject, office.small.units.school);
    expect({ found, errors }).toEqual({ found: null, errors: ['FORBIDDEN'] });
  });

  it('shows nothing of fewer than five people', async () => {
    const personnel = office.small.competency.office;
    const small = await personnel.openUnit('UPTD kecil', office.small.units.education);
    for (let index = 0; index < 4; index += 1) await office.employ(`Kecil ${index}`, small);
    await office.small.competency.caughtUp();
    await office.counted();
    expect(await office.distribution('auditor', small)).toMatchObject({
      suppressed: true,
      people: null,
      bands: [],
    });
    await office.employ('Kecil 5', small);
    await office.small.competency.caughtUp();
    await office.counted();
    expect(await office.distribution('auditor', small)).toMatchObject({
      suppressed: false,
      people: 5,
      incomplete: 5,
    });
  });

  it('is of nobody where attendance was never heard: everyone is incomplete, as each of them is', async () => {
    await office.small.database.query(`delete from source_heard where topic = 'asn.attendance'`);
    const { people, incomplete } = await office.distribution('auditor', null);
    expect(incomplete).toBe(people);
    await office.heard('attendance');
    await eventually(
      async () => (await office.distribution('auditor', null)).incomplete,
      (seen) => seen < people,
    );
  });
});

describe('a source gone silent', () => {
  it('is called stale with its age, and the index is computed all the same', async () => {
    const silent = await IpAsnOffice.start();
    try {
      const clerk = await silent.employ('Hana', silent.small.units.school);
      await silent.small.competency.caughtUp();
      const { rows } = await silent.small.database.query<{ at: Date }>(
        `select now() - interval '2 hours' as at`,
      );
      const at = rows[0]!.at;
      await silent.others.live('attendance', at);
      await silent.heard('performance');
      await silent.appraise(clerk, 2025, 'BAIK');
      const { total, discipline, performance } = await silent.ipAsn('personnel-admin', clerk);
      expect(total).toBe(45);
      expect(discipline).toMatchObject({
        points: 5,
        stale: true,
        sources: [{ source: 'asn.attendance', heardAt: at.toISOString(), stale: true }],
      });
      expect(performance).toMatchObject({ stale: false });
    } finally {
      await silent.stop();
    }
  });
});
