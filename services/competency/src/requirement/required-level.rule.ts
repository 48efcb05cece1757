import { localDate, type LocalDate } from '@asn/civil-date';
import type { Rule } from '@asn/law';
import { jfLevelOf, type JfLevel } from './jf-level.rule.ts';

/** Which rule gave a level, the nearest to the position first. */
export const requirementScopes = ['POSITION', 'JF_LEVEL', 'ECHELON', 'KIND'] as const;
export type RequirementScope = (typeof requirementScopes)[number];

/** A level required from a day on; see the table `requirement`. Null fields do not narrow it. */
export interface Requirement {
  /** The order in which they were recorded: of two about the same day, the later corrects the earlier. */
  number: number;
  positionId: string | null;
  kind: string | null;
  echelon: string | null;
  jfLevel: JfLevel | null;
  competency: string;
  /** 1 to 5; 0: no longer required. */
  level: number;
  from: LocalDate;
  source: string;
}

export interface Position {
  id: string;
  kind: string;
  echelon: string | null;
  title: string;
}

export interface RequiredLevel {
  competency: string;
  level: number;
  scope: RequirementScope;
  from: LocalDate;
  source: string;
}

/**
 * Of a position's own requirement, that of the level of its functional position or of its echelon, and that of its
 * kind, the nearest in force on the day holds; of the same nearness, the latest. A level 0 ends what it stands for:
 * it is not required, whatever a wider default says.
 * @law PermenPANRB 38/2017
 * @from 2017-01-01
 */
export function requiredLevels(
  requirements: readonly Requirement[],
  position: Position,
  day: LocalDate,
): RequiredLevel[] {
  const nearest = new Map<string, { requirement: Requirement; scope: RequirementScope }>();
  for (const requirement of requirements) {
    const scope = scopeOf(requirement, position);
    if (scope === null || requirement.from > day) continue;
    const found = nearest.get(requirement.competency);
    if (found === undefined || isNearer({ requirement, scope }, found))
      nearest.set(requirement.competency, { requirement, scope });
  }
  return [...nearest.values()]
    .filter(({ requirement }) => requirement.level > 0)
    .map(({ requirement: { competency, level, from, source }, scope }) => ({
      competency,
      level,
      scope,
      from,
      source,
    }))
    .sort((a, b) => (a.competency < b.competency ? -1 : 1));
}

/** How near a requirement is to a position; null where it is not about it. */
function scopeOf(requirement: Requirement, position: Position): RequirementScope | null {
  const { positionId, kind, echelon, jfLevel } = requirement;
  if (positionId !== null) return positionId === position.id ? 'POSITION' : null;
  if (kind !== position.kind) return null;
  if (jfLevel !== null) return jfLevel === jfLevelOf(position.kind, position.title) ? 'JF_LEVEL' : null;
  if (echelon !== null) return echelon === position.echelon ? 'ECHELON' : null;
  return 'KIND';
}

function isNearer(
  a: { requirement: Requirement; scope: RequirementScope },
  b: { requirement: Requirement; scope: RequirementScope },
): boolean {
  const nearness = requirementScopes.indexOf(b.scope) - requirementScopes.indexOf(a.scope);
  if (nearness !== 0) return nearness > 0;
  if (a.requirement.from !== b.requirement.from) return a.requirement.from > b.requirement.from;
  return a.requirement.number > b.requirement.number;
}

/** The days on which the levels of a position may change: those on which some requirement about it begins. */
export function daysOfChange(requirements: readonly Requirement[], position: Position): LocalDate[] {
  const about = requirements.filter((requirement) => scopeOf(requirement, position) !== null);
  return [...new Set(about.map(({ from }) => from))].sort();
}

export const requiredLevelRule: Rule = {
  sentence:
    "Of a position's own requirement, that of its JF level or echelon, and that of its kind, the nearest in force holds.",
  law: ['PermenPANRB 38/2017'],
  from: localDate('2017-01-01'),
  to: null,
  boundary: {
    case: 'kind requires level 3, the position itself 0 from 1 March: on 28 February and on 1 March',
    expected: '3 by KIND, then nothing',
    run: () => {
      const position = { id: 'p', kind: 'PELAKSANA', echelon: null, title: 'Pengelola' };
      const wide = { kind: 'PELAKSANA', echelon: null, jfLevel: null, competency: 'M1', source: 'Perbup' };
      const rows: Requirement[] = [
        { ...wide, number: 1, positionId: null, level: 3, from: localDate('2026-01-01') },
        { ...wide, number: 2, positionId: 'p', kind: null, level: 0, from: localDate('2026-03-01') },
      ];
      const on = (day: string) => {
        const [found] = requiredLevels(rows, position, localDate(day));
        return found === undefined ? 'nothing' : `${found.level} by ${found.scope}`;
      };
      return `${on('2026-02-28')}, then ${on('2026-03-01')}`;
    },
  },
};
