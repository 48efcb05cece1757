import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SmallOffice } from './small-office.fixture.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await SmallOffice.start();
});
afterAll(() => office.stop());

const agrees = (subject: string, skp: string, version = 1, revision = 1) =>
  office.refused(subject, 'agreeSkp', { skp, version, revision });

describe('an SKP', () => {
  it('is agreed when both agree at the same time', async () => {
    const skp = await office.drafted('teacher', '2024-01-01');
    const sides = Array.from({ length: 20 }, (_, index) => (index % 2 ? 'teacher' : 'headmaster'));
    expect((await Promise.all(sides.map((side) => agrees(side, skp)))).flat()).toEqual([]);
    const { skp: found } = await office.skp('teacher', skp);
    expect(found.agreed).toMatchObject({ version: 1, superior: { id: office.people.headmaster } });
    expect(found.draft).toBeNull();
  });

  it('is read again by who agrees to a draft that has changed since', async () => {
    const skp = await office.drafted('teacher', '2023-01-01');
    expect(await agrees('teacher', skp)).toEqual([]);
    await office.refused('headmaster', 'draftSkp', office.content(skp, { title: 'Laporan diperiksa' }));
    expect((await office.skp('teacher', skp)).skp.draft).toMatchObject({
      revision: 2,
      employeeSignedAt: null,
    });
    expect(await agrees('teacher', skp)).toEqual(['SKP_CHANGED_SINCE']);
    expect(await agrees('headmaster', skp, 1, 2)).toEqual([]);
    expect(await agrees('teacher', skp, 1, 2)).toEqual([]);
  });

  it('changes by a version that both agree on again; what was agreed stays until then, and readable after', async () => {
    const skp = await office.agreed('teacher', 'headmaster', '2022-01-01');
    const { skp: before } = await office.skp('teacher', skp);
    const [result] = before.agreed.results;
    const changed = office.content(skp, { id: result.id, title: 'Laporan diperbaiki' });
    Object.assign(changed.results[0]!.indicators[0]!, { id: result.indicators[0].id });
    expect(await office.refused('teacher', 'draftSkp', changed)).toEqual([]);
    const between = (await office.skp('headmaster', skp)).skp;
    expect([between.agreed.version, between.draft.version]).toEqual([1, 2]);
    await agrees('headmaster', skp, 2);
    await agrees('teacher', skp, 2);
    const after = (await office.skp('teacher', skp)).skp;
    expect(after.versions).toEqual([{ version: 1 }, { version: 2 }]);
    expect(after.agreed.results[0]).toMatchObject({ id: result.id, title: 'Laporan diperbaiki' });
  });

  it('does not take a signature and a change at once: one of them comes first', async () => {
    const skp = await office.drafted('teacher', '2021-01-01');
    await agrees('teacher', skp);
    await Promise.all([
      agrees('headmaster', skp),
      office.refused('teacher', 'draftSkp', office.content(skp, { title: 'Lain' })),
    ]);
    const { agreed, draft } = (await office.skp('teacher', skp)).skp;
    // Either the signature sealed version 1 and the change is version 2, or the change took the signatures away.
    if (agreed === null) expect(draft).toMatchObject({ version: 1, revision: 2, employeeSignedAt: null });
    else expect([agreed.results[0].title, draft.version]).toEqual(['Laporan disusun', 2]);
  });

  it('is kept by the database as both agreed on it', async () => {
    const skp = await office.agreed('teacher', 'headmaster', '2020-06-01');
    for (const statement of [
      `update skp_version set content = '{}' where skp_id = '${skp}'`,
      `update skp_version set superior_signed_at = null, superior_id = null where skp_id = '${skp}'`,
      `delete from skp_version where skp_id = '${skp}'`,
      'truncate skp_version',
    ])
      await expect(office.database.query(statement)).rejects.toMatchObject({ code: '23001' });
  });

  it.each([
    ['a colleague', 'colleague', ['NOT_THE_ASSESSOR']],
    ['the superior of the superior', 'director', ['NOT_THE_ASSESSOR']],
    ['somebody of another office', 'nurse', ['SKP_NOT_FOUND']],
    ['an auditor', 'auditor', ['FORBIDDEN']],
  ])('is not agreed by %s', async (_, subject, expected) => {
    const found = await office.ask('teacher', `{ skp(id: "${office.units.school}") { id } }`);
    expect(found.data.skp).toBeNull();
    const [skp] = (await office.person('teacher', office.people.teacher, 'skp(year: 2024) { id }')).found.skp;
    expect(await agrees(subject, skp.id)).toEqual(expected);
  });

  it.each([
    ['teacher', [2024], []],
    ['headmaster', [2024], []],
    ['director', [2024], []],
    ['education-admin', [2024], []],
    ['personnel-admin', [2024], []],
    ['auditor', [2024], []],
    ['colleague', null, ['FORBIDDEN']],
  ])('is read by %s: %j', async (subject, years, errors) => {
    const answer = await office.person(subject, office.people.teacher, 'skp(year: 2024) { year }');
    expect(answer.found?.skp?.map(({ year }: { year: number }) => year) ?? null).toEqual(years);
    expect(answer.errors).toEqual(errors);
  });

  it('is told to a colleague who asks by its id that it is not theirs, and to an outsider nothing', async () => {
    const [skp] = (await office.person('teacher', office.people.teacher, 'skp(year: 2024) { id }')).found.skp;
    expect(await office.skp('colleague', skp.id)).toEqual({ skp: null, errors: ['FORBIDDEN'] });
    expect(await office.skp('nurse', skp.id)).toEqual({ skp: null, errors: [] });
  });
});

describe('the cascade', () => {
  it('goes from the head of a unit down, each naming a result of the one above', async () => {
    const head = await office.drafted('director', '2026-01-01');
    expect(await office.refused('director', 'agreeSkp', { skp: head, version: 1, revision: 1 })).toEqual([]);
    // Nobody below the regent leads the head of an office here, so the regent agrees.
    expect(
      await office.refused('appointing-officer', 'agreeSkp', { skp: head, version: 1, revision: 1 }),
    ).toEqual([]);
    const [top] = (await office.skp('director', head)).skp.agreed.results;

    const { skp } = await office.does('headmaster', 'openSkp', { from: '2026-01-01' }, 'skp { id }');
    expect(await office.refused('headmaster', 'draftSkp', office.content(skp.id))).toEqual([
      'RESULT_NOT_CASCADED',
    ]);
    const named = office.content(skp.id, { superiorResult: top.id });
    expect(await office.refused('headmaster', 'draftSkp', named)).toEqual([]);

    // The headmaster has not agreed on anything yet, and the teacher does not wait for it.
    const own = await office.does('teacher', 'openSkp', { from: '2026-01-01' }, 'skp { id }');
    const draft = await office.does('teacher', 'draftSkp', office.content(own.skp.id));
    expect([draft.rejections, draft.warnings]).toEqual([[], ['SUPERIOR_WITHOUT_SKP']]);
    expect(
      await office.refused('teacher', 'draftSkp', office.content(own.skp.id, { superiorResult: top.id })),
    ).toEqual(['NOT_A_RESULT_OF_THE_SUPERIOR']);
  });
});

describe('progress', () => {
  it('is seen by the superior at once, and corrected without a trace being lost', async () => {
    const [{ id: skp }] = (await office.person('teacher', office.people.teacher, 'skp(year: 2024) { id }'))
      .found.skp;
    const indicator = (await office.skp('teacher', skp)).skp.agreed.results[0].indicators[0].id;
    const entry = {
      skp,
      indicator,
      amount: 3,
      happenedOn: '2024-02-01',
      description: 'Tiga laporan',
      evidence: 'https://arsip.example/3',
    };
    const { entry: first } = await office.does('teacher', 'recordProgress', entry, 'entry { id }');
    const seen = async () =>
      (
        await office.ask(
          'headmaster',
          `{ skp(id: "${skp}") { achievements { achieved target } progress { amount counts } } }`,
        )
      ).data.skp;
    expect((await seen()).achievements).toEqual([{ achieved: 3, target: 12 }]);

    const corrections = await Promise.all(
      [2, 4].map((amount) =>
        office.refused('teacher', 'recordProgress', { ...entry, amount, corrects: first.id }),
      ),
    );
    expect(corrections.flat()).toEqual(['CORRECTED_ALREADY']);
    expect((await seen()).progress).toHaveLength(2);
    expect((await seen()).achievements[0].achieved).not.toBe(3);
    expect(await office.refused('headmaster', 'recordProgress', entry)).toEqual(['SKP_NOT_FOUND']);
    await expect(office.database.query('delete from progress_entry')).rejects.toMatchObject({
      code: '23001',
    });
    await expect(office.database.query('update progress_entry set amount = 9')).rejects.toMatchObject({
      code: '23001',
    });
  });
});
