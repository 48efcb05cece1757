import { rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf, decidedBy } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { knownFrom } from '../record/known-from.ts';
import { recordChanges } from '@asn/subgraph';
import { endPeriodOn, stateOf } from './end-period.ts';
import { periodsToChange } from './known-periods.ts';
import { lockUnits } from './lock-units.ts';
import type { MoveOrgUnitInput } from './move.input.ts';
import { orgUnitAggregate } from './org-unit-aggregate.ts';
import { OrgUnitPeriod } from './org-unit.entity.ts';
import type { OrgUnitChanged } from './org-unit.payload.ts';
import { parentRejections } from './parent.ts';
import { restructureRejections } from './restructure.rule.ts';

/** A unit, with everything below it, comes to stand below another one. That it makes no cycle, the database sees. */
@Injectable()
export class MoveOrgUnit {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: MoveOrgUnitInput): Promise<OrgUnitChanged> {
    return this.useCases.run<OrgUnitChanged>(context, async (unit) => {
      const { decree, parent } = input;
      await lockUnits(unit, [input.unit, parent]);
      const rejections = decreeRejections(decree, unit.today);
      const { known, last } = await periodsToChange(unit, input.unit, rejections);
      rejections.push(...(await parentRejections(unit, parent, decree.effectiveOn)));
      if (last !== undefined) rejections.push(...restructureRejections(last.valid, decree.effectiveOn));
      if (last?.parentId === parent) rejections.push(SAME_PARENT);
      if (rejections.length > 0 || last === undefined) return { rejections, warnings: [] };

      const since = knownFrom(unit.now, known);
      endPeriodOn(unit, last, decree.effectiveOn, since);
      unit.em.create(OrgUnitPeriod, {
        ...stateOf(last),
        parentId: parent,
        valid: { from: decree.effectiveOn, to: null },
        known: { since, until: null },
        ...decidedBy(decree),
      });
      await unit.em.flush();
      const fromParentId = last.parentId ?? null;
      await recordChanges(unit, orgUnitAggregate, [
        {
          id: last.unitId,
          events: [
            ({ periods }) => ({
              type: 'asn.personnel.org-unit-moved.v1',
              effectiveAt: decree.effectiveOn,
              data: { basis: basisOf(decree), fromParentId, toParentId: parent, periods },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], unitId: last.unitId, asOf: decree.effectiveOn };
    });
  }
}

const SAME_PARENT = rejection(
  'SAME_PARENT',
  { id: 'Unit ini sudah berada di bawah unit tersebut.', en: 'The unit already stands below that one.' },
  { path: ['parent'] },
);
