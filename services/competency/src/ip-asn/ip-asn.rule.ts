import { covers, inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule, Sentence } from '@asn/law';
import { bandOf } from './band.rule.ts';
import { disciplinePoints } from './discipline-points.rule.ts';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import { learningPoints } from './learning-points.rule.ts';
import { performancePoints } from './performance-points.rule.ts';
import type { Component, Edition } from './points.ts';
import { qualification } from './qualification.rule.ts';
import { standardPoints } from './standard-points.table.ts';
import { parts, type Band, type Part } from './words.ts';

/** Somebody's index of a day. */
export interface IpAsn {
  components: Readonly<Record<Part, Component>>;
  /** Null while a part is not known. */
  total: number | null;
  band: Band | null;
  /** The parts that are not known, and why. */
  missing: { part: Part; reasons: Sentence[] }[];
}

/**
 * The index of professionalism (IP ASN) of who serves in a position on a day is the sum of its four parts, by the figures
 * in force on that day. While a part is not known there is no sum: nothing unknown is taken for a zero.
 * @law PermenPANRB 38/2018; Peraturan BKN 8/2019
 * @from 2019-05-10
 *
 * @param unheard the topics of services that were never heard of
 * @returns null for a day on which they did not serve, and before the first figures
 */
export function ipAsnOn(
  facts: IpAsnFacts,
  on: LocalDate,
  editions: readonly Edition[],
  unheard: ReadonlySet<string>,
): IpAsn | null {
  const edition = inForceOn(editions, on);
  if (edition === undefined || !serves(facts, on)) return null;
  const { points } = edition;
  const components = {
    QUALIFICATION: qualification(facts, points),
    COMPETENCY: learningPoints(facts, on, points),
    PERFORMANCE: performancePoints(facts, on, points, !unheard.has(topics.performance)),
    DISCIPLINE: disciplinePoints(facts, on, points, !unheard.has(topics.attendance)),
  };
  const missing = parts
    .filter((part) => components[part].points === null)
    .map((part) => ({ part, reasons: components[part].reasons }));
  const total = missing.length > 0 ? null : sumOf(parts.map((part) => components[part].points ?? 0));
  return { components, total, band: total === null ? null : bandOf(total, points), missing };
}

const serves = ({ employed, posts }: IpAsnFacts, on: LocalDate): boolean =>
  (employed === null || covers(employed, on)) && posts.some((post) => covers(post, on));

/** In hundredths, so that tenths that an admin chose do not move a sum across the edge of a band. */
const sumOf = (points: readonly number[]): number =>
  points.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;

export const ipAsnRule: Rule = {
  sentence: 'The index is the sum of its four parts; while one of them is not known there is none.',
  law: ['PermenPANRB 38/2018', 'Peraturan BKN 8/2019'],
  from: standardPoints.from,
  to: null,
  boundary: {
    case: 'S-1, pelaksana with 20 JP, Baik, never sanctioned; and the same without the appraisal',
    expected: '67.5, none for want of PERFORMANCE',
    run: () => {
      const told = { eventId: '', at: new Date(0) };
      const day = localDate('2026-11-25');
      const facts: IpAsnFacts = {
        employed: null,
        educationLevel: '40',
        posts: [{ unitId: '', kind: 'PELAKSANA', from: null, to: null }],
        appraisals: [{ year: 2025, predikat: 'BAIK', sealedOn: localDate('2026-01-15'), told }],
        sanctions: [],
        learned: [{ kind: 'TECHNICAL', name: '', hours: 20, year: 2026, endedOn: day, recordedAt: told.at }],
      };
      return [facts, { ...facts, appraisals: [] }]
        .map((one) => {
          const { total, missing } = ipAsnOn(one, day, [standardPoints], new Set())!;
          return total ?? `none for want of ${missing.map(({ part }) => part).join()}`;
        })
        .join(', ');
    },
  },
};
