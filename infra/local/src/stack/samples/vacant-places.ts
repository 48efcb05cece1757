import type { SampleLine } from '@asn/sample';
import { Problem } from '../../servers/problem.ts';
import { does, type Graph } from './graph.ts';

interface Place {
  id: string;
  title: string;
  need: number;
  vacancy: number;
}

const POSITIONS = `query ($unit: ID!) { orgUnit(id: $unit) { positions { id title need vacancy } } }`;

/**
 * Lets units need as many more as the lines offer: the sample's positions are all filled, by a file in which who is
 * needed is who is there. By an analysis of the workload (ABK) of the first day of the month.
 *
 * @param units our opaque ids of the units by those in their file
 * @returns the id of the position of each line, by its code
 */
export async function vacantPlaces(
  graph: Graph,
  lines: readonly SampleLine[],
  units: Readonly<Record<string, string>>,
  since: string,
): Promise<Map<string, string>> {
  const positions = new Map<string, string>();
  const offered = Map.groupBy(lines, ({ unitId, title }) => `${unitId} ${title}`);
  for (const ofOne of offered.values()) {
    const { unitId, title, code } = ofOne[0]!;
    const { orgUnit } = await graph<{ orgUnit: { positions: Place[] } | null }>(POSITIONS, {
      unit: units[unitId],
    });
    const place = orgUnit?.positions.find((position) => position.title === title);
    if (place === undefined) throw new Problem(`There is no position "${title}" in its unit of the sample.`);
    const places = ofOne.reduce((sum, line) => sum + line.places, 0);
    if (place.vacancy < places) {
      const decree = { number: `060/ABK/${code}`, date: since, effectiveOn: since };
      const need = place.need + places - place.vacancy;
      await does(graph, 'setPositionNeed', { position: place.id, need, decree });
    }
    for (const line of ofOne) positions.set(line.code, place.id);
  }
  return positions;
}
