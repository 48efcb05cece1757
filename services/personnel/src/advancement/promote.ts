import { rejection } from '@asn/law';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { basisOf, decidedBy } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { RankRecord } from '../employment/rank-record.entity.ts';
import { loadPerson } from '../person/load-person.ts';
import { promotionFindings } from './grant.rule.ts';
import type { PromoteInRankInput } from './promote.input.ts';
import { promotionOn } from './promotion.rule.ts';
import { reading, readPromotionFacts } from './read-facts.ts';

/** Somebody is promoted to the next grade, by a decree. */
@Injectable()
export class PromoteInRank {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: PromoteInRankInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { decree, grade, serviceYears, serviceMonths } = input;
      const { effectiveOn } = decree;
      const rejections = decreeRejections(decree, unit.today);
      const person = await loadPerson(unit, input.employee, ['employee'], rejections);
      if (person === null) return { rejections, warnings: [] };
      const facts = (await readPromotionFacts(reading(unit), [person.id], effectiveOn)).get(person.id);
      const promotion = facts === undefined ? null : promotionOn(facts, effectiveOn);
      if (promotion === null) return { rejections: [...rejections, NO_PROMOTION], warnings: [] };
      const examination = input.examination ?? null;
      const granted = { grade, effectiveOn, serviceYears, serviceMonths, examination };
      const found = promotionFindings(granted, promotion);
      rejections.push(...found.rejections);
      const later = await unit.em.count(RankRecord, {
        personId: person.id,
        effectiveOn: { $gte: effectiveOn },
      });
      if (later > 0) rejections.push(LATER_RANK);
      if (rejections.length > 0) return { rejections, warnings: found.warnings };

      unit.em.create(RankRecord, {
        id: randomUUID(),
        personId: person.id,
        ...{ grade, effectiveOn, serviceYears, serviceMonths },
        recordedAt: unit.now,
        ...decidedBy(decree),
      });
      await unit.em.flush();
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            () => ({
              type: 'asn.personnel.rank-changed.v1',
              effectiveAt: effectiveOn,
              data: { basis: basisOf(decree), grade: { grade, effectiveOn } },
            }),
          ],
        },
      ]);
      return { rejections, warnings: found.warnings, personId: person.id };
    });
  }
}

const NO_PROMOTION = rejection(
  'NO_PROMOTION',
  {
    id: 'Bukan PNS pada TMT, pangkatnya belum diketahui, atau sudah pangkat tertinggi.',
    en: 'Not a PNS on that day, of no known rank, or of the highest.',
  },
  { law: 'PP 99/2000', path: ['employee'] },
);
const LATER_RANK = rejection(
  'LATER_RANK',
  { id: 'Sudah ada pangkat sejak TMT itu atau sesudahnya.', en: 'A rank of that day or later is on record.' },
  { path: ['decree', 'effectiveOn'] },
);
