import { covers, localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import { neverHeard, type PartScore } from './part.ts';
import type { KnownAssessment, KnownRequirement, RequiredLevel, TalentFacts } from './talent-facts.ts';

const LAW = 'PermenPANRB 3/2020; PermenPANRB 38/2017';

/**
 * Competency scores by how much of the levels that one's own position requires was reached, more in one does not make
 * up for less in another. While one of the required competencies is not assessed it is not known. A fraction of a
 * hundredth is dropped: nobody reaches a cut-off by rounding.
 * @law PermenPANRB 3/2020; PermenPANRB 38/2017
 *
 * @param heard whether competency was ever heard of at all
 */
export function competencyScore(
  { posts, profile, requirements }: Pick<TalentFacts, 'posts' | 'profile' | 'requirements'>,
  on: LocalDate,
  heard: boolean,
): PartScore {
  const post = posts.find((one) => covers(one, on));
  const requirement = requirements.find(({ positionId }) => positionId === post?.positionId);
  const required = levelsOn(requirement, on);
  const actual = levelsReached(profile?.assessments ?? [], on);
  const unassessed = required.filter(({ competency }) => !actual.has(competency));
  const known = required.length > 0 && unassessed.length === 0;
  const reached = required.reduce(
    (sum, { competency, level }) => sum + Math.min(actual.get(competency) ?? 0, level),
    0,
  );
  const asked = required.reduce((sum, { level }) => sum + level, 0);
  return {
    score: known ? Math.floor((reached * 100_00) / asked) / 100 : null,
    reasons: known
      ? [reachedSentence(reached, asked)]
      : [
          required.length === 0 ? REQUIREMENT_UNKNOWN : notAssessed(unassessed),
          ...(heard ? [] : [NEVER_HEARD]),
        ],
    inputs: [
      {
        what: 'REQUIREMENT',
        value: required.length === 0 ? null : text(required),
        source: topics.competency,
        asOf: requirement?.told.at ?? null,
        eventId: requirement?.told.eventId ?? null,
      },
      {
        what: 'ASSESSMENTS',
        value:
          actual.size === 0 ? null : text([...actual].map(([competency, level]) => ({ competency, level }))),
        source: topics.competency,
        asOf: profile?.told.at ?? null,
        eventId: profile?.told.eventId ?? null,
      },
    ],
    law: LAW,
  };
}

/** The levels that a position requires on a day. A level of 0 requires nothing. */
export const levelsOn = (requirement: KnownRequirement | undefined, on: LocalDate): RequiredLevel[] =>
  (requirement?.levels ?? []).filter((one) => one.level > 0 && covers(one, on));

/** The level of each competency on a day: of the assessments that are valid then the latest says it. */
export function levelsReached(
  assessments: readonly KnownAssessment[],
  on: LocalDate,
): ReadonlyMap<string, number> {
  const valid = assessments
    .filter(({ assessedOn, validUntil }) => assessedOn <= on && (validUntil === null || on < validUntil))
    .sort((a, b) => (a.assessedOn < b.assessedOn ? -1 : Number(a.assessedOn > b.assessedOn)));
  return new Map(valid.map(({ competency, level }) => [competency, level]));
}

const text = (levels: readonly { competency: string; level: number }[]): string =>
  levels.map(({ competency, level }) => `${competency} ${level}`).join(', ');

const reachedSentence = (reached: number, asked: number): Sentence => ({
  id: `Mencapai ${reached} dari ${asked} tingkat yang disyaratkan jabatannya.`,
  en: `Reached ${reached} of the ${asked} levels that the position requires.`,
});
const notAssessed = (levels: readonly RequiredLevel[]): Sentence => {
  const codes = levels.map(({ competency }) => competency).join(', ');
  return { id: `Belum dinilai: ${codes}.`, en: `Not assessed: ${codes}.` };
};
const REQUIREMENT_UNKNOWN = {
  id: 'Standar kompetensi jabatannya belum diketahui.',
  en: 'What the position requires is not known.',
};
const NEVER_HEARD = neverHeard({ id: 'kompetensi', en: 'Competency' });

export const competencyScoreRule: Rule = {
  sentence: 'Competency scores by how much of the levels that the position requires was reached.',
  law: ['PermenPANRB 3/2020', 'PermenPANRB 38/2017'],
  from: null,
  to: null,
  boundary: {
    case: 'levels 3 and 3 are required: 3 and 2, 5 and 2, and 3 with the other not assessed',
    expected: '83.33, 83.33, not known',
    run: () => {
      const on = localDate('2026-11-25');
      const told = { eventId: '', at: new Date(0) };
      const posts = [{ unitId: '', positionId: 'held', kind: null, title: null, from: null, to: null }];
      const levels = ['A', 'B'].map((competency) => ({ competency, level: 3, from: on, to: null }));
      const cases: Record<string, number>[] = [{ A: 3, B: 2 }, { A: 5, B: 2 }, { A: 3 }];
      return cases
        .map((reached) => {
          const assessments = Object.entries(reached).map(([competency, level]) => ({
            competency,
            level,
            assessedOn: on,
            validUntil: null,
          }));
          const requirements = [{ positionId: 'held', levels, told }];
          return competencyScore({ posts, requirements, profile: { assessments, told } }, on, true).score;
        })
        .map((score) => score ?? 'not known')
        .join(', ');
    },
  },
};
