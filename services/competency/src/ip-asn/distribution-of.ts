import type { Actor } from '@asn/access';
import type { LocalDate } from '@asn/civil-date';
import { topics } from '@asn/events';
import { shownGroups, type Authority, type Sources } from '@asn/people';
import { isOpaqueId, type RequestContext } from '@asn/subgraph';
import type { IpAsnDistributionType } from './distribution.type.ts';
import { SOURCES } from './load-ip-asn.ts';
import { loadCounted, loadCounts, nobody, type GroupCounts } from './read-distribution.ts';
import { sourceOf } from './source-of.ts';
import { bands } from './words.ts';

/** Whom to ask what a distribution may be told by. */
export interface Judges {
  authority: Authority;
  sources: Sources;
}

/**
 * The distribution of a unit, itself and all below it, on a day; null for a unit that the caller neither leads nor
 * administers nor reaches with the whole regency. Throws STALE_AUTHORITY.
 */
export async function distributionOf(
  context: RequestContext,
  { authority, sources }: Judges,
  unitId: string,
  on: LocalDate,
): Promise<IpAsnDistributionType | null> {
  await authority.require(context);
  if (!isOpaqueId(unitId) || !reaches(context.actor, unitId)) return null;
  const [counts, upToDate, known] = await Promise.all([
    loadCounts(context, { unitId, on }),
    loadCounted(context),
    Promise.all(SOURCES.map((topic) => sources.of(context, topic))),
  ]);
  // Counted is as if every service were heard. Without a word of sanctions nobody has an index, as for one person.
  const heard = known.every(({ topic, heardAt }) => topic !== topics.attendance || heardAt !== null);
  const groups = shownGroups(heard ? counts : allIncomplete(counts));
  return {
    unit: { id: unitId },
    on,
    upToDate,
    sources: known.map(sourceOf),
    suppressed: groups === null,
    people: groups === null ? null : peopleOf(counts),
    bands: groups === null ? [] : bands.map((band) => ({ band, people: groups[band] })),
    incomplete: groups === null ? null : groups.INCOMPLETE,
  };
}

const peopleOf = (counts: GroupCounts): number =>
  Object.values(counts).reduce((sum, people) => sum + people, 0);

const allIncomplete = (counts: GroupCounts): GroupCounts => ({ ...nobody(), INCOMPLETE: peopleOf(counts) });

const reaches = ({ regencyWide, ledUnits, administeredUnits }: Actor, unitId: string): boolean =>
  [...regencyWide].some((role) => role !== 'OPERATOR') ||
  ledUnits.includes(unitId) ||
  administeredUnits.includes(unitId);
