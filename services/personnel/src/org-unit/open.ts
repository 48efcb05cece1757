import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { basisOf, decidedBy } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { recordChanges } from '@asn/subgraph';
import { lockUnits } from './lock-units.ts';
import type { OpenOrgUnitInput } from './open.input.ts';
import { orgUnitAggregate } from './org-unit-aggregate.ts';
import { OrgUnit, OrgUnitPeriod } from './org-unit.entity.ts';
import type { OrgUnitChanged } from './org-unit.payload.ts';
import { parentRejections } from './parent.ts';

/** A unit comes into being, by a decree. */
@Injectable()
export class OpenOrgUnit {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: OpenOrgUnitInput): Promise<OrgUnitChanged> {
    return this.useCases.run<OrgUnitChanged>(context, async (unit) => {
      const { decree } = input;
      const parentId = input.parent ?? null;
      await lockUnits(unit, [parentId]);
      const rejections = [...decreeRejections(decree, unit.today), ...nameRejections(input.name)];
      if (parentId !== null) rejections.push(...(await parentRejections(unit, parentId, decree.effectiveOn)));
      if (rejections.length > 0) return { rejections, warnings: [] };

      const opened = unit.em.create(OrgUnit, { id: randomUUID(), version: 0 });
      unit.em.create(OrgUnitPeriod, {
        id: randomUUID(),
        unitId: opened.id,
        parentId,
        name: input.name.trim(),
        echelon: input.echelon ?? null,
        valid: { from: decree.effectiveOn, to: null },
        known: { since: unit.now, until: null },
        ...decidedBy(decree),
      });
      await unit.em.flush();
      await recordChanges(unit, orgUnitAggregate, [
        {
          id: opened.id,
          events: [
            (facts) => ({
              type: 'asn.personnel.org-unit-opened.v1',
              effectiveAt: decree.effectiveOn,
              data: { basis: basisOf(decree), ...facts },
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], unitId: opened.id, asOf: decree.effectiveOn };
    });
  }
}

const nameRejections = (name: string): Rejection[] =>
  name.trim() === ''
    ? [
        rejection(
          'UNIT_NAME_MISSING',
          { id: 'Nama unit organisasi wajib diisi.', en: 'The unit needs a name.' },
          { path: ['name'] },
        ),
      ]
    : [];
