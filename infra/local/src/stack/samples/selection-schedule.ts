/** The stages of a selection of each kind, in their order. */
const STAGES = {
  CPNS: [
    'ANNOUNCEMENT',
    'REGISTRATION',
    'ADMINISTRATIVE_SELECTION',
    'ADMINISTRATIVE_OBJECTION',
    'SKD',
    'SKB',
    'INTEGRATION',
    'RESULT_OBJECTION',
    'FILING',
    'NIP',
  ],
  PPPK: [
    'ANNOUNCEMENT',
    'REGISTRATION',
    'ADMINISTRATIVE_SELECTION',
    'ADMINISTRATIVE_OBJECTION',
    'COMPETENCY_TEST',
    'INTEGRATION',
    'RESULT_OBJECTION',
    'FILING',
    'NIP',
  ],
} as const;

export type Kind = keyof typeof STAGES;
export type Stage = (typeof STAGES)[Kind][number];

export interface StageDays {
  stage: Stage;
  from: string;
  to: string;
}

const DAYS = 14;
/** Longer than a month, so that a stage that begins on its first day has not ended on any of its days. */
const PRESENT_DAYS = 45;

/**
 * A schedule in which one stage begins on a day, `YYYY-MM-DD`, and lasts for 45; those before and after it have two
 * weeks each and meet it.
 */
export function scheduleFrom(kind: Kind, present: Stage, day: string): StageDays[] {
  const stages: readonly Stage[] = STAGES[kind];
  const place = stages.indexOf(present);
  return stages.map((stage, index) => {
    const begins = (index - place) * DAYS + (index > place ? PRESENT_DAYS - DAYS : 0);
    const lasts = index === place ? PRESENT_DAYS : DAYS;
    return { stage, from: after(day, begins), to: after(day, begins + lasts - 1) };
  });
}

const after = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
