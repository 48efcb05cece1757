import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SmallOffice } from './small-office.fixture.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await SmallOffice.start();
});
afterAll(() => office.stop());

const of = (person: keyof SmallOffice['people'], year = 2025, term = 'YEAR') => ({
  employee: office.people[person],
  year,
  term,
});
const rated = (result = 'ABOVE', behaviour = 'ABOVE') => ({ result, behaviour, note: 'Sesuai bukti dukung' });
const decree = { number: '800/12', date: '2026-03-01' };

const sealed = async (by: string, ...which: Parameters<typeof of>) => {
  await office.refused(by, 'proposeAppraisal', { ...of(...which), ...rated() });
  return office.refused(by, 'sealAppraisal', of(...which));
};
const told = async (person: keyof SmallOffice['people']) =>
  (
    await office.database.query<{
      topic: string;
      type: string;
      version: number;
      data: Record<string, unknown>;
    }>(
      `select topic, type, version, data from outbox where data->>'employeeId' = $1 order by version, type`,
      [office.people[person]],
    )
  ).rows;

describe('an appraisal', () => {
  it('is proposed as often as need be, and sealed once, though ten seal it at once', async () => {
    const first = await office.does(
      'headmaster',
      'proposeAppraisal',
      { ...of('teacher'), ...rated() },
      'proposal { predikat }',
    );
    expect(first).toMatchObject({ proposal: { predikat: 'SANGAT_BAIK' }, warnings: ['NO_AGREED_SKP'] });
    const again = { ...of('teacher'), ...rated('ABOVE', 'BELOW') };
    expect(await office.does('headmaster', 'proposeAppraisal', again, 'proposal { predikat }')).toMatchObject(
      {
        proposal: { predikat: 'KURANG' },
      },
    );
    const seals = await Promise.all(
      Array.from({ length: 10 }, () => office.refused('headmaster', 'sealAppraisal', of('teacher'))),
    );
    expect(seals.flat()).toEqual(Array.from({ length: 9 }, () => 'APPRAISAL_SEALED'));
    expect(await office.refused('headmaster', 'proposeAppraisal', again)).toEqual(['APPRAISAL_SEALED']);
    const { found } = await office.person(
      'teacher',
      office.people.teacher,
      'appraisals { year term predikat assessor { id } }',
    );
    expect(found.appraisals).toEqual([
      { year: 2025, term: 'YEAR', predikat: 'KURANG', assessor: { id: office.people.headmaster } },
    ]);
  });

  it('is corrected by a decree alone, and keeps what was corrected', async () => {
    const correction = {
      ...of('teacher'),
      result: 'AS',
      behaviour: 'AS',
      reason: 'Keberatan diterima',
      decree,
    };
    expect(await office.refused('headmaster', 'correctAppraisal', correction)).toEqual(['FORBIDDEN']);
    expect(await office.refused('education-admin', 'correctAppraisal', correction)).toEqual(['FORBIDDEN']);
    expect(
      await office.refused('personnel-admin', 'correctAppraisal', { ...correction, reason: ' ' }),
    ).toEqual(['TEXT_LENGTH']);
    expect(await office.refused('personnel-admin', 'correctAppraisal', correction)).toEqual([]);
    expect(await office.refused('personnel-admin', 'correctAppraisal', correction)).toEqual([
      'NOTHING_CORRECTED',
    ]);
    const fields = 'appraisals { predikat revisions { revision predikat basis reason decree { number } } }';
    const { found } = await office.person('auditor', office.people.teacher, fields);
    expect(found.appraisals).toEqual([
      {
        predikat: 'BAIK',
        revisions: [
          { revision: 1, predikat: 'KURANG', basis: 'ASSESSOR', reason: null, decree: null },
          {
            revision: 2,
            predikat: 'BAIK',
            basis: 'CORRECTION',
            reason: 'Keberatan diterima',
            decree: { number: '800/12' },
          },
        ],
      },
    ]);
  });

  it('is told to the other services, with its snapshot', async () => {
    const events = await told('teacher');
    expect(events.map(({ type, version, data }) => [type, version, data['predikat']])).toEqual([
      ['asn.performance.appraisal-sealed.v1', '1', 'KURANG'],
      ['asn.performance.appraisal-snapshot.v1', '1', 'KURANG'],
      ['asn.performance.appraisal-corrected.v1', '2', 'BAIK'],
      ['asn.performance.appraisal-snapshot.v1', '2', 'BAIK'],
    ]);
  });

  it('of a month or a quarter is sealed alike, and told to nobody', async () => {
    expect(await sealed('headmaster', 'colleague', 2026, 'Q1')).toEqual([]);
    expect(await sealed('headmaster', 'colleague', 2026, 'M01')).toEqual([]);
    expect(await told('colleague')).toEqual([]);
  });

  it.each([
    ['the person themself', 'colleague', 'NOT_THE_ASSESSOR'],
    ['the superior of the superior', 'director', 'NOT_THE_ASSESSOR'],
    ['somebody of another office', 'nurse', 'EMPLOYEE_NOT_FOUND'],
    ['the appointing officer, where a civil servant leads', 'appointing-officer', 'NOT_THE_ASSESSOR'],
    ['the personnel admin', 'personnel-admin', 'FORBIDDEN'],
  ])('is not proposed by %s', async (_, subject, code) =>
    expect(await office.refused(subject, 'proposeAppraisal', { ...of('colleague'), ...rated() })).toEqual([
      code,
    ]),
  );

  it('is not proposed before the term is over, and not sealed before it is proposed', async () => {
    expect(
      await office.refused('headmaster', 'proposeAppraisal', { ...of('colleague', 2998), ...rated() }),
    ).toEqual(['TERM_NOT_OVER']);
    expect(await office.refused('headmaster', 'sealAppraisal', of('colleague'))).toEqual([
      'NOTHING_PROPOSED',
    ]);
    expect(await office.refused('headmaster', 'sealAppraisal', of('colleague', 2025, 'Q5'))).toEqual([
      'TERM_UNKNOWN',
    ]);
  });

  it('is not changed in the database by the role that serves, nor by any other', async () => {
    const serving = new pg.Client({ connectionString: office.performance.database.url });
    await serving.connect();
    try {
      for (const client of [serving, office.database]) {
        for (const statement of [
          "update sealed_appraisal set result = 'BELOW', behaviour = 'BELOW', predikat = 'SANGAT_KURANG'",
          'delete from sealed_appraisal',
          'delete from appraisal',
          'update appraisal set year = 2024',
        ])
          await expect(client.query(statement)).rejects.toMatchObject({ code: '23001' });
      }
      // Not even one that its own two ratings do not come to.
      await expect(
        serving.query(
          `insert into sealed_appraisal (appraisal_id, revision, result, behaviour, predikat, basis, note, reason,
             decree_number, decree_date, sealed_on, sealed_at, sealed_by)
           select id, 9, 'AS', 'AS', 'SANGAT_BAIK', 'CORRECTION', '', 'x', 'x', now(), now(), now(), 'x' from appraisal limit 1`,
        ),
      ).rejects.toMatchObject({ constraint: 'sealed_appraisal_predikat_check' });
    } finally {
      await serving.end();
    }
  });
});

describe('who assesses', () => {
  it('of a year is who led on its last day, and of the next quarter who leads then', async () => {
    const { performance, units } = office;
    const moved = await performance.office.employ('Gita', units.school);
    await performance.office.transfer(moved, units.education, '2026-02-15');
    await performance.caughtUp();
    const term = (year: number, name: string) => ({ employee: moved, year, term: name, ...rated() });
    expect(await office.refused('director', 'proposeAppraisal', term(2025, 'YEAR'))).toEqual([
      'NOT_THE_ASSESSOR',
    ]);
    // The headmaster leads them no more and sees nothing of them, but seals the year that was the school's.
    expect((await office.person('headmaster', moved, '')).found).toBeNull();
    expect(await office.refused('headmaster', 'proposeAppraisal', term(2025, 'YEAR'))).toEqual([]);
    expect(
      await office.refused('headmaster', 'sealAppraisal', { employee: moved, year: 2025, term: 'YEAR' }),
    ).toEqual([]);
    expect(await office.refused('headmaster', 'proposeAppraisal', term(2026, 'M01'))).toEqual([]);
    expect(await office.refused('headmaster', 'proposeAppraisal', term(2026, 'M02'))).toEqual([
      'EMPLOYEE_NOT_FOUND',
    ]);
    expect(await office.refused('director', 'proposeAppraisal', term(2026, 'Q1'))).toEqual([]);
  });

  it('goes on in mid-year with a draft and its progress, from the day of the transfer on', async () => {
    const { performance, units } = office;
    const { office: personnel } = performance;
    const moved = await personnel.employ('Hadi', units.school);
    await personnel.tie('mover', moved);
    await performance.caughtUp();
    const skp = await office.agreed('mover', 'headmaster', '2026-01-01');
    await office.refused('mover', 'draftSkp', office.content(skp, { title: 'Perubahan' }));
    await personnel.transfer(moved, units.education, '2026-06-01');
    await performance.caughtUp();
    const agreement = { skp, version: 2, revision: 1 };
    expect(await office.refused('headmaster', 'agreeSkp', agreement)).toEqual(['SKP_NOT_FOUND']);
    expect(await office.refused('director', 'agreeSkp', agreement)).toEqual([]);
    const next = await office.does('mover', 'openSkp', { from: '2026-06-01' }, 'skp { id }');
    expect(next.rejections).toEqual([]);
    const { found } = await office.person('mover', moved, 'skp(year: 2026) { from to agreed { version } }');
    expect(found.skp).toMatchObject([
      { from: '2026-01-01', to: '2026-05-31' },
      { from: '2026-06-01', to: '2026-12-31' },
    ]);
    expect(await office.refused('mover', 'openSkp', { from: '2026-06-01' })).toEqual(['SKP_THERE_ALREADY']);
  });

  it('is put right by the personnel agency where the superior of the records is the wrong one, and nothing is lost', async () => {
    const skp = await office.drafted('colleague', '2026-01-01');
    await office.refused('colleague', 'agreeSkp', { skp, version: 1, revision: 1 });
    const agreement = { skp, version: 1, revision: 1 };
    expect(await office.refused('nurse', 'agreeSkp', agreement)).toEqual(['SKP_NOT_FOUND']);
    const assignment = {
      employee: office.people.colleague,
      assessor: office.people.nurse,
      from: '2026-01-01',
      reason: 'Bertugas pada Dinas Kesehatan',
    };
    expect(await office.refused('education-admin', 'reassignAssessor', assignment)).toEqual(['FORBIDDEN']);
    expect(
      await office.refused('personnel-admin', 'reassignAssessor', {
        ...assignment,
        assessor: office.people.colleague,
      }),
    ).toEqual(['OWN_ASSESSOR']);
    expect(await office.refused('personnel-admin', 'reassignAssessor', assignment)).toEqual([]);

    expect(await office.refused('headmaster', 'agreeSkp', agreement)).toEqual(['NOT_THE_ASSESSOR']);
    expect(await office.refused('nurse', 'agreeSkp', agreement)).toEqual([]);
    const seen = await office.skp('nurse', skp);
    expect(seen.skp.agreed).toMatchObject({ version: 1, superior: { id: office.people.nurse } });
    expect((await office.person('nurse', office.people.colleague, 'feedback { id }')).errors).toEqual([]);
    const waiting = `{ myTeamProgress { nodes { employee { id } skp { id } } } }`;
    expect((await office.ask('nurse', waiting)).data.myTeamProgress.nodes).toEqual([
      { employee: { id: office.people.colleague }, skp: [{ id: skp }] },
    ]);

    // Given back: what was said before is kept.
    const { assessor: _, ...back } = assignment;
    expect(
      await office.refused('personnel-admin', 'reassignAssessor', { ...back, reason: 'Kembali' }),
    ).toEqual([]);
    expect((await office.person('nurse', office.people.colleague, '')).found).toBeNull();
    const { found } = await office.person(
      'headmaster',
      office.people.colleague,
      'assessorAssignments { reason assessor { id } }',
    );
    expect(found.assessorAssignments.map(({ reason }: { reason: string }) => reason)).toEqual([
      'Kembali',
      'Bertugas pada Dinas Kesehatan',
    ]);
    await expect(office.database.query('delete from assessor_assignment')).rejects.toMatchObject({
      code: '23001',
    });
  });
});
