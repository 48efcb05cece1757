import { inForceOn, type LocalDate, type Period } from '@asn/civil-date';
import { covers } from '@asn/civil-date';
import { ipAsnOn } from './ip-asn.rule.ts';
import type { IpAsnFacts } from './ip-asn-facts.ts';
import type { Edition } from './points.ts';
import type { Group } from './words.ts';

/** Days over which somebody is counted in one unit and one group. */
export interface CountedPeriod extends Period {
  from: LocalDate;
  unitId: string;
  group: Group;
}

const HEARD: ReadonlySet<string> = new Set();

/**
 * How somebody is counted on every day there is, by the very computation that answers for one day: it can only change
 * on a day on which one of the facts does, so it is asked for those days alone. Beyond the last of them the appraisal
 * of the year before is not known, and so it stays; no clock is needed.
 */
export function countedPeriods(facts: IpAsnFacts, editions: readonly Edition[]): CountedPeriod[] {
  const periods: CountedPeriod[] = [];
  const days = daysOfChange(facts, editions);
  for (const [index, from] of days.entries()) {
    const to = days[index + 1] ?? null;
    const post = facts.posts.find((one) => covers(one, from));
    const ipAsn = ipAsnOn(facts, from, editions, HEARD);
    if (post === undefined || ipAsn === null) continue;
    const group: Group = ipAsn.band ?? 'INCOMPLETE';
    const last = periods.at(-1);
    if (last?.to === from && last.unitId === post.unitId && last.group === group) last.to = to;
    else periods.push({ from, to, unitId: post.unitId, group });
  }
  return periods;
}

function daysOfChange(
  { employed, posts, appraisals, sanctions, learned }: IpAsnFacts,
  editions: readonly Edition[],
): LocalDate[] {
  const days = [
    ...editions.map(({ from }) => from),
    ...[...posts, ...(employed === null ? [] : [employed])].flatMap(({ from, to }) => [from, to]),
    ...appraisals.flatMap(({ year }) => [newYear(year + 1), newYear(year + 2)]),
    ...sanctions.map(({ from }) => from),
    ...learned.flatMap(({ endedOn, year }) => [endedOn, newYear(year), newYear(year + 1)]),
  ];
  return [...new Set(days.filter((day) => day !== null))].filter((day) => inForceOn(editions, day)).sort();
}

const newYear = (year: number): LocalDate => `${year}-01-01` as LocalDate;
