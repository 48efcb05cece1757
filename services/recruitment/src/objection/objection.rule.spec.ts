import { localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import type { StageDays } from '../selection/stage.rule.ts';
import {
  answerRejections,
  objectionRejections,
  objectionStage,
  type Answer,
  type Objecting,
} from './objection.rule.ts';

const october = (day: number) => localDate(`2026-10-${String(day).padStart(2, '0')}`);
const stages: StageDays[] = [
  { stage: 'ADMINISTRATIVE_OBJECTION', from: october(1), to: october(8) },
  { stage: 'SKD', from: october(9), to: october(19) },
  { stage: 'RESULT_OBJECTION', from: october(20), to: october(21) },
];
const days = { stages, objectionDays: 3 };
const codes = (rejections: { code: string }[]) => rejections.map(({ code }) => code);

describe('An applicant objects in the first days of the stage for it. (PermenPANRB 6/2024)', () => {
  it.each([
    [localDate('2026-09-30'), null],
    [october(1), 'ADMINISTRATIVE_OBJECTION'],
    [october(3), 'ADMINISTRATIVE_OBJECTION'],
    [october(4), null],
    [october(8), null],
    [october(20), 'RESULT_OBJECTION'],
    // The stage is over before the days are.
    [october(21), 'RESULT_OBJECTION'],
    [october(22), null],
  ])('on %s: %s', (raisedOn, stage) => {
    expect(objectionStage(days, raisedOn)).toBe(stage);
  });

  const objection: Objecting = {
    number: '1',
    portalReference: 'SSCASN-1',
    raisedOn: october(3),
    grounds: 'ijazah terbaca',
    verdict: 'TMS',
    inResult: false,
  };
  it.each<[string, Partial<Objecting>, string[]]>([
    ['who is TMS', {}, []],
    ['who is MS', { verdict: 'MS' }, ['NOTHING_TO_OBJECT_TO']],
    ['who is not judged', { verdict: null }, ['NOTHING_TO_OBJECT_TO']],
    ['who is in the result', { verdict: 'MS', inResult: true, raisedOn: october(20) }, []],
    ['who is TMS, to a result that is not about them', { raisedOn: october(20) }, ['NOTHING_TO_OBJECT_TO']],
    ['a day late', { raisedOn: october(4) }, ['OUT_OF_STAGE']],
    ['tomorrow', { raisedOn: october(21), inResult: true }, ['OBJECTION_IN_FUTURE']],
    ['without grounds', { grounds: ' ' }, ['OBJECTION_INCOMPLETE']],
    ['without the reference of the portal', { portalReference: '' }, ['OBJECTION_INCOMPLETE']],
  ])('%s', (_, changes, expected) => {
    expect(codes(objectionRejections({ ...objection, ...changes }, days, october(20)))).toEqual(expected);
  });

  it('and is told the days on which they could have', () => {
    const [late] = objectionRejections({ ...objection, raisedOn: october(4) }, days, october(4));
    expect(late?.message.id).toContain('2026-10-01 s.d. 2026-10-03');
    expect(late?.law).toBe('PermenPANRB 6/2024');
  });
});

describe('An objection is answered with reasons until the last day of its stage. (PermenPANRB 6/2024)', () => {
  const answer: Answer = { upheld: false, reasons: 'ijazah tidak terlampir', judged: false };
  it.each<[string, Partial<Answer>, number, string[]]>([
    ['on its first day', {}, 1, []],
    ['on its last', {}, 8, []],
    ['a day later', {}, 9, ['OUT_OF_STAGE']],
    ['in the stage of others', {}, 20, ['OUT_OF_STAGE']],
    ['without reasons', { reasons: ' ' }, 8, ['REASON_REQUIRED']],
    ['upheld and judged anew', { upheld: true, judged: true }, 8, []],
    ['upheld without judging', { upheld: true }, 8, ['FINDINGS_WITH_UPHELD']],
    ['rejected, and judged anew', { judged: true }, 8, ['FINDINGS_WITH_UPHELD']],
  ])('%s', (_, changes, day, expected) => {
    const given = answerRejections(
      { ...answer, ...changes },
      'ADMINISTRATIVE_OBJECTION',
      stages,
      october(day),
    );
    expect(codes(given)).toEqual(expected);
  });

  it('one to the result that is upheld is mended in the results, not judged', () => {
    const upheld = { ...answer, upheld: true };
    expect(answerRejections(upheld, 'RESULT_OBJECTION', stages, october(20))).toEqual([]);
    expect(
      codes(answerRejections({ ...upheld, judged: true }, 'RESULT_OBJECTION', stages, october(20))),
    ).toEqual(['FINDINGS_WITH_UPHELD']);
  });
});
