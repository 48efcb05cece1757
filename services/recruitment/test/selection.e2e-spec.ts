import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deviations, type Publication } from '../src/ranking/publication.ts';
import { applicantsFile, Teachers } from './teachers.fixture.ts';

let teachers: Teachers;
beforeAll(async () => {
  teachers = await Teachers.start();
}, 60_000);
afterAll(() => teachers.stop());

const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);

describe('a selection, stage by stage', () => {
  it('offers no more places than personnel says are vacant', async () => {
    expect(codes(await teachers.addLine({ places: 5 }))).toEqual(['MORE_THAN_VACANT']);
    expect(codes(await teachers.addLine({ position: teachers.selection }))).toEqual(['POSITION_NOT_FOUND']);
    expect(codes(await teachers.addLine())).toEqual([]);
    expect(codes(await teachers.addLine({ code: 'GURU-02', kind: 'CUMLAUDE', places: 3 }))).toEqual([
      'MORE_THAN_VACANT',
    ]);
  });

  it('counts what other selections under way offer of the same position', async () => {
    const other = (await teachers.createSelection('CPNS khusus 2026')).selection!.id;
    const line = (places: number) => teachers.addLine({ selection: other, places });
    expect(codes(await line(3))).toEqual(['MORE_THAN_VACANT']);
    const [one, two] = await Promise.all([line(2), teachers.addLine({ kind: 'PAPUA', code: 'GURU-03' })]);
    expect([codes(one), codes(two)].toSorted()).toEqual([[], ['MORE_THAN_VACANT']]);
    await teachers.database.query(`delete from formation_line where selection_id = $1 or code = 'GURU-03'`, [
      other,
    ]);
  });

  it('takes no applicants before its registration, and says when that is', async () => {
    const early = await teachers.upload('applicants', applicantsFile(1));
    expect(early.status).toBe(422);
    expect(early.body).toMatchObject({ errors: [{ extensions: { code: 'OUT_OF_STAGE' } }] });
  });

  it('takes applicants once a person, and the same file again', async () => {
    await teachers.goTo('REGISTRATION');
    const file = applicantsFile(9);
    expect((await teachers.upload('applicants', file)).body).toEqual({ rows: 9, taken: 9, refused: [] });
    expect((await teachers.upload('applicants', file)).body).toEqual({ rows: 9, taken: 9, refused: [] });
    const [header, first = ''] = file.split('\n');
    const again = await teachers.upload('applicants', `${header}\n${first.replace('260001', '269999')}`);
    expect(again.body).toMatchObject({
      taken: 0,
      refused: [{ row: 2, reasons: [{ code: 'ONE_APPLICATION_A_PERSON' }] }],
    });
    const number = await teachers.upload(
      'applicants',
      `${header}\n${first.replace("'1508010001010001", '1508010001019999')}`,
    );
    expect(number.body).toMatchObject({ refused: [{ reasons: [{ code: 'PARTICIPANT_NUMBER_TAKEN' }] }] });
    expect(await teachers.applications()).toHaveLength(9);
  });

  it('shows applicants to the admin alone', async () => {
    const query = `query ($id: ID!) { applications(selection: $id, first: 1) {
      nodes { participantNumber applicant { name birthDate nik } } } }`;
    const asked = (subject: string) => teachers.ask(subject, query, { id: teachers.selection });
    expect(await asked('personnel-admin')).toMatchObject({
      data: { applications: { nodes: [{ applicant: { name: 'Peserta 0001', nik: '1508010001010001' } }] } },
      errors: [],
    });
    for (const subject of ['auditor', 'appointing-officer']) {
      expect(await asked(subject)).toMatchObject({
        data: { applications: { nodes: [{ participantNumber: '260001', applicant: null }] } },
        errors: ['FORBIDDEN'],
      });
    }
    for (const subject of ['teacher', 'education-admin', 'operator', 'nobody'])
      expect(await asked(subject)).toMatchObject({ data: { applications: null }, errors: ['FORBIDDEN'] });
  });

  it('keeps identities behind row level security as well', async () => {
    await teachers.database.query('begin; set local role recruitment');
    const hidden = await teachers.database.query('select from applicant_identity');
    await teachers.database.query('rollback');
    expect(hidden.rowCount).toBe(0);
    expect((await teachers.database.query('select from applicant_identity')).rowCount).toBe(9);
  });

  it('judges each requirement, with reasons', async () => {
    await teachers.goTo('ADMINISTRATIVE_SELECTION');
    expect(codes(await teachers.judgeAll({ '260009': 'DIPLOMA' }))).toEqual([]);
    const verdicts = (await teachers.applications()).map(({ verdict }) => verdict);
    expect(verdicts).toEqual([...Array<string>(8).fill('MS'), 'TMS']);
    const { data } = await teachers.ask<{ recruitmentApprovals: unknown[] }>(
      'personnel-admin',
      '{ recruitmentApprovals { kind waiting } }',
    );
    expect(data.recruitmentApprovals).toEqual([]);
  });

  it('changes nothing by which an application was judged', async () => {
    await teachers.goTo('REGISTRATION');
    const file = applicantsFile(9);
    const { body } = await teachers.upload('applicants', file.replace('S-1 PGSD', 'S-2 PGSD'));
    expect(body).toMatchObject({ taken: 8, refused: [{ row: 2, reasons: [{ code: 'JUDGED_ALREADY' }] }] });
    expect((await teachers.upload('applicants', file)).body).toMatchObject({ taken: 9 });
  });

  it('judges each application once in a request', async () => {
    await teachers.goTo('ADMINISTRATIVE_SELECTION');
    const [first] = await teachers.applications();
    const judgement = { application: first!.id, findings: [] };
    const input = { selection: teachers.selection, judgements: [judgement, judgement] };
    const twice = await teachers.do('personnel-admin', 'judgeApplications', 'JudgeApplicationsInput', input);
    expect(codes(twice)).toEqual(['REQUIREMENT_NOT_JUDGED', 'JUDGED_TWICE']);
  });

  it('takes the SKD of who may sit it, and no points that there are not', async () => {
    await teachers.goTo('SKD');
    const rows = ['1', '2', '3', '4', '5', '6', '7'].map((n, place) => `26000${n};100;130;${200 - place}`);
    const file = [
      'NO PESERTA;TWK;TIU;TKP;STATUS',
      ...rows,
      '260008;;;;TH',
      '260009;100;130;200',
      '260001;7;130;200',
    ];
    const { body } = await teachers.upload('results/SKD', file.join('\n'));
    expect(body).toMatchObject({
      rows: 10,
      taken: 8,
      refused: [
        { row: 10, reasons: [{ code: 'NOT_ADMITTED' }] },
        { row: 11, reasons: [{ code: 'SKD_POINTS_IMPOSSIBLE' }] },
      ],
    });
    expect(codes(await teachers.step('personnel-admin', 'publishShortlist'))).toEqual([]);
    const { data } = await teachers.ask<{ applications: { nodes: { ranking: { skd: string } | null }[] } }>(
      'auditor',
      'query ($id: ID!) { applications(selection: $id) { nodes { ranking { skd } } } }',
      { id: teachers.selection },
    );
    const skd = data.applications.nodes.map(({ ranking }) => ranking?.skd ?? null);
    expect(skd).toEqual(['P/L', 'P/L', 'P/L', 'P/L', 'P/L', 'P/L', 'P', 'TH', null]);
  });

  it('lets the panel score, and nobody with a conflict of interest', async () => {
    await teachers.goTo('SKB');
    expect(codes(await teachers.appointPanel())).toEqual([]);
    const cat = ['1', '2', '3', '4', '5'].map((n, place) => `26000${n};${90 - place},25`);
    const taken = await teachers.upload('results/CAT', ['NO PESERTA;NILAI', ...cat, '260007;90'].join('\n'));
    expect(taken.body).toMatchObject({
      taken: 5,
      refused: [{ row: 7, reasons: [{ code: 'NOT_ADMITTED' }] }],
    });
    expect((await teachers.upload('results/INTERVIEW', 'NO PESERTA;NILAI')).body).toMatchObject({
      errors: [{ extensions: { code: 'NO_SUCH_TEST' } }],
    });

    const invited = (await teachers.applications()).slice(0, 5).map(({ id }) => id);
    expect(codes(await teachers.score('teacher', invited[0]!, 80))).toEqual(['NOT_ON_PANEL']);
    expect(codes(await teachers.score('director', invited[0]!, 101))).toEqual(['MARKS_INVALID']);
    const conflict = { application: invited[0], reason: 'saudara kandung' };
    await teachers.do('nurse', 'declareConflictOfInterest', 'DeclareConflictInput', conflict);
    expect(codes(await teachers.score('nurse', invited[0]!, 100))).toEqual(['CONFLICT_OF_INTEREST']);
    for (const application of invited)
      for (const scorer of ['director', 'headmaster']) await teachers.score(scorer, application, 80);
  });

  it('lets the panel grow once somebody has scored, and changes neither who scored nor by what', async () => {
    const { director, headmaster, nurse, teacher } = teachers.regency.people;
    expect(codes(await teachers.appointPanel({ scorers: [director, headmaster] }))).toEqual([
      'ALREADY_SCORED',
    ]);
    const rubric = [{ criterion: 'SUBSTANCE', description: 'Isi', weight: 100, highest: 50 }];
    expect(codes(await teachers.appointPanel({ rubric }))).toEqual(['ALREADY_SCORED']);
    const more = { scorers: [director, headmaster, nurse, teacher] };
    expect(codes(await teachers.appointPanel(more))).toEqual([]);
  });

  it('does not count what a scorer gave before they declared a conflict', async () => {
    const [, second] = await teachers.applications();
    expect(codes(await teachers.score('nurse', second!.id, 0))).toEqual([]);
    await teachers.do('nurse', 'declareConflictOfInterest', 'DeclareConflictInput', {
      application: second!.id,
      reason: 'berutang',
    });
    await teachers.goTo('INTEGRATION');
    expect(codes(await teachers.publishResult('personnel-admin'))).toEqual(['FORBIDDEN']);
    const mistyped = await teachers.publishResult('appointing-officer', ['260001', '260001', '26000']);
    expect(codes(mistyped)).toEqual(['LOT_INVALID']);
    const published = await teachers.publishResult();
    expect(codes(published)).toEqual([]);
    expect(published.selection?.publication).toMatchObject({ edition: 1 });
    const { rows } = await teachers.database.query<{ final: string; status: string }>(
      `select final, status from ranking_row r join application a on a.id = r.application_id
       where participant_number in ('260001', '260002', '260003') order by participant_number`,
    );
    // SKD 430 and 429 of 550; SKB 60 % of 90.25 and 89.25 with 40 % of 80.
    expect(rows).toEqual([
      { final: '82.963', status: 'L' },
      { final: '82.530', status: 'L' },
      { final: '82.097', status: 'TL' },
    ]);
  });

  it('publishes what anyone can compute again, without anybody’s identity', async () => {
    const token = await teachers.recruitment.issuer.token({ sub: 'teacher' });
    const response = await fetch(`${teachers.recruitment.url}/selections/${teachers.selection}/published`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const text = await response.text();
    expect(deviations(JSON.parse(text) as Publication)).toEqual([]);
    expect(text).not.toMatch(/Peserta|1508010|2000-01/);
  });

  it('is published again as another edition, until the filing begins', async () => {
    await teachers.goTo('RESULT_OBJECTION');
    expect((await teachers.publishResult()).selection?.publication?.edition).toBe(2);
    await teachers.goTo('FILING');
    expect(codes(await teachers.step('personnel-admin', 'openFiling'))).toEqual([]);
    await teachers.goTo('RESULT_OBJECTION');
    expect(codes(await teachers.publishResult())).toEqual(['FILING_BEGUN']);
  });
});

it('says what the law asks of who applies for a JPT pratama, and of a replacement', async () => {
  const query = `{
    openSelectionConditions(input: { day: "2027-03-31", birthDate: "1970-03-31", educationLevel: "40", relatedYears: 5 })
      { condition met }
    replacementCheck(input: { appointedOn: "2022-10-31", replacedOn: "2023-10-30", candidatesFixedOn: "2024-02-01" })
      { obstacles { code law } }
  }`;
  expect(await teachers.ask('appointing-officer', query)).toEqual({
    data: {
      openSelectionConditions: [
        { condition: 'EDUCATION', met: true },
        { condition: 'EXPERIENCE', met: true },
        { condition: 'PRESENT_LEVEL', met: false },
        { condition: 'AGE', met: false },
      ],
      replacementCheck: {
        obstacles: [
          { code: 'REPLACED_WITHIN_TWO_YEARS', law: 'UU 5/2014 art. 116' },
          { code: 'ELECTION_WINDOW', law: 'UU 10/2016 arts. 71, 162' },
        ],
      },
    },
    errors: [],
  });
});
