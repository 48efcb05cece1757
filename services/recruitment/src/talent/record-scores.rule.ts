import { addYears, localDate, type LocalDate } from '@asn/civil-date';
import { rejection, type Rejection, type Rule } from '@asn/law';
import type { RecordedPart } from './words.ts';

/** The longest that an assessment of talent counts, in years. */
const LONGEST_YEARS = 3;
/** The most scores that are recorded at once. */
const MOST_SCORES = 500;

/** What an assessment found. */
export interface NewScores {
  assessedOn: LocalDate;
  /** The first day on which it no longer counts. */
  validUntil: LocalDate;
  scores: readonly { employee: string; part: RecordedPart; score: number }[];
}

/** What the rule has to know of who is assessed and who records. */
export interface Recording {
  known: ReadonlySet<string>;
  recorder: string | null;
  today: LocalDate;
}

/**
 * Scores of 0 to 100 are recorded after the assessment, for three years at most, once for each person and part, and
 * nobody records their own.
 * @law PermenPANRB 3/2020; Peraturan BKN 26/2019
 */
export function recordScoresRejections(
  { assessedOn, validUntil, scores }: NewScores,
  { known, recorder, today }: Recording,
): Rejection[] {
  const rejections: Rejection[] = [];
  if (assessedOn > today) rejections.push(ASSESSED_IN_FUTURE);
  if (validUntil <= assessedOn || validUntil > addYears(assessedOn, LONGEST_YEARS)) rejections.push(VALIDITY);
  if (scores.length === 0 || scores.length > MOST_SCORES) return [...rejections, COUNT];
  const each = new Set<string>();
  for (const [index, { employee, part, score }] of scores.entries()) {
    const path = ['scores', `${index}`];
    if (!known.has(employee)) rejections.push({ ...NO_EMPLOYEE, path: [...path, 'employee'] });
    if (employee === recorder) rejections.push({ ...OWN_SCORE, path: [...path, 'employee'] });
    if (!isScore(score)) rejections.push({ ...NOT_A_SCORE, path: [...path, 'score'] });
    if (each.has(`${employee} ${part}`)) rejections.push({ ...TWICE, path });
    each.add(`${employee} ${part}`);
  }
  return rejections;
}

const isScore = (score: number): boolean =>
  score >= 0 && score <= 100 && Math.abs(score * 100 - Math.round(score * 100)) < 1e-6;

const ASSESSED_IN_FUTURE = rejection(
  'ASSESSED_IN_FUTURE',
  {
    id: 'Tanggal penilaian tidak boleh setelah hari ini.',
    en: 'An assessment cannot be dated after today.',
  },
  { path: ['assessedOn'] },
);
const VALIDITY = rejection(
  'SCORE_VALIDITY',
  {
    id: `Masa berlaku setelah tanggal penilaian dan paling lama ${LONGEST_YEARS} tahun.`,
    en: `It counts from the assessment on, for ${LONGEST_YEARS} years at most.`,
  },
  { law: 'Peraturan BKN 26/2019', path: ['validUntil'] },
);
const COUNT = rejection(
  'SCORE_COUNT',
  { id: `Catat 1 sampai ${MOST_SCORES} skor.`, en: `Record 1 to ${MOST_SCORES} scores.` },
  { path: ['scores'] },
);
const NO_EMPLOYEE = rejection('EMPLOYEE_NOT_FOUND', {
  id: 'Pegawai tidak ditemukan.',
  en: 'There is no such employee.',
});
const OWN_SCORE = rejection('OWN_SCORE', {
  id: 'Skor diri sendiri dicatat oleh orang lain.',
  en: 'Somebody else records one’s own score.',
});
const NOT_A_SCORE = rejection('SCORE_OUT_OF_RANGE', {
  id: 'Skor dari 0 sampai 100, paling banyak dua desimal.',
  en: 'A score is from 0 to 100, with two decimals at most.',
});
const TWICE = rejection('SCORE_TWICE', {
  id: 'Pegawai dan unsur ini sudah disebut.',
  en: 'This employee and part were named already.',
});

export const recordScoresRule: Rule = {
  sentence:
    'Scores are recorded after the assessment, for three years at most, and nobody records their own.',
  law: ['PermenPANRB 3/2020', 'Peraturan BKN 26/2019'],
  from: null,
  to: null,
  boundary: {
    case: 'assessed on 1 March 2026: valid until 1 March 2029, until the day after; recorded by the one who was assessed',
    expected: 'taken, SCORE_VALIDITY, OWN_SCORE',
    run: () => {
      const recording = { known: new Set(['one']), recorder: null, today: localDate('2026-11-25') };
      const scores = [{ employee: 'one', part: 'POTENTIAL' as const, score: 82 }];
      const until = (day: string) => ({
        assessedOn: localDate('2026-03-01'),
        validUntil: localDate(day),
        scores,
      });
      return [
        recordScoresRejections(until('2029-03-01'), recording),
        recordScoresRejections(until('2029-03-02'), recording),
        recordScoresRejections(until('2029-03-01'), { ...recording, recorder: 'one' }),
      ]
        .map((rejections) => rejections[0]?.code ?? 'taken')
        .join(', ');
    },
  },
};
