import { rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext, type UnitOfWork } from '@asn/subgraph';
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
      const position = await situationOf(unit, input.position);
      if (position === null) rejections.push(POSITION_NOT_FOUND);
      else rejections.push(...formationRejections(input, position));
      if (selection === null || position === null || rejections.length > 0)
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

interface Position extends PositionSituation {
  unit_id: string;
  title: string;
}

/**
 * The position as it stands today, its row locked: two selections that offer its last place wait for each other. Offered
 * is what the lines of every selection under way still promise: who was hired is an incumbent already.
 */
async function situationOf({ sql, today }: UnitOfWork, id: string): Promise<Position | null> {
  if (!isOpaqueId(id)) return null;
  await sql.query('select from workforce_position where position_id = $1 for update', [id]);
  const { rows } = await sql.query<Position>(
    `select p.unit_id, p.title, p.need,
       (select count(*)::int from workforce_placement
        where unit_id = p.unit_id and position_id = p.position_id
          and kind = 'DEFINITIVE' and valid @> $2::date) as incumbents,
       coalesce((select sum(l.places - (
           select count(*) from candidate c where c.line_id = l.id and c.state = 'HIRED'))::int
        from formation_line l join selection_stage g on g.selection_id = l.selection_id
        where l.position_id = p.position_id and g.stage = 'NIP' and g.ends_on >= $2), 0) as offered
     from workforce_position p where p.position_id = $1`,
    [id, today],
  );
  return rows[0] ?? null;
}

const POSITION_NOT_FOUND = rejection(
  'POSITION_NOT_FOUND',
  { id: 'Jabatan tidak ditemukan.', en: 'There is no such position.' },
  { path: ['position'] },
);
