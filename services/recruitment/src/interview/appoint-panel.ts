import type { Sql } from '@asn/event-log';
import { rejection } from '@asn/law';
import { isOpaqueId, UseCases, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { decreeRejections } from '../selection/decree.ts';
import { loadSelection } from '../selection/load-selection.ts';
import type { SelectionChanged } from '../selection/selection.payload.ts';
import type { AppointPanelInput } from './interview.input.ts';
import { LEAST_SCORERS, rubricRejections, type Rubric } from './interview.rule.ts';

/**
 * Employees are appointed to score the interviews, with the rubric by which they do. Once somebody has scored, the rubric
 * stays and so does who was appointed; others may join them, as when conflicts of interest leave fewer than two.
 */
@Injectable()
export class AppointPanel {
  constructor(private readonly useCases: UseCases) {}

  run(context: RequestContext, input: AppointPanelInput): Promise<SelectionChanged> {
    return this.useCases.run<SelectionChanged>(context, async (unit) => {
      const { sql } = unit;
      const rejections = [...decreeRejections(input.decree, unit.today), ...rubricRejections(input.rubric)];
      const selection = await loadSelection(unit, input.selection, 'APPOINT_PANEL', rejections);
      const scorers = [...new Set(input.scorers)];
      const { rowCount } = await sql.query(
        'select from workforce_person where person_id = any ($1::uuid[])',
        [scorers.filter(isOpaqueId)],
      );
      if (scorers.length < LEAST_SCORERS || rowCount < scorers.length) rejections.push(SCORERS);
      if (selection === null || rejections.length > 0) return { rejections, warnings: [] };
      if (!(await keepsWhatScored(sql, selection.id, scorers, input.rubric)))
        return { rejections: [ALREADY_SCORED], warnings: [] };

      await sql.query(
        'delete from panel_member where selection_id = $1 and employee_id <> all ($2::uuid[])',
        [selection.id, scorers],
      );
      await sql.query(
        `insert into panel_member (selection_id, employee_id, decree_number, decree_date)
         select $1::uuid, scorer, $3, $4::date from unnest($2::uuid[]) as scorer
         on conflict do nothing`,
        [selection.id, scorers, input.decree.number, input.decree.date],
      );
      await sql.query('delete from rubric_criterion where selection_id = $1', [selection.id]);
      await sql.query(
        `insert into rubric_criterion (selection_id, criterion, description, weight, highest)
         select $1::uuid, criterion, description, weight, highest
         from jsonb_to_recordset($2::jsonb) as told (criterion text, description text, weight int, highest int)`,
        [selection.id, JSON.stringify(input.rubric)],
      );
      return { rejections, warnings: [], selectionId: selection.id };
    });
  }
}

/** Whether nobody has scored, or the panel only grows and its rubric stays. */
async function keepsWhatScored(
  sql: Sql,
  selectionId: string,
  scorers: readonly string[],
  rubric: readonly Rubric[],
): Promise<boolean> {
  const { rows } = await sql.query<{ scored: boolean; members: string[]; rubric: Rubric[] | null }>(
    `select exists (select from interview_score s join application a on a.id = s.application_id
         where a.selection_id = $1) as scored,
       array(select employee_id from panel_member where selection_id = $1) as members,
       (select jsonb_agg(jsonb_build_object('criterion', criterion, 'weight', weight, 'highest', highest))
        from rubric_criterion where selection_id = $1) as rubric`,
    [selectionId],
  );
  const { scored = false, members = [], rubric: before } = rows[0] ?? {};
  const same = rubric.every(({ criterion, weight, highest }) =>
    before?.some((one) => one.criterion === criterion && one.weight === weight && one.highest === highest),
  );
  const stays = same && rubric.length === before?.length;
  return !scored || (stays && members.every((member) => scorers.includes(member)));
}

const SCORERS = rejection(
  'SCORERS_NOT_TWO',
  {
    id: `Tim wawancara paling sedikit ${LEAST_SCORERS} pegawai yang terdaftar.`,
    en: `A panel has at least ${LEAST_SCORERS} scorers, all of them employees.`,
  },
  { path: ['scorers'] },
);
const ALREADY_SCORED = rejection('ALREADY_SCORED', {
  id: 'Wawancara sudah dinilai; rubrik tetap, dan tim hanya dapat ditambah.',
  en: 'Interviews have been scored; the rubric stays, and the panel can only grow.',
});
