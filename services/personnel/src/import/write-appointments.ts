import type { Sql } from '@asn/event-log';
import { periodText } from '@asn/subgraph';
import { randomUUID } from 'node:crypto';
import type { EmployeeEffect } from './employee-effect.ts';
import { openPositions } from './open-positions.ts';
import type { ImportWork, NeedOf } from './import-work.ts';

/**
 * Ends, corrects and begins definitive appointments; positions that are not on record yet are opened.
 * Gives the position's id by the person's.
 */
export async function writeAppointments(
  work: ImportWork,
  effects: readonly EmployeeEffect[],
  needOf: NeedOf,
): Promise<ReadonlyMap<string, string>> {
  const placed = effects.filter(({ placement }) => placement !== null);
  const drafts = placed.flatMap(({ placement, basis }) =>
    placement === null ? [] : [{ ...placement.position, basis }],
  );
  const idOf = await openPositions(work, drafts, needOf);
  const rows = effects.flatMap((effect) => rowsOf(effect, idOf));
  await forget(work.sql, effects);
  await insert(work.sql, rows);
  return new Map(
    placed.flatMap(({ personId, placement }) =>
      placement === null ? [] : [[personId, idOf(placement.position)]],
    ),
  );
}

/** The row that a change ends, or replaces, is known until the change. */
async function forget(sql: Sql, effects: readonly EmployeeEffect[]): Promise<void> {
  const replaced = effects.flatMap(({ placement, ends, endingPlacement, since }) => {
    const before = ends ? endingPlacement : (placement?.before ?? null);
    return before === null || before.to !== null ? [] : [{ rowId: before.rowId, since }];
  });
  if (replaced.length === 0) return;
  await sql.query(
    `update appointment a set known = tstzrange(lower(a.known), x.since)
     from unnest($1::uuid[], $2::timestamptz[]) as x (row_id, since) where a.row_id = x.row_id`,
    [replaced.map(({ rowId }) => rowId), replaced.map(({ since }) => since.toISOString())],
  );
}

interface AppointmentRow {
  id: string;
  personId: string;
  positionId: string;
  valid: string;
  since: Date;
  /** The row whose basis it keeps; null: its basis is the effect's. */
  likeRowId: string | null;
  basis: EmployeeEffect['basis'];
  ended: boolean;
}

function rowsOf(
  effect: EmployeeEffect,
  idOf: (position: { unitId: string; titleId: string }) => string,
): AppointmentRow[] {
  const { personId, placement, basis, since } = effect;
  const rows: AppointmentRow[] = [];
  const before = effect.ends ? effect.endingPlacement : (placement?.before ?? null);
  const ended = (to: string | null) => {
    if (before === null || before.to !== null || placement?.as === 'CORRECTION') return;
    const valid = `[${before.from ?? ''},${to ?? ''})`;
    const { appointmentId: id, positionId, rowId } = before;
    rows.push({ id, personId, positionId, valid, since, likeRowId: rowId, basis, ended: true });
  };
  if (effect.ends) ended(effect.endedOn);
  if (placement === null) return rows;
  if (placement.before !== null && !effect.ends) ended(placement.from);
  const corrects = placement.as === 'CORRECTION' ? placement.before : null;
  rows.push({
    id: corrects?.appointmentId ?? randomUUID(),
    personId,
    positionId: idOf(placement.position),
    valid: periodText({ from: placement.from, to: corrects?.to ?? null }),
    since,
    likeRowId: null,
    basis,
    ended: false,
  });
  return rows;
}

async function insert(sql: Sql, rows: readonly AppointmentRow[]): Promise<void> {
  if (rows.length === 0) return;
  await sql.query(
    `insert into appointment (row_id, id, person_id, position_id, kind, seat, valid, known, decree_number, decree_date,
       end_decree_number, end_decree_date, import_id, import_row)
     select gen_random_uuid(), x.id, x."personId", x."positionId", 'DEFINITIVE', pos.seat, x.valid,
       tstzrange(x.since, null),
       case when kept.row_id is null then x.basis #>> '{decree,number}' else kept.decree_number end,
       case when kept.row_id is null then (x.basis #>> '{decree,date}')::date else kept.decree_date end,
       case when x.ended then x.basis #>> '{decree,number}' end,
       case when x.ended then (x.basis #>> '{decree,date}')::date end,
       case when kept.row_id is null then (x.basis #>> '{import,importId}')::uuid else kept.import_id end,
       case when kept.row_id is null then (x.basis #>> '{import,row}')::int else kept.import_row end
     from jsonb_to_recordset($1::jsonb) as x (id uuid, "personId" uuid, "positionId" uuid, valid daterange,
       since timestamptz, "likeRowId" uuid, basis jsonb, ended boolean)
     join position pos on pos.id = x."positionId"
     left join appointment kept on kept.row_id = x."likeRowId"`,
    [JSON.stringify(rows)],
  );
}
