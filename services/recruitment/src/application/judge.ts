import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import type { JudgeApplicationsInput } from './judge.input.ts';
import { recordJudgements } from './judgement.ts';

const MOST = 500;

/** Applications are judged: age and education by the records, the rest by a person. A later judgement replaces it. */
@Injectable()
export class JudgeApplications {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: JudgeApplicationsInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, input.selection, 'JUDGE', rejections);
      if (input.judgements.length > MOST) rejections.push(TOO_MANY);
      if (selection === null || rejections.length > 0) return { rejections, warnings: [] };

      const judgements = input.judgements.map((judgement, index) => ({
        ...judgement,
        path: ['judgements', String(index)],
      }));
      await recordJudgements(unit, selection, judgements, rejections);
      return rejections.length > 0
        ? { rejections, warnings: [] }
        : { rejections, warnings: [], selectionId: selection.id };
    });
  }
}

const TOO_MANY = rejection(
  'TOO_MANY_JUDGEMENTS',
  { id: `Paling banyak ${MOST} lamaran sekaligus.`, en: `At most ${MOST} applications at once.` },
  { path: ['judgements'] },
);
