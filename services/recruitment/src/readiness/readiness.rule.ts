import { inForceOn, localDate, type LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import type { Rule } from '@asn/law';
import type { Edition } from '../talent/figures.ts';
import type { Target } from '../talent/read-facts.ts';
import { standardFigures } from '../talent/standard-figures.table.ts';
import type { TalentFacts } from '../talent/talent-facts.ts';
import { careerConditions, lawOf } from './career-conditions.rule.ts';
import type { Condition } from './condition.ts';
import { competencyConditions, disciplineCondition, performanceCondition } from './merit-conditions.rule.ts';

/** How far somebody is from a position. */
export interface Readiness {
  /** Null while something is not known and nothing failed. */
  ready: boolean | null;
  conditions: Condition[];
}

/**
 * Somebody is ready for a position when they meet every condition of it, and is not when they fail one. While one is not
 * known and none is failed, nobody can say.
 * @law PP 11/2017 arts. 54, 76, 107 jo PP 17/2020; PermenPANRB 3/2020; PermenPANRB 38/2017
 *
 * @param unheard the topics of services that were never heard of
 * @returns null for a kind of position that the law does not tell of here, and before the first figures
 */
export function readinessFor(
  facts: TalentFacts,
  position: Target,
  on: LocalDate,
  editions: readonly Edition[],
  unheard: ReadonlySet<string>,
): Readiness | null {
  const law = lawOf(position);
  const edition = inForceOn(editions, on);
  if (law === null || edition === undefined) return null;
  const conditions = [
    ...careerConditions(facts, position, law, on, edition, editions),
    performanceCondition(facts, on),
    disciplineCondition(facts, on, !unheard.has(topics.attendance)),
    ...competencyConditions(facts, position.requirement, on),
  ];
  return { ready: verdictOf(conditions), conditions };
}

export function verdictOf(conditions: readonly Pick<Condition, 'met'>[]): boolean | null {
  if (conditions.some(({ met }) => met === false)) return false;
  return conditions.some(({ met }) => met === null) ? null : true;
}

export const readinessRule: Rule = {
  sentence: 'Somebody is ready for a position when they meet every condition of it.',
  law: ['PP 11/2017 art. 54', 'PP 11/2017 art. 107 jo PP 17/2020', 'PermenPANRB 3/2020'],
  from: standardFigures.from,
  to: null,
  boundary: {
    case: 'a pelaksana (asks for SMA): all met; without an appraisal; without an appraisal, with a severe sanction',
    expected: 'ready, not known, not ready',
    run: () => {
      const on = localDate('2026-11-25');
      const told = { eventId: '', at: new Date(0) };
      const position: Target = {
        id: '',
        kind: 'PELAKSANA',
        title: 'Pengadministrasi',
        echelon: null,
        requirement: { positionId: '', levels: [], told },
      };
      const facts: TalentFacts = {
        employed: null,
        employmentKind: 'PPPK',
        grade: null,
        educationLevel: '15',
        retiresOn: null,
        posts: [],
        appraisals: [2024, 2025].map((year) => ({ year, predikat: 'BAIK' as const, sealedOn: on, told })),
        discipline: null,
        profile: null,
        requirements: [],
        scores: [],
      };
      const severe = { sanctions: [{ level: 'BERAT' as const, from: on, to: null }], told };
      return [facts, { ...facts, appraisals: [] }, { ...facts, appraisals: [], discipline: severe }]
        .map((one) => readinessFor(one, position, on, [standardFigures], new Set())?.ready)
        .map((ready) => (ready === null ? 'not known' : ready ? 'ready' : 'not ready'))
        .join(', ');
    },
  },
};
