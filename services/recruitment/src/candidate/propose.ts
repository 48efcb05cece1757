import type { LocalDate } from '@asn/civil-date';
import type { Rejection } from '@asn/law';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { openIdentities } from '../application/identities.ts';
import { decreeRejections } from '../selection/decree.ts';
import { loadSelection } from '../selection/load-selection.ts';
import { candidateAggregate } from './candidate-aggregate.ts';
import type { ProposeCandidateInput } from './candidate.input.ts';
import type { CandidateChanged } from './candidate.payload.ts';
import { CANDIDATE_NOT_FOUND, notNow } from './candidate.rejections.ts';
import { lockCandidate, step } from './candidate-row.ts';
import { filingRejections } from './filing.rule.ts';

/** The filing of a candidate is complete: personnel is told, once, that there is somebody to hire. */
@Injectable()
export class ProposeCandidate {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: ProposeCandidateInput): Promise<CandidateChanged> {
    return this.useCases.run<CandidateChanged>(context, async (unit) => {
      const { sql, today } = unit;
      const rejections: Rejection[] = decreeRejections(input.decree, today);
      const candidate = await lockCandidate(sql, input.candidate);
      if (candidate === null) return { rejections: [...rejections, CANDIDATE_NOT_FOUND], warnings: [] };
      const selection = await loadSelection(unit, candidate.selection_id, 'PROPOSE', rejections);
      await openIdentities(sql);
      const { rows } = await sql.query<{ applicant_id: string; birth_date: LocalDate }>(
        `select i.applicant_id, i.birth_date::text from application a join applicant_identity i using (applicant_id)
         where a.id = $1`,
        [candidate.application_id],
      );
      const [applicant] = rows;
      if (selection === null || applicant === undefined) return { rejections, warnings: [] };
      rejections.push(
        ...filingRejections({ kind: selection.kind, nip: input.nip, birthDate: applicant.birth_date }),
      );
      if (rejections.length > 0) return { rejections, warnings: [] };
      if (!(await step(sql, candidate, 'PROPOSE')))
        return { rejections: [notNow(candidate.state)], warnings: [] };

      await sql.query(
        `insert into candidate_filing (candidate_id, applicant_id, nip, title_before, title_after, grade,
           decree_number, decree_date, effective_on)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          candidate.id,
          applicant.applicant_id,
          input.nip,
          input.titleBefore ?? null,
          input.titleAfter ?? null,
          input.grade,
          input.decree.number,
          input.decree.date,
          input.effectiveOn,
        ],
      );
      await recordChanges(unit, candidateAggregate, [
        {
          id: candidate.id,
          events: [
            (data) => ({
              type: 'asn.recruitment.candidate-proposed.v1',
              effectiveAt: input.effectiveOn,
              data,
            }),
          ],
        },
      ]);
      return { rejections, warnings: [], candidateId: candidate.id };
    });
  }
}
