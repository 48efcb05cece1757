import { readersOf, type Standing } from '@asn/access';
import { inForceOn } from '@asn/civil-date';
import type { EmployeeType, Sources } from '@asn/people';
import type { RequestContext } from '@asn/subgraph';
import { recommendations } from './box.table.ts';
import { asOf, loadKnown, shownSentences, shownSource, type Known } from './known.ts';
import { successionOn } from './succession.rule.ts';
import type { TalentBoxType, TalentPartScoreType } from './talent-box.type.ts';
import { talentOn, type Axis } from './talent.rule.ts';

/** Somebody's place in the talent map today. Who may see it is asked before. */
export async function loadTalentBox(
  context: RequestContext,
  sources: Sources,
  { id, standings }: EmployeeType,
): Promise<TalentBoxType | null> {
  const known = await loadKnown(context, sources, id);
  if (known === null) return null;
  const { facts, editions, unheard } = known;
  const on = context.actor.today;
  const talent = talentOn(facts, on, editions, unheard);
  const figures = inForceOn(editions, on)?.figures;
  if (talent === null || figures === undefined) return null;
  const { box, missing, performance, potential } = talent;
  const succession = successionOn(facts, box, on, figures);
  const said = (sentences: Parameters<typeof shownSentences>[1]) => shownSentences(context, sentences);
  return {
    on,
    box,
    recommendations: box === null ? [] : said(recommendations[box]),
    complete: missing.length === 0,
    missing: missing.map(({ part, reasons }) => ({ part, reasons: said(reasons) })),
    performance: { ...performance, parts: shownParts(context, performance, standings, known) },
    potential: { ...potential, parts: shownParts(context, potential, standings, known) },
    succession: { ...succession, reasons: said(succession.reasons) },
    sources: known.sources.map(shownSource),
    stale: known.sources.some(({ stale }) => stale),
  };
}

function shownParts(
  context: RequestContext,
  { parts }: Axis<unknown>,
  standings: readonly Standing[],
  { sources }: Known,
): TalentPartScoreType[] {
  // The level of education itself is of another class than the score that it gives.
  const hidesEducation = !standings.some((one) => readersOf.PERSONAL.includes(one));
  return parts.map(({ reasons, inputs, ...part }) => ({
    ...part,
    reasons: shownSentences(context, reasons),
    inputs: inputs.map((input) => ({
      ...input,
      value: input.what === 'EDUCATION_LEVEL' && hidesEducation ? null : input.value,
      asOf: asOf(context, sources, input),
    })),
    stale: sources.some(({ topic, stale }) => stale && inputs.some(({ source }) => source === topic)),
  }));
}
