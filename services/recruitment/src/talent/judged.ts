import { inForceOn, type LocalDate } from '@asn/civil-date';
import type { Edition } from './figures.ts';
import { yearOf } from './part.ts';
import { rungOf, type Rung } from './rung.rule.ts';
import { leavesPoolOn, successionOn } from './succession.rule.ts';
import { talentOn } from './talent.rule.ts';
import type { TalentFacts } from './talent-facts.ts';
import type { Box, Group } from './words.ts';

/** Somebody's place in the map, as it is kept to page and count by. */
export interface Judged {
  /** Null on a day on which they do not serve. */
  unitId: string | null;
  rung: Rung | null;
  box: Box | null;
  group: Group | null;
  inSuccession: boolean;
  /** The next day on which it may be another one with nothing new told; a year begins without being told. */
  againOn: LocalDate;
}

/** How somebody is placed on a day, by the very computation that answers for one person. */
export function judgedOn(
  facts: TalentFacts,
  on: LocalDate,
  editions: readonly Edition[],
  unheard: ReadonlySet<string>,
): Judged {
  const againOn = nextChange(facts, on, editions);
  const talent = talentOn(facts, on, editions, unheard);
  const figures = inForceOn(editions, on)?.figures;
  if (talent === null || figures === undefined)
    return { unitId: null, rung: null, box: null, group: null, inSuccession: false, againOn };
  const { box, post } = talent;
  return {
    unitId: post.unitId,
    rung: rungOf(post.kind, post.title),
    box,
    group: box === null ? 'INCOMPLETE' : `${box}`,
    inSuccession: successionOn(facts, box, on, figures).belongs === true,
    againOn,
  };
}

/** Facts begin and end on days that are known beforehand: between two of them nothing can change by itself. */
function nextChange(facts: TalentFacts, on: LocalDate, editions: readonly Edition[]): LocalDate {
  const newYear = `${yearOf(on) + 1}-01-01` as LocalDate;
  const { employed, posts, discipline, profile, requirements, scores, retiresOn } = facts;
  const months = inForceOn(editions, on)?.figures.SUCCESSION_MONTHS_LEFT ?? 0;
  const periods = [
    ...posts,
    ...(employed === null ? [] : [employed]),
    ...(discipline?.sanctions ?? []),
    ...requirements.flatMap(({ levels }) => levels),
  ];
  const days = [
    ...periods.flatMap(({ from, to }) => [from, to]),
    ...(profile?.assessments ?? []).flatMap(({ assessedOn, validUntil }) => [assessedOn, validUntil]),
    ...scores.flatMap(({ assessedOn, validUntil }) => [assessedOn, validUntil]),
    ...editions.map(({ from }) => from),
    ...(retiresOn === null ? [] : [leavesPoolOn(retiresOn, months)]),
  ];
  return days.reduce<LocalDate>(
    (next, day) => (day !== null && day > on && day < next ? day : next),
    newYear,
  );
}
