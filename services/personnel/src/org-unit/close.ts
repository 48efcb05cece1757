import type { LocalDate } from '@asn/civil-date';
import type { OrgUnitSnapshot } from '@asn/events';
import { UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
import { sql } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { basisOf, endedBy } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges, type Change } from '@asn/subgraph';
import type { CloseOrgUnitInput } from './close.input.ts';
import { endHeadOn } from './end-head.ts';
import { endPeriodOn } from './end-period.ts';
import { periodsToChange } from './known-periods.ts';
import { lockUnits } from './lock-units.ts';
import { orgUnitAggregate } from './org-unit-aggregate.ts';
import { UnitHead } from './org-unit.entity.ts';
import type { OrgUnitChanged } from './org-unit.payload.ts';
import { closingRejections, restructureRejections } from './restructure.rule.ts';

/** A unit ceases to be, by a decree, once it is empty. */
@Injectable()
export class CloseOrgUnit {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: CloseOrgUnitInput): Promise<OrgUnitChanged> {
    return this.useCases.run<OrgUnitChanged>(context, async (unit) => {
      const { decree } = input;
      await lockUnits(unit, [input.unit]);
      const rejections = decreeRejections(decree, unit.today);
      const { known, last } = await periodsToChange(unit, input.unit, rejections);
      if (last === undefined) return { rejections, warnings: [] };
      rejections.push(...restructureRejections(last.valid, decree.effectiveOn));
      const { children, held } = await stillThere(unit, last.unitId, decree.effectiveOn);
      rejections.push(...closingRejections(children, held));
      if (rejections.length > 0) return { rejections, warnings: [] };

      const heads = await openHeads(unit, last.unitId, decree.effectiveOn);
      const since = knownFrom(unit.now, [...known, ...heads]);
      Object.assign(endPeriodOn(unit, last, decree.effectiveOn, since), endedBy(decree));
      heads.forEach((head) => endHeadOn(unit, head, decree.effectiveOn, since));
      await unit.em.flush();
      await recordChanges(unit, orgUnitAggregate, [closed(last.unitId, input, heads.length > 0)]);
      return { rejections, warnings: [], unitId: last.unitId, asOf: decree.effectiveOn };
    });
  }
}

/** The names of the units below it, and the titles of the positions in it with how many hold them, from the day on. */
async function stillThere(unit: UnitOfWork, unitId: string, day: LocalDate) {
  const { rows } = await unit.sql.query<{ children: string[]; held: string[] }>(
    `select
       array(select distinct name from org_unit_period
             where parent_id = $1 and upper_inf(known) and valid && daterange($2::date, null) order by name) as children,
       array(select format('%s (%s)', p.title, count(*))
             from position p join appointment a on a.position_id = p.id
             where p.unit_id = $1 and upper_inf(a.known) and a.valid && daterange($2::date, null)
             group by p.id, p.title order by p.title) as held`,
    [unitId, day],
  );
  return rows[0] ?? { children: [], held: [] };
}

/** The heads whom the unit file names for that day and after: a unit that is no more has none. */
const openHeads = (unit: UnitOfWork, unitId: string, day: LocalDate): Promise<UnitHead[]> =>
  unit.em.find(UnitHead, {
    unitId,
    [sql`upper_inf(known)`]: true,
    [sql`valid && daterange(${day}::date, null)`]: true,
  });

function closed(id: string, { decree }: CloseOrgUnitInput, headsEnded: boolean): Change<OrgUnitSnapshot> {
  const basis = basisOf(decree);
  const effectiveAt = decree.effectiveOn;
  const events: Change<OrgUnitSnapshot>['events'] = [
    ({ periods }) => ({
      type: 'asn.personnel.org-unit-closed.v1',
      effectiveAt,
      data: { basis, closedOn: effectiveAt, periods },
    }),
  ];
  if (headsEnded) {
    events.unshift(({ heads }) => ({
      type: 'asn.personnel.org-unit-head-changed.v1',
      effectiveAt,
      data: { basis, heads },
    }));
  }
  return { id, events };
}
