import { rejection, type Rejection } from '@asn/law';
import { UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { unsettledRejections } from '../objection/settled.ts';
import { loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import { fillPlaces } from './fill-places.ts';

/** The published list becomes final: those who passed are called to file their documents. */
@Injectable()
export class OpenFiling {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, selectionId: string): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const rejections: Rejection[] = [];
      const selection = await loadSelection(unit, selectionId, 'OPEN_FILING', rejections);
      if (selection === null) return { rejections, warnings: [] };
      const published = await unit.sql.query('select from publication where selection_id = $1', [
        selection.id,
      ]);
      if (published.rowCount === 0) rejections.push(NOT_PUBLISHED);
      rejections.push(...(await unsettledRejections(unit.sql, selection.id)));
      if (rejections.length > 0) return { rejections, warnings: [] };
      const { rows } = await unit.sql.query<{ id: string }>(
        'select id from formation_line where selection_id = $1 order by id',
        [selection.id],
      );
      for (const { id } of rows) await fillPlaces(unit.sql, id, null);
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}

const NOT_PUBLISHED = rejection(
  'RESULT_NOT_PUBLISHED',
  { id: 'Hasil akhir belum diumumkan.', en: 'The result has not been published.' },
  { path: ['selection'] },
);
