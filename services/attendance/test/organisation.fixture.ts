import type { PersonnelOffice } from '@asn/office';
import { createHash } from 'node:crypto';
import type { Placement } from '@asn/events';

type Period = { from: string | null; to: string | null };

const covers = ({ from, to }: Period, day: string) =>
  (from === null || from <= day) && (to === null || day < to);
const line = (...parts: (string | boolean | null)[]) =>
  parts.map((part) => (part === true ? 't' : part === false ? 'f' : (part ?? ''))).join('|');

/** What the sums must be, worked out from what the office knows and without a line of SQL. */
export function expectedSums({ employees, units }: PersonnelOffice, day: string) {
  const people = [...employees].flatMap(([id, { facts }]) =>
    facts.placements.map((p) => line(id, p.appointmentId, p.kind, p.unitId, p.leads, p.from, p.to)),
  );
  const organisation = [...units].flatMap(([id, { facts }]) => [
    ...facts.periods.map((p) => line(id, p.parentId, p.name, p.echelon, p.from, p.to)),
    ...facts.heads.map((head) => line(id, head.personId, head.from, head.to)),
  ]);
  return { people: sum(people), units: sum(organisation), leads: sum(leadsOn({ employees, units }, day)) };
}

function sum(lines: string[]) {
  const sorted = lines.map((text) => Buffer.from(text)).sort((a, b) => Buffer.compare(a, b));
  return {
    count: lines.length,
    checksum: createHash('md5').update(sorted.map(String).join('\n')).digest('hex'),
  };
}

const precedence: Record<Placement['kind'], number> = { DEFINITIVE: 1, ADDITIONAL: 2, PLT: 3, PLH: 4 };

function leadsOn({ employees, units }: Pick<PersonnelOffice, 'employees' | 'units'>, day: string): string[] {
  const tree = new Map<string, { parentId: string | null; echelon: string | null }>();
  for (const [id, { facts }] of units) {
    const period = facts.periods.find((each) => covers(each, day));
    if (period) tree.set(id, period);
  }
  const candidates = [...employees].flatMap(([personId, { facts }]) =>
    facts.placements
      .filter((each) => each.leads && covers(each, day))
      .map(({ unitId, kind }) => ({ unitId, personId, rank: precedence[kind] })),
  );
  for (const [unitId, { facts }] of units) {
    for (const head of facts.heads.filter((each) => covers(each, day)))
      candidates.push({ unitId, personId: head.personId, rank: 2 });
  }
  candidates.sort((a, b) => b.rank - a.rank || (a.personId < b.personId ? 1 : -1));
  const heads = new Map(candidates.map(({ unitId, personId }) => [unitId, personId]));
  for (const [id, { parentId }] of tree) {
    if (parentId !== null || heads.has(id)) continue;
    const secretariat = [...tree].find(
      ([child, unit]) => unit.parentId === id && unit.echelon === 'II.a' && heads.has(child),
    );
    if (secretariat) heads.set(id, heads.get(secretariat[0])!);
  }
  return [...employees].flatMap(([personId, { facts }]) => {
    const exception = facts.superiors.find((each) => covers(each, day));
    if (exception) return [line(personId, exception.superiorId)];
    const placed = facts.placements.find((each) => each.kind === 'DEFINITIVE' && covers(each, day));
    for (let unit = placed?.unitId ?? null; unit !== null; unit = tree.get(unit)?.parentId ?? null) {
      const head = heads.get(unit);
      if (head !== undefined && head !== personId) return [line(personId, head)];
    }
    return [];
  });
}
