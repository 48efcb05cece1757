import { readersOf, type Standing } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import { inLanguage } from '@asn/law';
import type { EmployeeType, Source, Sources } from '@asn/people';
import { batched, type RequestContext } from '@asn/subgraph';
import type { IpAsnComponentType, IpAsnInputType, IpAsnType } from './ip-asn.type.ts';
import { ipAsnOn } from './ip-asn.rule.ts';
import type { Component, Edition, IpAsnInput } from './points.ts';
import { readEditions, readFacts } from './read-facts.ts';
import { sourceOf } from './source-of.ts';

/** The services that the index is computed from, beside this one. */
export const SOURCES = [topics.personnel, topics.performance, topics.attendance] as const;

/** Somebody's index on a day, with those of all others asked for in the same breath. Who may see it is asked before. */
export async function loadIpAsn(
  context: RequestContext,
  sources: Sources,
  { id, standings }: EmployeeType,
  on: LocalDate,
): Promise<IpAsnType | null> {
  const [facts, editions, known] = await Promise.all([
    batched(context, 'ip-asn facts', id, (ids) => readFacts(context.em, ids)),
    loadEditions(context),
    Promise.all(SOURCES.map((topic) => sources.of(context, topic))),
  ]);
  const unheard = new Set(known.filter(({ heardAt }) => heardAt === null).map(({ topic }) => topic));
  const ipAsn = facts === null ? null : ipAsnOn(facts, on, editions, unheard);
  if (ipAsn === null) return null;
  const shown = (component: Component) => shownComponent(context, component, standings, known);
  const { QUALIFICATION, COMPETENCY, PERFORMANCE, DISCIPLINE } = ipAsn.components;
  return {
    on,
    standings,
    complete: ipAsn.missing.length === 0,
    total: ipAsn.total,
    band: ipAsn.band,
    missing: ipAsn.missing.map(({ part, reasons }) => ({
      part,
      reasons: reasons.map((reason) => inLanguage(reason, context.language)),
    })),
    qualification: shown(QUALIFICATION),
    competency: shown(COMPETENCY),
    performance: shown(PERFORMANCE),
    discipline: shown(DISCIPLINE),
  };
}

const loadEditions = async (context: RequestContext): Promise<Edition[]> =>
  (await batched(
    context,
    'ip-asn points',
    'all',
    async () => new Map([['all', await readEditions(context.em)]]),
  )) ?? [];

function shownComponent(
  context: RequestContext,
  { points, max, reasons, inputs, law }: Component,
  standings: readonly Standing[],
  known: readonly Source[],
): IpAsnComponentType {
  const sources = known.filter(({ topic }) => inputs.some(({ source }) => source === topic));
  return {
    points,
    max,
    law,
    reasons: reasons.map((reason) => inLanguage(reason, context.language)),
    inputs: inputs.map((input) => shownInput(context, input, standings, known)),
    sources: sources.map(sourceOf),
    stale: sources.some(({ stale }) => stale),
  };
}

function shownInput(
  context: RequestContext,
  { what, value, source, asOf, eventId }: IpAsnInput,
  standings: readonly Standing[],
  known: readonly Source[],
): IpAsnInputType {
  const hidden = what === 'EDUCATION_LEVEL' && !standings.some((one) => readersOf.PERSONAL.includes(one));
  const other = known.find(({ topic }) => topic === source);
  // Our own records are as of this moment.
  const heardAt = other === undefined ? context.now : other.heardAt;
  return { what, value: hidden ? null : value, source, asOf: asOf ?? heardAt, eventId };
}
