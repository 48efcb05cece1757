import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { deviations, type Publication } from '../src/ranking/publication.ts';
import { applicantsFile, scheduleAt, Teachers } from './teachers.fixture.ts';

let teachers: Teachers;
beforeAll(async () => {
  teachers = await Teachers.start();
  teachers.kind = 'PPPK';
}, 60_000);
afterAll(() => teachers.stop());

const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);

describe('a selection of PPPK, by its own rules', () => {
  it('has stages of its own, each with its law, and no SKB', async () => {
    const stages = scheduleAt('ANNOUNCEMENT', 0, 'PPPK');
    const wrong = await teachers.createSelection('PPPK 2026', { kind: 'PPPK', stages });
    expect(codes(wrong)).toEqual(['SKB_PARTS_NOT_100']);
    const created = await teachers.createSelection('PPPK 2026', { kind: 'PPPK', stages, skbParts: [] });
    expect(codes(created)).toEqual([]);
    teachers.selection = created.selection!.id;
    const { data } = await teachers.ask<{ selection: { stages: { stage: string; law: string }[] } }>(
      'teacher',
      'query ($id: ID!) { selection(id: $id) { stages { stage law } } }',
      { id: teachers.selection },
    );
    expect(data.selection.stages).toContainEqual({
      stage: 'COMPETENCY_TEST',
      law: 'PP 49/2018 art. 19; PermenPANRB 6/2024',
    });
    expect(data.selection.stages.filter(({ law }) => !/\d+\/\d{4}/.test(law))).toEqual([]);
    expect(codes(await teachers.addLine())).toEqual([]);
  });

  it('takes points up to their maxima in one test, and neither SKD nor SKB', async () => {
    await teachers.goTo('REGISTRATION');
    await teachers.upload('applicants', applicantsFile(4));
    await teachers.goTo('ADMINISTRATIVE_SELECTION');
    await teachers.judgeAll();
    await teachers.goTo('COMPETENCY_TEST');
    expect((await teachers.upload('results/SKD', 'NO PESERTA;TWK;TIU;TKP')).status).toBe(422);
    const { body } = await teachers.upload(
      'results/COMPETENCY',
      [
        'NO PESERTA;TEKNIS;MANSOSKUL;WAWANCARA',
        '260001;300;149;31',
        '260002;300;150;30',
        '260003;450;200;40',
        '260004;451;200;40',
      ].join('\n'),
    );
    expect(body).toMatchObject({
      rows: 4,
      taken: 3,
      refused: [{ row: 5, reasons: [{ code: 'POINTS_IMPOSSIBLE' }] }],
    });
  });

  it('ranks by the sum, then the technical, managerial and interview points; the result is borne out', async () => {
    await teachers.goTo('INTEGRATION');
    expect(codes(await teachers.publishResult())).toEqual([]);
    const token = await teachers.recruitment.issuer.token({ sub: 'nurse' });
    const response = await fetch(`${teachers.recruitment.url}/selections/${teachers.selection}/published`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const publication = (await response.json()) as Publication;
    expect(deviations(publication)).toEqual([]);
    expect(
      publication.outcome.map(({ participant, rank, status, final, tie }) => [
        participant,
        rank,
        status,
        final,
        tie?.criterion ?? null,
      ]),
    ).toEqual([
      ['260003', 1, 'L', '690', null],
      ['260002', 2, 'L', '480', null],
      ['260001', 3, 'TL', '480', 'MANAGERIAL_SOCIOCULTURAL'],
      ['260004', null, 'TH', null, null],
    ]);
    await teachers.goTo('FILING');
    await teachers.step('personnel-admin', 'openFiling');
    const passed = (await teachers.candidates()).map(({ application }) => application.participantNumber);
    expect(passed).toEqual(['260002', '260003']);
  });
});
