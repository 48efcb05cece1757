import { Authority } from '@asn/people';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../employee/account.ts';
import { loadAssessed } from '../employee/load-assessed.ts';
import { appraisalAggregate } from './appraisal-aggregate.ts';
import type { CorrectAppraisalInput } from './appraisal.input.ts';
import type { AppraisalChanged } from './appraisal.payload.ts';
import { correctionRejections, textRejections } from './appraisal.rule.ts';
import { EMPLOYEE_NOT_FOUND, termWrong } from './load-appraised.ts';
import { lockAppraisal } from './lock-appraisal.ts';
import { predikatOf } from './predikat.rule.ts';

/** A decree corrects what was sealed; what it corrects stays beside it. */
@Injectable()
export class CorrectAppraisal {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: CorrectAppraisalInput): Promise<AppraisalChanged> {
    await this.authority.require(context);
    const wrong = termWrong(input);
    if (wrong !== null) return { rejections: [wrong], warnings: [] };
    if ((await loadAssessed(context, input.employee)) === null)
      return { rejections: [EMPLOYEE_NOT_FOUND], warnings: [] };
    return this.useCases.run<AppraisalChanged>(context, async (unit) => {
      const { employee, year, term, result, behaviour, decree } = input;
      const { id, last } = await lockAppraisal(unit, employee, year, term);
      const rejections = [
        ...textRejections(input.reason, 'reason'),
        ...correctionRejections(decree, input, last, unit.today),
      ];
      if (rejections.length > 0 || last === null) return { rejections, warnings: [] };
      await unit.sql.query(
        `insert into sealed_appraisal (appraisal_id, revision, result, behaviour, predikat, basis, note, reason,
           decree_number, decree_date, sealed_on, sealed_at, sealed_by)
         values ($1, $2, $3, $4, $5, 'CORRECTION', '', $6, $7, $8, $9, $10, $11)`,
        [
          id,
          last.revision + 1,
          result,
          behaviour,
          predikatOf(result, behaviour),
          input.reason.trim(),
          decree.number.trim(),
          decree.date,
          unit.today,
          unit.now,
          accountOf(context.actor),
        ],
      );
      if (term === 'YEAR') {
        await recordChanges(unit, appraisalAggregate, [
          { id, events: [(data) => ({ type: 'asn.performance.appraisal-corrected.v1', data })] },
        ]);
      }
      return { rejections: [], warnings: [], appraisalId: id };
    });
  }
}
