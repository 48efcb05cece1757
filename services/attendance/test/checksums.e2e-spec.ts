import { basis, placement, type PersonnelOffice } from '@asn/office';
import { randomUUID } from 'node:crypto';
import { addDays, localDate } from '@asn/civil-date';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Bungo } from './bungo.fixture.ts';
import { expectedSums } from './organisation.fixture.ts';

let bungo: Bungo;
beforeAll(async () => {
  bungo = await Bungo.start();
});
afterAll(() => bungo.stop());

/** Numbers in [0, 1) that a seed decides (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

let latest = localDate('2026-01-01');

/** Changes of an organisation, one after another, as chance will have it. */
async function changeAtRandom(office: PersonnelOffice, seed: number, steps: number): Promise<void> {
  const next = random(seed);
  const oneOf = <T>(items: Iterable<T>): T => {
    const all = [...items];
    return all[Math.floor(next() * all.length)]!;
  };
  // Each change holds from a later day than the one before: from long past to what is still to come.
  const day = () => (latest = addDays(latest, 1));
  const unit = () => oneOf(office.units.keys());
  const person = () => oneOf(office.employees.keys());
  const isBelow = (id: string | null, above: string): boolean =>
    id !== null &&
    (id === above || isBelow(office.units.get(id)?.facts.periods.at(-1)?.parentId ?? null, above));

  const changes: (() => Promise<unknown>)[] = [
    () => office.openUnit(`Bidang ${next()}`, unit()),
    async () => {
      // The people are told of first, the unit that they are in afterwards.
      const id = randomUUID();
      await office.employ('Gita', id, { leads: next() < 0.5 });
      await office.openUnit('Puskesmas', unit(), null, id);
    },
    async () => {
      const [moved, parent] = [unit(), unit()];
      const period = office.units.get(moved)!.facts.periods.at(-1)!;
      if (period.parentId === null || isBelow(parent, moved)) return;
      const from = day();
      const periods = [
        { ...period, to: from },
        { ...period, parentId: parent, from, to: null },
      ];
      const more = { fromParentId: period.parentId, toParentId: parent };
      await office.changeUnit(moved, 'asn.personnel.org-unit-moved.v1', { periods }, more);
    },
    async () => {
      const heads = next() < 0.3 ? [] : [{ personId: person(), from: day(), to: null }];
      await office.changeUnit(unit(), 'asn.personnel.org-unit-head-changed.v1', { heads }, {});
    },
    () => office.employ(`Hadi ${next()}`, unit(), { leads: next() < 0.3 }),
    () => office.transfer(person(), unit(), day()),
    async () => {
      const id = person();
      const kind = oneOf(['PLT', 'PLH', 'ADDITIONAL'] as const);
      const acting = placement(unit(), {
        kind,
        leads: next() < 0.7,
        from: day(),
        to: next() < 0.3 ? '2028-12-31' : null,
      });
      // Before the definitive one, which `transfer` takes for the last.
      const placements = [acting, ...office.employees.get(id)!.facts.placements];
      const more = { basis, appointmentId: acting.appointmentId };
      await office.changeEmployee(id, 'asn.personnel.appointment-started.v1', { placements }, more);
    },
    () => {
      const [id, superiorId] = [person(), person()];
      const superiors = next() < 0.5 || id === superiorId ? [] : [{ superiorId, from: day(), to: null }];
      return office.changeEmployee(
        id,
        'asn.personnel.superior-assigned.v1',
        { superiors },
        { reason: 'penugasan' },
      );
    },
  ];
  for (let step = 0; step < steps; step += 1) await oneOf(changes)();
}

describe('the sums over what attendance has taken from personnel', () => {
  beforeAll(async () => {
    const { office } = bungo.attendance;
    const secretariat = await office.openUnit('Sekretariat Daerah', bungo.units['regency']!, 'II.a');
    await office.employ('Sekda', secretariat, { leads: true });
  });

  it.each([1, 2, 3, 4])('are those of the source after changes at random (seed %i)', async (seed) => {
    const { office, caughtUp } = bungo.attendance;
    await changeAtRandom(office, seed, 120);
    await caughtUp();
    const answer = await bungo.operations('checksums');
    expect(answer['sums']).toEqual(expectedSums(office, answer['day'] as string));
  });
});
