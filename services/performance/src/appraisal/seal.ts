import { rejection } from '@asn/law';
import { Authority } from '@asn/people';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { accountOf } from '../employee/account.ts';
import { appraisalAggregate } from './appraisal-aggregate.ts';
import type { SealAppraisalInput } from './appraisal.input.ts';
import type { AppraisalChanged } from './appraisal.payload.ts';
import { APPRAISAL_SEALED } from './appraisal.rule.ts';
import { loadAppraised } from './load-appraised.ts';
import { lockAppraisal } from './lock-appraisal.ts';

/** The assessor seals what was proposed: from then on nobody changes it. A sealed year is told to the other services. */
@Injectable()
export class SealAppraisal {
  constructor(
    private readonly useCases: UseCases,
    private readonly authority: Authority,
  ) {}

  async run(context: RequestContext, input: SealAppraisalInput): Promise<AppraisalChanged> {
    const { rejections, assessorId } = await loadAppraised(context, this.authority, input);
    if (rejections.length > 0) return { rejections, warnings: [] };
    return this.useCases.run<AppraisalChanged>(context, async (unit) => {
      const { employee, year, term } = input;
      const { id, last } = await lockAppraisal(unit, employee, year, term);
      if (last !== null) return { rejections: [APPRAISAL_SEALED], warnings: [] };
      const { rowCount } = await unit.sql.query(
        `with proposed as (delete from appraisal_proposal where appraisal_id = $1 returning *)
         insert into sealed_appraisal
           (appraisal_id, revision, result, behaviour, predikat, basis, note, assessor_id, sealed_on, sealed_at, sealed_by)
         select appraisal_id, 1, result, behaviour, predikat, 'ASSESSOR', note, $2::uuid, $3::date, $4::timestamptz, $5
         from proposed`,
        [id, assessorId, unit.today, unit.now, accountOf(context.actor)],
      );
      if (rowCount === 0) return { rejections: [NOTHING_PROPOSED], warnings: [] };
      if (term === 'YEAR') {
        await recordChanges(unit, appraisalAggregate, [
          { id, events: [(data) => ({ type: 'asn.performance.appraisal-sealed.v1', data })] },
        ]);
      }
      return { rejections: [], warnings: [], appraisalId: id };
    });
  }
}

const NOTHING_PROPOSED = rejection(
  'NOTHING_PROPOSED',
  { id: 'Belum ada usulan evaluasi untuk periode ini.', en: 'Nothing has been proposed for this term.' },
  { path: ['term'] },
);
