import { localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import type { PartScore } from './part.ts';
import type { RecordedScore, TalentFacts } from './talent-facts.ts';
import type { RecordedPart } from './words.ts';

const LAW = 'PermenPANRB 3/2020; Kepka BKN 411/2025';

/**
 * What no service tells of, the potential that was tested and what reinforces performance, scores as it was recorded
 * last, while that is valid; nobody who was not assessed is taken for a zero.
 * @law PermenPANRB 3/2020; Kepka BKN 411/2025
 */
export function recordedScore(
  { scores }: Pick<TalentFacts, 'scores'>,
  part: RecordedPart,
  on: LocalDate,
): PartScore {
  const found = scores
    .filter((one) => one.part === part && one.assessedOn <= on && on < one.validUntil)
    .reduce<RecordedScore | undefined>(
      (last, one) => (last === undefined || isLater(one, last) ? one : last),
      undefined,
    );
  return {
    score: found?.score ?? null,
    reasons: [found === undefined ? UNKNOWN[part] : scored(part, found)],
    inputs: [
      {
        what: 'RECORDED_SCORE',
        value: found === undefined ? null : `${found.score} (${found.assessedOn})`,
        source: topics.recruitment,
        asOf: found?.recordedAt ?? null,
        eventId: null,
      },
    ],
    law: LAW,
  };
}

const isLater = (a: RecordedScore, b: RecordedScore): boolean =>
  a.assessedOn > b.assessedOn || (a.assessedOn === b.assessedOn && a.recordedAt >= b.recordedAt);

const WHAT: Readonly<Record<RecordedPart, Sentence>> = {
  REINFORCEMENT: { id: 'Penguat kinerja', en: 'What reinforces performance' },
  POTENTIAL: { id: 'Potensi', en: 'Potential' },
};

const scored = (part: RecordedPart, { score, assessedOn, validUntil }: RecordedScore): Sentence => ({
  id: `${WHAT[part].id} dinilai ${score} pada ${assessedOn}, berlaku sampai sebelum ${validUntil}.`,
  en: `${WHAT[part].en} was assessed at ${score} on ${assessedOn}, which counts until before ${validUntil}.`,
});

const UNKNOWN: Readonly<Record<RecordedPart, Sentence>> = {
  REINFORCEMENT: {
    id: 'Penguat kinerja belum dinilai, atau penilaiannya tidak berlaku lagi.',
    en: 'What reinforces performance was not assessed, or that no longer counts.',
  },
  POTENTIAL: {
    id: 'Potensi belum dinilai, atau penilaiannya tidak berlaku lagi.',
    en: 'Potential was not assessed, or that no longer counts.',
  },
};

export const recordedScoreRule: Rule = {
  sentence:
    'Potential and what reinforces performance score as they were recorded last, while that is valid.',
  law: ['PermenPANRB 3/2020', 'Kepka BKN 411/2025'],
  from: null,
  to: null,
  boundary: {
    case: 'assessed on 1 March 2024, valid until before 1 March 2027: the day before each, and that day',
    expected: 'not known, 82, 82, not known',
    run: () => {
      const score: RecordedScore = {
        part: 'POTENTIAL',
        score: 82,
        assessedOn: localDate('2024-03-01'),
        validUntil: localDate('2027-03-01'),
        recordedAt: new Date(0),
      };
      return ['2024-02-29', '2024-03-01', '2027-02-28', '2027-03-01']
        .map((day) => recordedScore({ scores: [score] }, 'POTENTIAL', localDate(day)).score ?? 'not known')
        .join(', ');
    },
  },
};
