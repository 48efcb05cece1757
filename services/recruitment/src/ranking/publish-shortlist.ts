import type { Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { unsettledRejections } from '../objection/settled.ts';
import { loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import { keepOutcome } from './keep-outcome.ts';
import { loadRankingInput } from './load-ranking-input.ts';
import { rank } from './rank.ts';

/** The SKD is over: who passed is told, and who is invited to the SKB. */
@Injectable()
export class PublishShortlist {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, selectionId: string): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, selectionId, 'PUBLISH_SHORTLIST', rejections);
      if (selection === null) return { rejections, warnings: [] };
      rejections.push(...(await unsettledRejections(unit.sql, selection.id)));
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { input, applicationOf } = await loadRankingInput(unit.sql, selection, []);
      const outcome = rank(input);
      await keepOutcome(unit.sql, selection.id, outcome, applicationOf);
      await unit.sql.query(
        `update application a set invited = coalesce(r.skd = 'P/L', false)
         from application own left join ranking_row r on r.application_id = own.id
         where own.id = a.id and a.selection_id = $1`,
        [selection.id],
      );
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}
