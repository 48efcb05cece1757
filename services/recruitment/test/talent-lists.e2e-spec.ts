import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '@asn/office';
import { TalentOffice, type Official } from './talent-office.fixture.ts';

let office: TalentOffice;
const ids: Record<string, string> = {};
const nameOf = (id: string) => Object.entries(ids).find(([, one]) => one === id)?.[0] ?? id;

async function shines(name: string, unit: string, official: Official = {}): Promise<void> {
  const { id, positionId } = await office.employ(name, unit, official);
  ids[name] = id;
  await office.shine(id, positionId);
}

const camat: Official['position'] = { kind: 'ADMINISTRATOR', title: 'Camat', echelon: 'III.a' };
let kadis: string;
let kabid: string;
beforeAll(async () => {
  office = await TalentOffice.start();
  await office.heard('performance', 'attendance', 'competency');
  const { school, health, education } = office.units;
  for (const name of ['Fitri', 'Gilang', 'Hana', 'Indra', 'Joko']) await shines(name, school);
  await shines('Kartika', health);
  await shines('Lukman', health, { position: camat });
  await shines('Mega', health, { position: camat, retiresOn: '2028-11-01' });
  // Sangat Baik becomes Baik: 77 of 100.
  await office.appraise(ids['Fitri']!, 2025, 'BAIK');
  kadis = await office.recruitment.office.openPosition(education, 'Kepala Dinas', {
    kind: 'JPT_PRATAMA',
    echelon: 'II.b',
  });
  kabid = await office.recruitment.office.openPosition(health, 'Kepala Bidang', {
    kind: 'ADMINISTRATOR',
    echelon: 'III.b',
  });
  await office.recruitment.caughtUp();
  await office.placed();
});
afterAll(() => office.stop());

describe('who is in a box', () => {
  const pool = async (args: string, subject = 'auditor', first = 50) => {
    const { ids: pages, errors } = await office.pages(subject, 'talentPool', args, first);
    return { pages: pages.map((page) => page.map(nameOf)), errors };
  };

  it('is listed by name, over the whole regency', async () => {
    const { pages } = await pool('box: 9');
    expect(pages).toEqual([['Gilang', 'Hana', 'Indra', 'Joko', 'Kartika', 'Lukman', 'Mega']]);
    expect((await pool('box: 8')).pages).toEqual([['Fitri']]);
  });

  it('is listed of a unit and those below it', async () => {
    const { education, health } = office.units;
    expect((await pool(`box: 9, unit: "${education}"`)).pages).toEqual([['Gilang', 'Hana', 'Indra', 'Joko']]);
    expect((await pool(`box: 9, unit: "${health}"`)).pages).toEqual([['Kartika', 'Lukman', 'Mega']]);
    expect((await pool('box: 9, unit: "no-id"')).pages).toEqual([[]]);
  });

  it('is told page by page, without a gap and without anybody twice', async () => {
    const { pages } = await pool('box: 9', 'personnel-admin', 2);
    expect(pages).toEqual([['Gilang', 'Hana'], ['Indra', 'Joko'], ['Kartika', 'Lukman'], ['Mega']]);
    const ofUnit = await pool(`box: 9, unit: "${office.units.regency}"`, 'personnel-admin', 3);
    expect(ofUnit.pages).toEqual([['Gilang', 'Hana', 'Indra'], ['Joko', 'Kartika', 'Lukman'], ['Mega']]);
  });

  it.each(['fitri', 'headmaster', 'education-admin', 'colleague', 'operator'])(
    'is not for %s to read',
    async (subject) => {
      for (const [list, args] of [
        ['talentPool', 'box: 9'],
        ['candidatesFor', `position: "${kadis}"`],
      ] as const)
        expect(await office.pages(subject, list, args)).toEqual({ ids: [], errors: ['FORBIDDEN'] });
    },
  );
});

describe('candidates for a position', () => {
  const candidates = async (position: string, first = 50) => {
    const { ids: pages } = await office.pages(
      'appointing-officer',
      'candidatesFor',
      `position: "${position}"`,
      first,
    );
    return pages.map((page) => page.map(nameOf));
  };

  it('are those of the succession pool one rung below it or on its own', async () => {
    // Mega retires within 24 months.
    expect(await candidates(kadis)).toEqual([['Lukman']]);
    expect(await candidates(kabid)).toEqual([
      ['Gilang', 'Hana', 'Indra', 'Joko', 'Kartika', 'Lukman', 'Fitri'],
    ]);
  });

  it('are told page by page, box 9 first, without a gap and without anybody twice', async () => {
    expect(await candidates(kabid, 3)).toEqual([
      ['Gilang', 'Hana', 'Indra'],
      ['Joko', 'Kartika', 'Lukman'],
      ['Fitri'],
    ]);
  });
});

describe('the map of a unit', () => {
  it('counts the people of the unit and those below it, and hides a group of few with the next', async () => {
    // Of the regency: seven in box 9, Fitri in box 8, five of whom little is known.
    const map = await office.map('auditor', office.units.regency);
    expect(map.errors).toEqual([]);
    expect(map).toMatchObject({ suppressed: false, people: 13, upToDate: true, incomplete: null });
    const shown = Object.fromEntries(
      map.boxes.map(({ box, people }: { box: number; people: number | null }) => [box, people]),
    );
    expect(shown).toEqual({ 9: 7, 8: null, 7: 0, 6: 0, 5: 0, 4: 0, 3: 0, 2: 0, 1: 0 });
  });

  it('shows nothing of fewer than five people', async () => {
    expect(await office.map('auditor', office.units.health)).toMatchObject({
      suppressed: true,
      people: null,
      boxes: [],
      incomplete: null,
    });
  });

  it.each(['fitri', 'headmaster', 'director', 'education-admin', 'operator'])(
    'is not for %s to read',
    async (subject) => {
      const { errors, boxes } = await office.map(subject, office.units.education);
      expect(errors).toEqual(['FORBIDDEN']);
      expect(boxes).toBeUndefined();
    },
  );
});

describe('a change', () => {
  const boxesOf = async () => {
    const { rows } = await office.database.query<{ name: string; box: number; people: number }>(
      `select name, box, (select people from talent_count counted
         where counted.unit_id = place.unit_id and counted.group_code = place.group_code) as people
       from talent_place place where person_id = any ($1::uuid[])`,
      [[ids['Hana'], ids['Indra']]],
    );
    return Object.fromEntries(rows.map(({ name, box, people }) => [name, `${box}: ${people}`]));
  };

  it('places and counts anew whom it is about, and nobody else', async () => {
    await office.appraise(ids['Hana']!, 2025, 'SANGAT_KURANG');
    await office.placed();
    expect(await boxesOf()).toEqual({ Hana: '6: 1', Indra: '9: 3' });
    await office.sanction(ids['Hana']!, [{ level: 'BERAT', from: '2026-01-01', to: null }]);
    await office.placed();
    expect(await boxesOf()).toEqual({ Hana: '3: 1', Indra: '9: 3' });
  });

  it('follows somebody to another unit', async () => {
    await office.recruitment.office.transfer(ids['Indra']!, office.units.health, '2026-11-01');
    await office.recruitment.caughtUp();
    await office.placed();
    // What the new position requires was not told.
    expect(await office.map('auditor', office.units.education)).toMatchObject({ people: 8 });
    expect(await office.map('auditor', office.units.health)).toMatchObject({ people: 5 });
  });

  it('by nothing but the day is found on that day', async () => {
    await office.database.query(
      `update talent_place set in_succession = false, again_on = '2026-11-25' where person_id = $1`,
      [ids['Joko']],
    );
    const place = async () =>
      (
        await office.database.query(
          'select in_succession, again_on::text from talent_place where person_id = $1',
          [ids['Joko']],
        )
      ).rows[0];
    // A year begins without being told.
    expect(await eventually(place, (found) => found?.in_succession === true)).toEqual({
      in_succession: true,
      again_on: '2027-01-01',
    });
  });
});
