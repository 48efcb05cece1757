import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { basisOf } from '../decree/basis.ts';
import { decreeRejections } from '../decree/decree.rule.ts';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import type { EmployeeChanged } from '../employee/employee.payload.ts';
import { loadPerson } from '../person/load-person.ts';
import { educationRejections, isHigherLevel } from './education.rule.ts';
import { writeEducation } from './education.sql.ts';
import type { RecordEducationInput } from './record.input.ts';

/** Somebody has finished a school. Only a higher level than before is told to others. */
@Injectable()
export class RecordEducation {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, { employee, ...told }: RecordEducationInput): Promise<EmployeeChanged> {
    return this.useCases.run<EmployeeChanged>(context, async (unit) => {
      const { level, document } = told;
      const rejections = decreeRejections({ ...document, effectiveOn: document.date }, unit.today).map(
        (one) => ({ ...one, path: one.path.map((part) => (part === 'decree' ? 'document' : part)) }),
      );
      const person = await loadPerson(unit, employee, ['employee'], rejections);
      if (person === null) return { rejections, warnings: [] };
      rejections.push(...educationRejections(told, person.birthDate));
      if (rejections.length > 0) return { rejections, warnings: [] };

      await writeEducation(unit.sql, person.id, told, unit.now);
      if (isHigherLevel(level, person.educationLevel ?? null)) {
        person.educationLevel = level;
        await unit.em.flush();
        await recordChanges(unit, employeeAggregate, [
          {
            id: person.id,
            events: [
              () => ({
                type: 'asn.personnel.qualification-changed.v1',
                effectiveAt: document.date,
                data: { basis: basisOf(document), educationLevel: level },
              }),
            ],
          },
        ]);
      }
      return { rejections, warnings: [], personId: person.id };
    });
  }
}
