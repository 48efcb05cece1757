import { addDays, type LocalDate } from '@asn/civil-date';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { scheduleAt, Teachers, today } from './teachers.fixture.ts';

let teachers: Teachers;
beforeAll(async () => {
  teachers = await Teachers.start();
}, 60_000);
afterAll(() => teachers.stop());

const RULES = `kind validFrom source objectionDays maxima { part points } thresholds { kind twk tiu tkp total }
  shortlistTimes skdWeight skbWeight`;

interface Rules {
  kind: string;
  validFrom: LocalDate;
  source: string;
}
const all = async (subject = 'teacher') =>
  (await teachers.ask<{ selectionRules: Rules[] | null }>(subject, `{ selectionRules { ${RULES} } }`)).data
    .selectionRules!;
const add = async (rules: object, subject = 'personnel-admin') => {
  const { data, errors } = await teachers.ask<{
    addSelectionRules: { rules: Rules | null; rejections: { code: string }[] } | null;
  }>(
    subject,
    `mutation ($input: AddSelectionRulesInput!) {
       addSelectionRules(input: $input) { rules { ${RULES} } rejections { code } } }`,
    { input: rules },
  );
  return (
    data?.addSelectionRules ?? { rules: null, rejections: errors.map((code) => ({ code: String(code) })) }
  );
};
const codes = ({ rejections }: { rejections: { code: string }[] }) => rejections.map(({ code }) => code);

it('shows the rules of 2024 to whoever is signed in', async () => {
  const [cpns, pppk] = await all();
  expect(cpns).toMatchObject({
    kind: 'CPNS',
    validFrom: '2024-01-01',
    objectionDays: 3,
    shortlistTimes: 3,
    skdWeight: 40,
    skbWeight: 60,
  });
  expect(pppk).toMatchObject({
    kind: 'PPPK',
    maxima: [
      { part: 'technical', points: 450 },
      { part: 'managerialSociocultural', points: 200 },
      { part: 'interview', points: 40 },
    ],
  });
});

it('adds rules for selections announced from their day on; what was announced before keeps its own', async () => {
  const [cpns] = await all();
  const later = { ...cpns!, validFrom: today, source: 'PermenPANRB 9/2026', objectionDays: 4 };
  for (const subject of ['teacher', 'auditor', 'appointing-officer', 'operator'])
    expect(codes(await add(later, subject))).toEqual(['FORBIDDEN']);
  expect(codes(await add({ ...later, validFrom: cpns!.validFrom }))).toEqual(['RULES_NOT_LATER']);
  const [added, again] = await Promise.all([add(later), add(later)]);
  expect([codes(added), codes(again)].toSorted()).toEqual([[], ['RULES_NOT_LATER']]);
  expect(await all()).toEqual([later, cpns, expect.anything()]);

  // Stages of three days no longer leave the applicants their days; the selection of before goes by its own rules.
  const short = await teachers.createSelection('CPNS susulan');
  expect(codes(short)).toEqual(['OBJECTION_STAGE_SHORT', 'OBJECTION_STAGE_SHORT']);
  const stages = scheduleAt('ANNOUNCEMENT').map((row) => ({ ...row, to: addDays(row.to, 1) }));
  const created = await teachers.createSelection('CPNS susulan', { stages });
  expect(codes(created)).toEqual([]);
  const { data } = await teachers.ask<{ selections: { name: string; rulesSource: string }[] }>(
    'teacher',
    '{ selections { name rulesSource } }',
  );
  // The first one was announced today as well, before there were these rules: it keeps what it was announced with.
  expect(data.selections).toEqual([
    { name: 'CPNS 2026', rulesSource: cpns!.source },
    { name: 'CPNS susulan', rulesSource: later.source },
  ]);
});
