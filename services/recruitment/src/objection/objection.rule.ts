import { addDays, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import { daysFor, stageRejections, type StageDays } from '../selection/stage.rule.ts';

const LAW = 'PermenPANRB 6/2024';

/** The stages in which applicants object. */
export const objectionStages = ['ADMINISTRATIVE_OBJECTION', 'RESULT_OBJECTION'] as const;
export type ObjectionStage = (typeof objectionStages)[number];

/** What an applicant objects with, and how they stand. */
export interface Objecting {
  number: string;
  portalReference: string;
  /** The day on which the applicant objected in the portal; it may be recorded later. */
  raisedOn: LocalDate;
  grounds: string;
  verdict: 'MS' | 'TMS' | null;
  /** Whether the last published result says something of them. */
  inResult: boolean;
}

/** How long a selection takes objections. */
export interface ObjectionDays {
  stages: readonly StageDays[];
  /** In how many days, from the first of a stage for objections, applicants may object. */
  objectionDays: number;
}

/** The stage for objections in whose first days the day is; null when there is none. */
export function objectionStage(
  { stages, objectionDays }: ObjectionDays,
  raisedOn: LocalDate,
): ObjectionStage | null {
  const found = open(stages, objectionDays).find(({ from, to }) => from <= raisedOn && raisedOn <= to);
  return (found?.stage as ObjectionStage | undefined) ?? null;
}

/** The stages for objections, each cut to the days in which an applicant may object. */
const open = (stages: readonly StageDays[], objectionDays: number): StageDays[] =>
  daysFor('RAISE_OBJECTION', stages).map(({ stage, from, to }) => {
    const last = addDays(from, objectionDays - 1);
    return { stage, from, to: last < to ? last : to };
  });

/**
 * An applicant who was judged TMS may object to it, and one of whom the result says something to the result: in the
 * first days of the stage for it, by the day on which they did so in the portal, with grounds.
 * @law PermenPANRB 6/2024
 */
export function objectionRejections(
  objection: Objecting,
  days: ObjectionDays,
  today: LocalDate,
): Rejection[] {
  const rejections: Rejection[] = [];
  const refuse = (code: string, path: string[], message: Rejection['message']) =>
    rejections.push(rejection(code, message, { law: LAW, path }));
  const blank = (['number', 'portalReference', 'grounds'] as const).filter(
    (field) => objection[field].trim() === '',
  );
  if (blank.length > 0) {
    refuse('OBJECTION_INCOMPLETE', [blank[0]!], {
      id: 'Sanggah memuat nomor, nomor registrasi portal dan alasan.',
      en: 'An objection has a number, the reference of the portal and its grounds.',
    });
  }
  if (objection.raisedOn > today) {
    refuse('OBJECTION_IN_FUTURE', ['raisedOn'], {
      id: 'Tanggal sanggah tidak boleh setelah hari ini.',
      en: 'An objection cannot be dated after today.',
    });
  }
  const stage = objectionStage(days, objection.raisedOn);
  if (stage === null) {
    const possible = open(days.stages, days.objectionDays);
    const late = stageRejections('RAISE_OBJECTION', possible, objection.raisedOn);
    return [...rejections, ...late.map((one) => ({ ...one, path: ['raisedOn'] }))];
  }
  const disputable = stage === 'ADMINISTRATIVE_OBJECTION' ? objection.verdict === 'TMS' : objection.inResult;
  if (!disputable) {
    refuse('NOTHING_TO_OBJECT_TO', ['application'], {
      id: 'Sanggah administrasi hanya oleh pelamar TMS, sanggah hasil hanya oleh peserta dalam hasil yang diumumkan.',
      en: 'Who is TMS objects to that, who is in the published result objects to the result; nobody else.',
    });
  }
  return rejections;
}

/** An answer to an objection. */
export interface Answer {
  upheld: boolean;
  reasons: string;
  /** Whether the requirements are judged anew. */
  judged: boolean;
}

/**
 * An objection is answered with reasons until the last day of its stage; one against TMS that is upheld is judged anew,
 * requirement by requirement.
 * @law PermenPANRB 6/2024
 */
export function answerRejections(
  { upheld, reasons, judged }: Answer,
  stage: ObjectionStage,
  stages: readonly StageDays[],
  today: LocalDate,
): Rejection[] {
  const own = stages.filter((row) => row.stage === stage);
  const rejections = stageRejections('ANSWER_OBJECTION', own, today);
  if (reasons.trim() === '') {
    rejections.push(
      rejection(
        'REASON_REQUIRED',
        { id: 'Jawaban sanggah wajib diberi alasan.', en: 'An answer to an objection needs reasons.' },
        { law: LAW, path: ['reasons'] },
      ),
    );
  }
  if (judged !== (upheld && stage === 'ADMINISTRATIVE_OBJECTION')) {
    rejections.push(
      rejection(
        'FINDINGS_WITH_UPHELD',
        {
          id: 'Sanggah administrasi yang diterima dinilai ulang per persyaratan; jawaban lain tanpa penilaian.',
          en: 'One against TMS that is upheld is judged anew by requirement; any other answer is without findings.',
        },
        { law: LAW, path: ['findings'] },
      ),
    );
  }
  return rejections;
}

const october = (day: number) => localDate(`2026-10-${String(day).padStart(2, '0')}`);

export const objectionRule: Rule = {
  sentence:
    'Who was judged TMS objects in the first days of the stage for it, and is answered until its last day.',
  law: [LAW],
  from: null,
  to: null,
  boundary: {
    case: 'a stage from 1 to 8 October 2026 with three days to object: raised on the 3rd and on the 4th',
    expected: 'ADMINISTRATIVE_OBJECTION; none',
    run: () =>
      [october(3), october(4)]
        .map(
          (day) =>
            objectionStage(
              {
                stages: [{ stage: 'ADMINISTRATIVE_OBJECTION', from: october(1), to: october(8) }],
                objectionDays: 3,
              },
              day,
            ) ?? 'none',
        )
        .join('; '),
  },
};
