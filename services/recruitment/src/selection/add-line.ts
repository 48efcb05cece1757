import { rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { ageLimits } from '../application/age.table.ts';
import { formationRejections, type PositionSituation } from './formation.rule.ts';
import { loadSelection } from './load-selection.ts';
import type { AddFormationLineInput } from './selection.input.ts';
import type { SelectionChanged } from './selection.payload.ts';

/** A selection offers places in a position, as many as personnel says are vacant in it. */
@Injectable()
export class AddFormationLine {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AddFormationLineInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections: SelectionChanged['rejections'] = [];
      const selection = await loadSelection(unit, input.selection, 'ADD_LINE', rejections);
      const { rows } = isOpaqueId(input.position)
        ? await unit.sql.query<PositionSituation & { unit_id: string; title: string }>(
            `select p.unit_id, p.title, p.need,
               (select count(*)::int from workforce_placement
                where unit_id = p.unit_id and position_id = p.position_id
                  and kind = 'DEFINITIVE' and valid @> $2::date) as incumbents,
               coalesce((select sum(places)::int from formation_line
                where position_id = p.position_id and selection_id = $3::uuid), 0) as offered
             from workforce_position p where p.position_id = $1`,
            [input.position, unit.today, selection?.id ?? null],
          )
        : { rows: [] };
      const position = rows[0];
      if (position === undefined) rejections.push(POSITION_NOT_FOUND);
      else rejections.push(...formationRejections(input, position));
      if (selection === null || position === undefined || rejections.length > 0)
        return { rejections, warnings: [] };

      await unit.sql.query(
        `insert into formation_line (id, selection_id, code, position_id, unit_id, title, kind, places,
           education_levels, maximum_age)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          randomUUID(),
          selection.id,
          input.code,
          input.position,
          position.unit_id,
          position.title,
          input.kind,
          input.places,
          input.educationLevels,
          input.maximumAge ?? ageLimits[selection.kind].most,
        ],
      );
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}

const POSITION_NOT_FOUND = rejection(
  'POSITION_NOT_FOUND',
  { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' },
  { path: ['position'] },
);
