import { eventually } from '@asn/office';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { SmallOffice } from './small-office.fixture.ts';

/** What the lists of competencies and of assessments have alike. */
interface Coded {
  competency: { code: string };
  stands?: boolean;
}

let office: SmallOffice;
/** A teacher of SDN 9 in a position that is known. */
let teacher: string;
let position: string;
beforeAll(async () => {
  office = await SmallOffice.start();
  const personnel = office.competency.office;
  position = await personnel.openPosition(office.units.school, 'Guru Ahli Muda');
  teacher = await personnel.employ('Fitri', office.units.school, { positionId: position });
  await personnel.tie('fitri', teacher);
  await personnel.tie('school-admin', teacher, { role: 'UNIT_ADMIN', unitId: office.units.school });
  await office.competency.caughtUp();
});
afterAll(() => office.stop());

const requirement = (changes: object) => ({
  competency: 'M1',
  level: 3,
  from: '2026-01-01',
  source: 'Perbup 12/2025',
  ...changes,
});
const assessment = (changes: object = {}) => ({
  employee: teacher,
  source: 'ASSESSMENT_CENTRE',
  assessor: 'BKPSDMD',
  on: '2026-02-01',
  results: [{ competency: 'M1', level: 2 }],
  ...changes,
});
const COMPETENCIES =
  'competencies(on: "2026-06-01") { competency { code } required requiredBy actual gap state }';
const seen = async (subject: string) =>
  (await office.person(subject, teacher, COMPETENCIES)).found?.competencies;

describe('what a position requires', () => {
  it('is said by the personnel agency, for a kind, a level, and the position itself', async () => {
    const of = (changes: object) =>
      office.refused('personnel-admin', 'setCompetencyRequirement', requirement(changes));
    expect(await of({ kind: 'FUNGSIONAL', level: 2 })).toEqual([]);
    expect(await of({ kind: 'FUNGSIONAL', jfLevel: 'AHLI_MUDA' })).toEqual([]);
    expect(await of({ position, competency: 'M3', level: 4 })).toEqual([]);
    expect(await of({ kind: 'FUNGSIONAL', competency: 'X9' })).toEqual(['COMPETENCY_UNKNOWN']);
    expect(await of({ position: office.people.teacher })).toEqual(['POSITION_UNKNOWN']);
    expect(await office.refused('education-admin', 'setCompetencyRequirement', requirement({}))).toEqual([
      'FORBIDDEN',
    ]);
  });

  it('changes nothing when it is said again', async () => {
    const again = requirement({ kind: 'FUNGSIONAL', level: 2 });
    expect(await office.does('personnel-admin', 'setCompetencyRequirement', again, 'changed')).toMatchObject({
      changed: false,
    });
  });

  it('is told to the other services, with the periods of each level', async () => {
    const told = await eventually(
      () => office.told(position),
      (events) => events.some(({ data }) => (data['levels'] as unknown[]).length === 2),
    );
    const last = told.at(-1)!;
    expect(last).toMatchObject({ type: 'requirement-snapshot' });
    expect(last.data['levels']).toEqual([
      { competency: 'M1', level: 3, from: '2026-01-01', to: null },
      { competency: 'M3', level: 4, from: '2026-01-01', to: null },
    ]);
  });

  it('is told of a position that is opened later, by the defaults that are there', async () => {
    const later = await office.competency.office.openPosition(office.units.health, 'Perawat Terampil');
    await office.competency.caughtUp();
    const [changed] = await eventually(
      () => office.told(later),
      (events) => events.length > 0,
    );
    expect(changed).toEqual({
      type: 'requirement-changed',
      version: 1,
      data: { levels: [{ competency: 'M1', level: 2, from: '2026-01-01', to: null }] },
    });
  });
});

describe('a gap', () => {
  it('is unknown before an assessment, and says so', async () => {
    expect(await seen('fitri')).toEqual([
      {
        competency: { code: 'M1' },
        required: 3,
        requiredBy: 'JF_LEVEL',
        actual: null,
        gap: null,
        state: 'NOT_ASSESSED',
      },
      {
        competency: { code: 'M3' },
        required: 4,
        requiredBy: 'POSITION',
        actual: null,
        gap: null,
        state: 'NOT_ASSESSED',
      },
    ]);
  });

  it('is what the position requires minus what was found', async () => {
    const results = [
      { competency: 'M1', level: 2 },
      { competency: 'M8', level: 3 },
    ];
    expect(
      await office.refused('personnel-admin', 'recordCompetencyAssessment', assessment({ results })),
    ).toEqual([]);
    expect(await seen('headmaster')).toMatchObject([
      { competency: { code: 'M1' }, required: 3, actual: 2, gap: 1, state: 'BELOW' },
      { competency: { code: 'M3' }, gap: null, state: 'NOT_ASSESSED' },
      { competency: { code: 'M8' }, required: null, actual: 3, gap: null, state: 'NOT_REQUIRED' },
    ]);
  });

  it('is unknown again once the assessment expires', async () => {
    const results = [{ competency: 'M3', level: 4 }];
    const input = assessment({ results, validUntil: '2026-06-01' });
    expect(await office.refused('personnel-admin', 'recordCompetencyAssessment', input)).toEqual([]);
    const on = async (day: string) =>
      (await office.person('fitri', teacher, `competencies(on: "${day}") { competency { code } state }`))
        .found.competencies[1];
    expect(await on('2026-05-31')).toEqual({ competency: { code: 'M3' }, state: 'MET' });
    expect(await on('2026-06-01')).toEqual({ competency: { code: 'M3' }, state: 'NOT_ASSESSED' });
  });

  it.each([
    ['fitri', 'SEEN'],
    ['headmaster', 'SEEN'],
    ['education-admin', 'SEEN'],
    ['auditor', 'SEEN'],
    ['appointing-officer', 'SEEN'],
    ['colleague', 'FORBIDDEN'],
    ['nurse', 'NOT_FOUND'],
    ['operator', 'NOT_FOUND'],
  ])('is for %s: %s', async (subject, expected) => {
    const { found, errors } = await office.person(subject, teacher, COMPETENCIES);
    expect(found === null ? 'NOT_FOUND' : (errors[0] ?? 'SEEN')).toBe(expected);
  });
});

describe('an assessment', () => {
  const found = async () =>
    (
      await office.person(
        'auditor',
        teacher,
        'competencyAssessments { id competency { code } level source stands reason }',
      )
    ).found.competencyAssessments;

  it.each([
    ['their superior, of themself a SUPERIOR', 'headmaster', 'SUPERIOR', []],
    ['their superior, for an assessment centre', 'headmaster', 'ASSESSMENT_CENTRE', ['NOT_FOR_THIS_ACCOUNT']],
    ['an admin, as if they were the superior', 'personnel-admin', 'SUPERIOR', ['NOT_FOR_THIS_ACCOUNT']],
    ['the person themself', 'fitri', 'THREE_SIXTY', ['FORBIDDEN']],
    ['a superior further up', 'director', 'SUPERIOR', []],
    ['an admin, of themself', 'school-admin', 'TEST', ['OWN_ASSESSMENT']],
  ])('by %s', async (_, subject, source, expected) => {
    const input = assessment({ source, on: '2026-01-15', results: [{ competency: 'M2', level: 3 }] });
    expect(await office.refused(subject, 'recordCompetencyAssessment', input)).toEqual(expected);
  });

  it('is corrected by another, once, though ten correct it at once, and the one before is kept', async () => {
    const [first] = (await found()).filter(({ competency }: Coded) => competency.code === 'M8');
    const correction = { assessment: first.id, level: 4, reason: 'Salah salin' };
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        office.refused('personnel-admin', 'correctCompetencyAssessment', correction),
      ),
    );
    expect(answers.flat()).toEqual(Array.from({ length: 9 }, () => 'ASSESSMENT_CORRECTED'));
    expect((await found()).filter(({ competency }: Coded) => competency.code === 'M8')).toEqual([
      expect.objectContaining({ level: 4, stands: true, reason: 'Salah salin' }),
      expect.objectContaining({ id: first.id, level: 3, stands: false, reason: null }),
    ]);
  });

  it('is withdrawn by a correction without a level, and then not known', async () => {
    const [one] = (await found()).filter(
      ({ competency, stands }: Coded) => competency.code === 'M8' && stands,
    );
    const correction = { assessment: one.id, level: null, reason: 'Bukan orangnya' };
    expect(await office.refused('nurse', 'correctCompetencyAssessment', correction)).toEqual(['FORBIDDEN']);
    expect(await office.refused('school-admin', 'correctCompetencyAssessment', correction)).toEqual([
      'OWN_ASSESSMENT',
    ]);
    expect(await office.refused('personnel-admin', 'correctCompetencyAssessment', correction)).toEqual([]);
    expect((await seen('fitri')).map(({ competency }: Coded) => competency.code)).not.toContain('M8');
  });

  it('is told to the other services as all that count', async () => {
    const events = await office.told(teacher);
    expect(new Set(events.map(({ type }) => type))).toEqual(
      new Set(['assessment-recorded', 'profile-snapshot']),
    );
    expect(events.at(-1)!.data).toMatchObject({ learning: [] });
    const codes = (events.at(-1)!.data['assessments'] as { competency: string }[]).map(
      (one) => one.competency,
    );
    expect(codes).toEqual(['M1', 'M2', 'M2', 'M3']);
  });

  it('is not changed in the database by the role that serves', async () => {
    const serving = new pg.Client({ connectionString: office.competency.database.url });
    await serving.connect();
    try {
      for (const statement of [
        'update assessment set level = 5',
        'delete from requirement',
        'truncate assessment',
      ])
        await expect(serving.query(statement)).rejects.toThrow(/append-only|denied/);
    } finally {
      await serving.end();
    }
  });
});
