import type { RequirementSnapshot } from '@asn/events';
import { daysOfChange, requiredLevels, type Position, type Requirement } from './required-level.rule.ts';

type Levels = RequirementSnapshot['levels'];

/** What a position requires, over all days: a period for each level of each competency, by competency and day. */
export function timelineOf(requirements: readonly Requirement[], position: Position): Levels {
  const periods: Levels = [];
  const open = new Map<string, Levels[number]>();
  for (const day of daysOfChange(requirements, position)) {
    const now = new Map(
      requiredLevels(requirements, position, day).map((one) => [one.competency, one.level]),
    );
    for (const [competency, period] of open) {
      if (now.get(competency) === period.level) continue;
      period.to = day;
      open.delete(competency);
    }
    for (const [competency, level] of now) {
      if (open.has(competency)) continue;
      const period = { competency, level, from: day, to: null };
      open.set(competency, period);
      periods.push(period);
    }
  }
  return periods.sort((a, b) => (a.competency + a.from < b.competency + b.from ? -1 : 1));
}
