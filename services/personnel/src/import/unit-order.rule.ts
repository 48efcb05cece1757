import type { Rule } from '@asn/law';
/** A unit of a file and the one above it, by their ids. */
export interface UnitPlace {
  rowNumber: number;
  id: string;
  parentId: string | null;
}

/**
 * In which order the units of a file can be opened: each after those above it, rows of one depth as they stand. Units
 * that stand below each other in a circle have no place in it; what stands below a circle comes last.
 * @law PP 18/2016 art. 3
 */
export function unitOrder(places: readonly UnitPlace[]): { order: number[]; circles: number[][] } {
  const byId = new Map(places.map((place) => [place.id, place]));
  const depths = new Map<string, number>();
  const circles: number[][] = [];
  const inCircle = new Set<number>();
  for (const place of places) {
    const path: UnitPlace[] = [];
    const onPath = new Map<string, number>();
    let at: UnitPlace | undefined = place;
    while (at !== undefined && !depths.has(at.id) && !onPath.has(at.id)) {
      onPath.set(at.id, path.length);
      path.push(at);
      at = at.parentId === null ? undefined : byId.get(at.parentId);
    }
    const start = at === undefined ? undefined : onPath.get(at.id);
    if (start !== undefined) {
      const circle = path.slice(start).map(({ rowNumber }) => rowNumber);
      circles.push(circle.toSorted((a, b) => a - b));
      for (const rowNumber of circle) inCircle.add(rowNumber);
    }
    let depth = at === undefined ? 0 : (depths.get(at.id) ?? places.length) + 1;
    for (const each of path.toReversed()) depths.set(each.id, depth++);
  }
  const order = places
    .filter(({ rowNumber }) => !inCircle.has(rowNumber))
    .toSorted((a, b) => (depths.get(a.id) ?? 0) - (depths.get(b.id) ?? 0) || a.rowNumber - b.rowNumber)
    .map(({ rowNumber }) => rowNumber);
  return { order, circles };
}

export const unitOrderRule: Rule = {
  sentence: 'The units of a file are opened each after those above it; units in a circle have no place.',
  law: ['PP 18/2016 art. 3'],
  from: null,
  to: null,
  boundary: {
    case: 'a unit in row 2 below that of row 3, and one in row 4 that stands below itself',
    expected: '3,2 without 4',
    run: () => {
      const { order, circles } = unitOrder([
        { rowNumber: 2, id: 'bidang', parentId: 'dinas' },
        { rowNumber: 3, id: 'dinas', parentId: null },
        { rowNumber: 4, id: 'circle', parentId: 'circle' },
      ]);
      return `${order.join()} without ${circles.join()}`;
    },
  },
};
