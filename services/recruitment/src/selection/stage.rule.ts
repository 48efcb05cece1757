import { addDays, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { stageRows, stagesOf, stageTable, type SelectionKind, type Stage, type Step } from './stage.table.ts';

const LAW = 'PermenPANRB 6/2024';

/** When a stage is: both days belong to it. */
export interface StageDays {
  stage: Stage;
  from: LocalDate;
  to: LocalDate;
}

/** The stages that a day belongs to: none between two stages, two where they overlap. */
export const stagesOn = (days: readonly StageDays[], day: LocalDate): Stage[] =>
  days.filter(({ from, to }) => from <= day && day <= to).map(({ stage }) => stage);

/**
 * A step of a selection is taken in a stage that allows it; outside of it, it is refused with the days on which it is
 * possible.
 * @law PermenPANRB 6/2024
 */
export function stageRejections(step: Step, days: readonly StageDays[], today: LocalDate): Rejection[] {
  const possible = daysFor(step, days);
  if (possible.some(({ from, to }) => from <= today && today <= to)) return [];
  const told = (language: 'id' | 'en') =>
    possible
      .map(({ stage, from, to }) => {
        const name = stageRows.find((row) => row.stage === stage)?.name[language] ?? stage;
        return `${name} ${from} ${language === 'id' ? 's.d.' : 'to'} ${to}`;
      })
      .join('; ');
  return [
    rejection(
      'OUT_OF_STAGE',
      {
        id: `Langkah ini hanya dalam tahap: ${told('id') || '–'}.`,
        en: `This is done in its stage only: ${told('en') || '–'}.`,
      },
      { law: lawsOf(possible) },
    ),
  ];
}

/** The stages of a selection in which a step is possible, with their days. */
export function daysFor(step: Step, days: readonly StageDays[]): StageDays[] {
  const allowing = stageRows.filter(({ allows }) => allows.includes(step)).map(({ stage }) => stage);
  return days.filter(({ stage }) => allowing.includes(stage));
}

const lawsOf = (days: readonly StageDays[]): string =>
  [...new Set(days.map(({ stage }) => stageTable[stage].law))].join('; ') || LAW;

/**
 * A selection has every stage of its kind once, each no shorter than a day, and none begins before the one before it;
 * one for objections leaves the applicants their days.
 * @law PermenPANRB 6/2024
 *
 * @param objectionDays in how many days applicants may object
 */
export function scheduleRejections(
  kind: SelectionKind,
  days: readonly StageDays[],
  objectionDays: number,
): Rejection[] {
  const wanted = stagesOf(kind);
  const told = days.map(({ stage }) => stage);
  if (wanted.length !== told.length || wanted.some((stage) => !told.includes(stage))) {
    return [
      refused('STAGES_INCOMPLETE', {
        id: `Jadwal harus memuat setiap tahap satu kali: ${wanted.join(', ')}.`,
        en: `The schedule needs each stage once: ${wanted.join(', ')}.`,
      }),
    ];
  }
  const ordered = wanted.flatMap((stage) => days.filter((row) => row.stage === stage));
  const short = daysFor('RAISE_OBJECTION', days)
    .filter(({ from, to }) => from <= to && addDays(from, objectionDays - 1) > to)
    .map(({ stage }) =>
      refused('OBJECTION_STAGE_SHORT', {
        id: `Tahap ${stage} harus paling sedikit ${objectionDays} hari: selama itu pelamar boleh menyanggah.`,
        en: `The stage ${stage} lasts ${objectionDays} days at least: so long may applicants object.`,
      }),
    );
  const unordered = ordered.flatMap(({ stage, from, to }, place) => {
    const before = ordered[place - 1];
    if (to >= from && (before === undefined || before.from <= from)) return [];
    return [
      refused('STAGE_ORDER', {
        id: `Tahap ${stage} harus berakhir setelah mulai, dan mulai tidak sebelum tahap sebelumnya.`,
        en: `The stage ${stage} must end after it begins, and begin no earlier than the one before it.`,
      }),
    ];
  });
  return [...unordered, ...short];
}

const refused = (code: string, message: Rejection['message']) =>
  rejection(code, message, { law: LAW, path: ['stages'] });

export const stageRule: Rule = {
  sentence:
    'A step of a selection is taken in a stage that allows it, and refused with the dates outside of it.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'an application on 23 September where they are taken until 22 September',
    expected: 'OUT_OF_STAGE',
    run: () =>
      stageRejections(
        'TAKE_APPLICANTS',
        [
          {
            stage: 'REGISTRATION',
            from: localDate('2026-09-20'),
            to: localDate('2026-09-22'),
          },
        ],
        localDate('2026-09-23'),
      )
        .map(({ code }) => code)
        .join(', '),
  },
};
