import { readersOf } from '@asn/access';
import { inLanguage } from '@asn/law';
import type { EmployeeType, Sources } from '@asn/people';
import { batched, isOpaqueId, type RequestContext } from '@asn/subgraph';
import { asOf, loadKnown, shownSource } from '../talent/known.ts';
import { readTargets } from '../talent/read-facts.ts';
import { readinessFor } from './readiness.rule.ts';
import type { ReadinessConditionType, ReadinessType } from './readiness.type.ts';

/** What somebody lacks for a position today. Null for no such position. Who may see it is asked before. */
export async function loadReadiness(
  context: RequestContext,
  sources: Sources,
  { id, standings }: EmployeeType,
  position: string,
): Promise<ReadinessType | null> {
  if (!isOpaqueId(position)) return null;
  const [known, target] = await Promise.all([
    loadKnown(context, sources, id),
    batched(context, 'talent target', position, (ids) => readTargets(context.em, ids)),
  ]);
  if (known === null || target === null) return null;
  const on = context.actor.today;
  const readiness = readinessFor(known.facts, target, on, known.editions, known.unheard);
  if (readiness === null) return null;
  // The level of education itself is of another class than whether it is high enough.
  const hidesEducation = !standings.some((one) => readersOf.PERSONAL.includes(one));
  const conditions = readiness.conditions.map((one): ReadinessConditionType => {
    const hidden = one.recorded === null || (one.condition === 'EDUCATION' && hidesEducation);
    return {
      ...one,
      required: inLanguage(one.required, context.language),
      recorded: hidden ? null : inLanguage(one.recorded!, context.language),
      asOf: asOf(context, known.sources, one),
      stale: known.sources.some(({ topic, stale }) => topic === one.source && stale),
    };
  });
  return {
    position,
    on,
    ready: readiness.ready,
    complete: conditions.every(({ met }) => met !== null),
    conditions,
    lacking: conditions.filter(({ met }) => met === false),
    missing: conditions.filter(({ met }) => met === null),
    sources: known.sources.map(shownSource),
    stale: known.sources.some(({ stale }) => stale),
  };
}
