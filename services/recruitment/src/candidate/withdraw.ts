import type { Rejection } from '@asn/law';
import { recordChanges, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadSelection } from '../selection/load-selection.ts';
import { candidateAggregate } from './candidate-aggregate.ts';
import type { WithdrawCandidateInput } from './candidate.input.ts';
import type { CandidateChanged } from './candidate.payload.ts';
import { CANDIDATE_NOT_FOUND, notNow } from './candidate.rejections.ts';
import { lockCandidate, step } from './candidate-row.ts';
import { fillPlaces } from './fill-places.ts';

/** A candidate does not go on, before personnel was told who they are; the place goes to the next in rank. */
@Injectable()
export class WithdrawCandidate {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, { candidate: id, reason }: WithdrawCandidateInput): Promise<CandidateChanged> {
    return this.useCases.run<CandidateChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const candidate = await lockCandidate(unit.sql, id);
      if (candidate === null) return { rejections: [CANDIDATE_NOT_FOUND], warnings: [] };
      await loadSelection(unit, candidate.selection_id, 'WITHDRAW', rejections);
      if (rejections.length > 0) return { rejections, warnings: [] };
      if (!(await step(unit.sql, candidate, 'WITHDRAW', { codes: [reason] })))
        return { rejections: [notNow(candidate.state)], warnings: [] };
      // Personnel has nothing to forget of who was never proposed.
      if (candidate.state === 'PROPOSED') {
        await recordChanges(unit, candidateAggregate, [
          {
            id,
            events: [() => ({ type: 'asn.recruitment.candidate-withdrawn.v1', data: { reason } })],
          },
        ]);
      }
      await fillPlaces(unit.sql, candidate.line_id, id);
      return { rejections, warnings: [], candidateId: id };
    });
  }
}
