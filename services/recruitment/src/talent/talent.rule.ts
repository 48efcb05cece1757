import { covers, inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import { boxOf, performanceLevelOf, potentialLevelOf } from './box.rule.ts';
import { competencyScore } from './competency-match.rule.ts';
import type { Edition, Figures } from './figures.ts';
import { integrityScore } from './integrity.rule.ts';
import type { PartScore } from './part.ts';
import { predikatScore } from './predikat.rule.ts';
import { qualificationScore } from './qualification.rule.ts';
import { recordedScore } from './recorded-score.rule.ts';
import { standardFigures } from './standard-figures.table.ts';
import type { Post, TalentFacts } from './talent-facts.ts';
import {
  performanceParts,
  potentialParts,
  type Box,
  type Part,
  type PerformanceLevel,
  type PotentialLevel,
} from './words.ts';

/** An axis as it stands for somebody: score and level are null while a part is not known. */
export interface Axis<Level> {
  score: number | null;
  level: Level | null;
  /** Those that have a weight. */
  parts: (PartScore & { part: Part; weight: number })[];
}

/** Somebody's place in the talent map on a day. */
export interface Talent {
  post: Post;
  performance: Axis<PerformanceLevel>;
  potential: Axis<PotentialLevel>;
  /** Null while a part of either axis is not known. */
  box: Box | null;
  missing: { part: Part; reasons: Sentence[] }[];
}

/**
 * Each axis is the sum of its parts by their weights, by the figures in force on the day, and both together place who
 * serves in a position in one of nine boxes. While a part is not known there is no box: nothing unknown is taken for a zero.
 * @law PermenPANRB 3/2020; Kepka BKN 411/2025
 * @from 2020-01-01
 *
 * @param unheard the topics of services that were never heard of
 * @returns null for a day on which they did not serve, and before the first figures
 */
export function talentOn(
  facts: TalentFacts,
  on: LocalDate,
  editions: readonly Edition[],
  unheard: ReadonlySet<string>,
): Talent | null {
  const edition = inForceOn(editions, on);
  const post = postOn(facts, on);
  if (edition === undefined || post === undefined) return null;
  const { figures } = edition;
  const scores: Record<Part, PartScore> = {
    PREDIKAT: predikatScore(facts, on, figures, !unheard.has(topics.performance)),
    REINFORCEMENT: recordedScore(facts, 'REINFORCEMENT', on),
    COMPETENCY: competencyScore(facts, on, !unheard.has(topics.competency)),
    POTENTIAL: recordedScore(facts, 'POTENTIAL', on),
    QUALIFICATION: qualificationScore(facts, figures),
    INTEGRITY: integrityScore(facts, on, figures, !unheard.has(topics.attendance)),
  };
  const axis = <Level>(parts: readonly Part[], levelOf: (score: number, figures: Figures) => Level) =>
    axisOf(parts, scores, figures, levelOf);
  const performance = axis(performanceParts, performanceLevelOf);
  const potential = axis(potentialParts, potentialLevelOf);
  return {
    post,
    performance,
    potential,
    box:
      performance.level === null || potential.level === null
        ? null
        : boxOf(performance.level, potential.level),
    missing: [...performance.parts, ...potential.parts]
      .filter(({ score }) => score === null)
      .map(({ part, reasons }) => ({ part, reasons })),
  };
}

/** The definitive post in which somebody serves on a day. */
export const postOn = (
  { employed, posts }: Pick<TalentFacts, 'employed' | 'posts'>,
  on: LocalDate,
): Post | undefined =>
  employed === null || covers(employed, on) ? posts.find((post) => covers(post, on)) : undefined;

function axisOf<Level>(
  names: readonly Part[],
  scores: Readonly<Record<Part, PartScore>>,
  figures: Figures,
  levelOf: (score: number, figures: Figures) => Level,
): Axis<Level> {
  const parts = names
    .map((part) => ({ part, weight: figures[`WEIGHT_${part}`], ...scores[part] }))
    .filter(({ weight }) => weight > 0);
  if (parts.some(({ score }) => score === null)) return { score: null, level: null, parts };
  // In whole ten-thousandths: a sum of decimals must not miss the edge of a level.
  const sum = parts.reduce((all, { score, weight }) => all + weight * Math.round((score ?? 0) * 100), 0);
  const score = sum / 100_00;
  return { score, level: levelOf(score, figures), parts };
}

export const talentRule: Rule = {
  sentence: 'Each axis is the sum of its parts by their weights; while a part is not known there is no box.',
  law: ['PermenPANRB 3/2020', 'Kepka BKN 411/2025'],
  from: standardFigures.from,
  to: null,
  boundary: {
    case: 'Sangat Baik with 50 that reinforces it; S-1, all levels, potential 52, never sanctioned; the same with 51.99; without it',
    expected: '9, 7, none for want of POTENTIAL',
    run: () => {
      const on = localDate('2026-11-25');
      const told = { eventId: '', at: new Date(0) };
      const recorded = { assessedOn: on, validUntil: localDate('2027-11-25'), recordedAt: told.at };
      const facts: TalentFacts = {
        employed: null,
        employmentKind: 'PNS',
        grade: null,
        educationLevel: '40',
        retiresOn: null,
        posts: [{ unitId: '', positionId: 'held', kind: null, title: null, from: null, to: null }],
        appraisals: [{ year: 2025, predikat: 'SANGAT_BAIK', sealedOn: on, told }],
        discipline: null,
        profile: { assessments: [{ competency: 'A', level: 3, assessedOn: on, validUntil: null }], told },
        requirements: [
          { positionId: 'held', levels: [{ competency: 'A', level: 3, from: on, to: null }], told },
        ],
        scores: [{ part: 'REINFORCEMENT', score: 50, ...recorded }],
      };
      return [52, 51.99, null]
        .map((score) => {
          const potential = score === null ? [] : [{ part: 'POTENTIAL' as const, score, ...recorded }];
          const scores = [...facts.scores, ...potential];
          const { box, missing } = talentOn({ ...facts, scores }, on, [standardFigures], new Set())!;
          return box ?? `none for want of ${missing.map(({ part }) => part).join()}`;
        })
        .join(', ');
    },
  },
};
