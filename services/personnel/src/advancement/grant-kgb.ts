import { rejection } from '@asn/law';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { loadPerson } from '../person/load-person.ts';
import type { GrantKgbInput } from './grant-kgb.input.ts';
import { kgbFindings } from './grant.rule.ts';
import { kgbOf } from './kgb-on.ts';
import { kgbReached } from './kgb.rule.ts';
import { writeKgb } from './kgb.sql.ts';
import { reading } from './read-facts.ts';
import { readKgbFacts } from './read-kgb.ts';
import { stepsOn } from './salary.rule.ts';

/** Somebody's pay rises to the step that their grade service has reached. */
@Injectable()
export class GrantKgb {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, { decree, employee }: GrantKgbInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { effectiveOn } = decree;
      const rejections = decreeRejections(decree, unit.today);
      const person = await loadPerson(unit, employee, ['employee'], rejections);
      if (person === null) return { rejections, warnings: [] };
      const facts = (await readKgbFacts(reading(unit), [person.id], effectiveOn)).get(person.id);
      if (facts === undefined) return { rejections: [...rejections, NO_KGB], warnings: [] };
      const { serviceFrom, salaries, granted, grade } = facts;
      const years = stepsOn(salaries, effectiveOn).map((one) => one.years);
      const step = serviceFrom === null ? null : kgbReached(serviceFrom, years, effectiveOn);
      const conditions = step === null ? [] : kgbOf(facts, step).conditions;
      const found = kgbFindings(step, effectiveOn, granted, conditions);
      rejections.push(...found.rejections);
      if (step === null || rejections.length > 0) return { rejections, warnings: found.warnings };

      await writeKgb(unit.sql, { personId: person.id, grade, step, decree }, unit.now);
      await recordChanges(unit, employeeAggregate, [
        {
          id: person.id,
          events: [
            (now) => ({
              type: 'asn.personnel.kgb-granted.v1',
              effectiveAt: effectiveOn,
              data: {
                basis: basisOf(decree),
                grade: now.grade ?? { grade, effectiveOn: step.on },
                serviceYears: step.years,
              },
            }),
          ],
        },
      ]);
      return { rejections, warnings: found.warnings, personId: person.id };
    });
  }
}

const NO_KGB = rejection(
  'NO_KGB',
  {
    id: 'Tidak bekerja pada TMT, golongannya belum diketahui, atau tidak mempunyai gaji berkala.',
    en: 'Not employed on that day, of no known grade, or paid without periodic raises.',
  },
  { law: 'PP 7/1977 art. 11', path: ['employee'] },
);
