import { localDate, covers, type LocalDate, type Period } from '@asn/civil-date';

export interface RandomUnit {
  unit_id: string;
  parent_id: string | null;
  echelon: string | null;
  valid: Period;
}
export interface RandomPlacement {
  person_id: string;
  unit_id: string;
  kind: 'DEFINITIVE' | 'PLT' | 'PLH' | 'ADDITIONAL';
  leads: boolean;
  valid: Period;
}

/** A regency that nobody would draw: vacancies, several who act, heads of two units, exceptions, moves and closings. */
export interface RandomRegency {
  units: RandomUnit[];
  placements: RandomPlacement[];
  heads: { unit_id: string; person_id: string; valid: Period }[];
  exceptions: { person_id: string; superior_id: string; valid: Period }[];
  people: string[];
}

export const DAYS = ['2020-01-01', '2021-06-30', '2021-07-01', '2024-01-01'].map(localDate);

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export function randomRegency(next: () => number): RandomRegency {
  const below = (count: number) => Math.floor(next() * count);
  const chance = (share: number) => next() < share;
  const id = () =>
    `00000000-0000-4000-8000-${below(2 ** 48)
      .toString(16)
      .padStart(12, '0')}`;
  const ids = Array.from({ length: 25 }, () => id());
  const people = Array.from({ length: 60 }, () => id());
  const period = (): Period => {
    if (chance(0.6)) return { from: null, to: null };
    const change = DAYS[2] as LocalDate;
    return chance(0.5) ? { from: null, to: change } : { from: change, to: null };
  };

  const units = ids.flatMap((unit_id, index): RandomUnit[] => {
    const parentOf = () => (index === 0 ? null : (ids[below(index)] as string));
    const echelon = index === 1 && chance(0.8) ? 'II.a' : null;
    const parent_id = index === 1 ? (ids[0] as string) : parentOf();
    const change = DAYS[2] as LocalDate;
    if (index < 2 || chance(0.7)) return [{ unit_id, parent_id, echelon, valid: { from: null, to: null } }];
    const before = { unit_id, parent_id, echelon, valid: { from: null, to: change } };
    return chance(0.8)
      ? [before, { ...before, parent_id: parentOf(), valid: { from: change, to: null } }]
      : [before];
  });
  const unit = () => ids[below(ids.length)] as string;
  const person = () => people[below(people.length)] as string;
  const definitive = people.map((person_id): RandomPlacement => {
    return { person_id, unit_id: unit(), kind: 'DEFINITIVE', leads: chance(0.15), valid: period() };
  });
  const beside = Array.from({ length: 15 }, (): RandomPlacement => {
    const kind = (['PLT', 'PLH', 'ADDITIONAL'] as const)[below(3)] as 'PLT';
    return { person_id: person(), unit_id: unit(), kind, leads: chance(0.8), valid: period() };
  });
  const heads = Array.from({ length: 5 }, () => ({ unit_id: unit(), person_id: person(), valid: period() }));
  const led = new Set(Array.from({ length: 5 }, person));
  const exceptions = [...led].map((person_id) => ({ person_id, superior_id: person(), valid: period() }));
  return { units, placements: [...definitive, ...beside], heads, exceptions, people };
}

/** The head of each unit on a day, written from the words of the rule and not from the SQL. */
export function headsIn(regency: RandomRegency, day: LocalDate): Map<string, string> {
  const on = <Row extends { valid: Period }>(rows: Row[]) => rows.filter(({ valid }) => covers(valid, day));
  const order = { DEFINITIVE: 1, ADDITIONAL: 2, PLT: 3, PLH: 4 };
  const heads = new Map<string, string>();
  for (const unitId of new Set(regency.units.map(({ unit_id }) => unit_id))) {
    const claims = [
      ...on(regency.placements)
        .filter(({ unit_id, leads }) => unit_id === unitId && leads)
        .map(({ person_id, kind }) => ({ person_id, place: order[kind] })),
      ...on(regency.heads)
        .filter(({ unit_id }) => unit_id === unitId)
        .map(({ person_id }) => ({ person_id, place: 2 })),
    ];
    claims.sort((a, b) => a.place - b.place || (a.person_id < b.person_id ? -1 : 1));
    if (claims[0] !== undefined) heads.set(unitId, claims[0].person_id);
  }
  const tree = on(regency.units);
  const root = tree.find(({ parent_id }) => parent_id === null);
  const secretariat = tree.find(
    ({ parent_id, echelon }) => parent_id === root?.unit_id && echelon === 'II.a',
  );
  const sekda = heads.get(secretariat?.unit_id ?? '');
  if (root !== undefined && sekda !== undefined && !heads.has(root.unit_id)) heads.set(root.unit_id, sekda);
  return heads;
}

/** Who leads each person on a day. */
export function superiorsIn(regency: RandomRegency, day: LocalDate): Map<string, string> {
  const heads = headsIn(regency, day);
  const parents = new Map(
    regency.units
      .filter(({ valid }) => covers(valid, day))
      .map(({ unit_id, parent_id }) => [unit_id, parent_id]),
  );
  const superiors = new Map<string, string>();
  for (const { person_id, unit_id, kind, valid } of regency.placements) {
    if (kind !== 'DEFINITIVE' || !covers(valid, day)) continue;
    for (let unit: string | null | undefined = unit_id; unit; unit = parents.get(unit)) {
      const head = heads.get(unit);
      if (head === undefined || head === person_id) continue;
      superiors.set(person_id, head);
      break;
    }
  }
  for (const { person_id, superior_id, valid } of regency.exceptions) {
    if (covers(valid, day)) superiors.set(person_id, superior_id);
  }
  return superiors;
}
