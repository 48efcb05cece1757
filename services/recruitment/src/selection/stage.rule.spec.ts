import { addDays, localDate } from '@asn/civil-date';
import { describe, expect, it } from '@jest/globals';
import { scheduleRejections, stageRejections, stagesOn, type StageDays } from './stage.rule.ts';
import { stageRows, stagesOf, type SelectionKind } from './stage.table.ts';

const start = localDate('2026-09-01');
const schedule = (kind: SelectionKind): StageDays[] =>
  stagesOf(kind).map((stage, place) => ({
    stage,
    from: addDays(start, place * 10),
    to: addDays(start, place * 10 + 9),
  }));
const codes = (rejections: { code: string }[]) => rejections.map(({ code }) => code);

describe('A step is taken in a stage that allows it. (PermenPANRB 6/2024)', () => {
  const days = schedule('CPNS');

  it.each(
    stageRows.flatMap(({ stage, allows, kinds }) =>
      kinds.includes('CPNS') ? allows.map((step) => [step, stage] as const) : [],
    ),
  )('%s from the first day of %s to its last', (step, stage) => {
    const { from, to } = days.find((row) => row.stage === stage)!;
    expect(stageRejections(step, days, from)).toEqual([]);
    expect(stageRejections(step, days, to)).toEqual([]);
  });

  it.each([
    ['APPOINT_PANEL', 'SKB'],
    ['TAKE_APPLICANTS', 'REGISTRATION'],
    ['PUBLISH_SHORTLIST', 'SKD'],
  ] as const)('%s is refused the day before %s and the day after it, with its dates', (step, stage) => {
    const { from, to } = days.find((row) => row.stage === stage)!;
    for (const day of [addDays(from, -1), addDays(to, 1)]) {
      const [refusal] = stageRejections(step, days, day);
      expect(refusal?.code).toBe('OUT_OF_STAGE');
      expect(refusal?.message.id).toContain(`${from} s.d. ${to}`);
    }
  });

  it('knows no stage between two that do not meet', () => {
    const gap = days.filter(({ stage }) => stage !== 'SKD');
    expect(stagesOn(gap, addDays(start, 45))).toEqual([]);
  });
});

describe('A selection has every stage of its kind, in order. (PermenPANRB 6/2024)', () => {
  it.each(['CPNS', 'PPPK'] as const)('of %s', (kind) => {
    expect(scheduleRejections(kind, schedule(kind), 3)).toEqual([]);
  });

  it('stages may overlap, and two may begin on one day', () => {
    const days = schedule('CPNS');
    days[1] = { ...days[1]!, from: days[0]!.from };
    expect(scheduleRejections('CPNS', days, 3)).toEqual([]);
  });

  it('none is missing, none is of another kind', () => {
    expect(codes(scheduleRejections('CPNS', schedule('CPNS').slice(1), 3))).toEqual(['STAGES_INCOMPLETE']);
    expect(codes(scheduleRejections('CPNS', schedule('PPPK'), 3))).toEqual(['STAGES_INCOMPLETE']);
  });

  it('none begins before the one before it, or ends before it begins', () => {
    const days = schedule('CPNS');
    days[1] = { ...days[1]!, from: addDays(days[0]!.from, -1) };
    expect(codes(scheduleRejections('CPNS', days, 3))).toEqual(['STAGE_ORDER']);
    const backwards = schedule('CPNS');
    backwards[3] = { ...backwards[3]!, to: addDays(backwards[3]!.from, -1) };
    expect(codes(scheduleRejections('CPNS', backwards, 3))).toEqual(['STAGE_ORDER']);
  });

  it.each([
    [2, []],
    [1, ['OBJECTION_STAGE_SHORT']],
  ])(
    'one for objections that ends %i days after its first leaves three days to object: %j',
    (days, expected) => {
      const short = schedule('PPPK').map((row) =>
        row.stage === 'RESULT_OBJECTION' ? { ...row, to: addDays(row.from, days) } : row,
      );
      expect(codes(scheduleRejections('PPPK', short, 3))).toEqual(expected);
    },
  );
});
