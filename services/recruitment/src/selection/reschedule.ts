import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { writeStages } from './create.ts';
import { decreeRejections } from './decree.ts';
import { loadSelection } from './load-selection.ts';
import type { RescheduleSelectionInput } from './selection.input.ts';
import type { SelectionChanged } from './selection.payload.ts';
import { scheduleRejections } from './stage.rule.ts';

/** The schedule of a selection changes, by a decree, which is noted with who changed it. */
@Injectable()
export class RescheduleSelection {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: RescheduleSelectionInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections = decreeRejections(input.decree, unit.today);
      const selection = await loadSelection(unit, input.selection, null, rejections);
      if (selection !== null)
        rejections.push(...scheduleRejections(selection.kind, input.stages, selection.objectionDays));
      if (selection === null || rejections.length > 0) return { rejections, warnings: [] };
      await writeStages(unit, selection.id, input.stages);
      const { issuer, subject } = context.actor.caller;
      await unit.sql.query(
        `insert into schedule_change (selection_id, decree_number, decree_date, before, changed_by, changed_at)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          selection.id,
          input.decree.number,
          input.decree.date,
          JSON.stringify(selection.stages),
          `${issuer}|${subject}`,
          unit.now,
        ],
      );
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}
