import { localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { stageRows, stagesOf, type SelectionKind, type Stage, type Step } from './stage.table.ts';

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
  const allowing = stageRows.filter(({ allows }) => allows.includes(step)).map(({ stage }) => stage);
  const possible = days.filter(({ stage }) => allowing.includes(stage));
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
      { law: LAW },
    ),
  ];
}

/**
 * A selection has every stage of its kind once, each no shorter than a day, and none begins before the one before it.
 * @law PermenPANRB 6/2024
 */
export function scheduleRejections(kind: SelectionKind, days: readonly StageDays[]): Rejection[] {
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
  return ordered.flatMap(({ stage, from, to }, place) => {
    const before = ordered[place - 1];
    if (to >= from && (before === undefined || before.from <= from)) return [];
    return [
      refused('STAGE_ORDER', {
        id: `Tahap ${stage} harus berakhir setelah mulai, dan mulai tidak sebelum tahap sebelumnya.`,
        en: `The stage ${stage} must end after it begins, and begin no earlier than the one before it.`,
      }),
    ];
  });
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
