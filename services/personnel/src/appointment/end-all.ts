import type { LocalDate } from '@asn/civil-date';
import type { OrgUnitSnapshot } from '@asn/events';
import type { Change, UnitOfWork } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { basisOf, endedBy } from '../decree/basis.ts';
import type { Decree } from '../decree/decree.rule.ts';
import { endHeadOn } from '../org-unit/end-head.ts';
import { UnitHead } from '../org-unit/org-unit.entity.ts';
import { knownFrom } from '../record/known-from.ts';
import { endOn } from './end-on.ts';
import { knownAppointments } from './known-appointments.ts';

/** What ended by `endAll`: appointments with the first day without each, and units that lose their head. */
export interface Ended {
  appointments: { id: string; endedOn: LocalDate }[];
  unitIds: string[];
}

/**
 * Somebody leaves every position, acting ones too, and every unit whose head they are by the unit file, on the
 * decree's TMT. What was to begin on it or later never does. Call it under the person's lock.
 */
export async function endAll(unit: UnitOfWork, personId: string, decree: Decree): Promise<Ended> {
  const { effectiveOn } = decree;
  const known = await knownAppointments(unit, personId);
  const heads = await unit.em.find(UnitHead, {
    personId,
    [sql`upper_inf(known)`]: true,
    [sql`valid && daterange(${effectiveOn}::date, null)`]: true,
  });
  const since = knownFrom(unit.now, [...known, ...heads]);
  const lasting = known.filter(({ valid }) => valid.to === null || valid.to > effectiveOn);
  for (const appointment of lasting) {
    if (appointment.valid.from === null || appointment.valid.from < effectiveOn) {
      endOn(unit, appointment, decree, since);
    } else {
      Object.assign(appointment, endedBy(decree));
      appointment.known = { since: appointment.known.since, until: since };
    }
  }
  for (const head of heads) endHeadOn(unit, head, effectiveOn, since);
  return {
    appointments: lasting.map(({ id }) => ({ id, endedOn: effectiveOn })),
    unitIds: [...new Set(heads.map(({ unitId }) => unitId))],
  };
}

/** The change of a unit that has lost the head whom its file named. */
export const headLeft = (unitId: string, decree: Decree): Change<OrgUnitSnapshot> => ({
  id: unitId,
  events: [
    ({ heads }) => ({
      type: 'asn.personnel.org-unit-head-changed.v1',
      effectiveAt: decree.effectiveOn,
      data: { basis: basisOf(decree), heads },
    }),
  ],
});
