import type { Sql } from '@asn/event-log';
import type { Rejection } from '@asn/law';
import { writeDifferences, type Difference } from './difference.ts';
import { openLeadingSeats, type ToldUnit } from './open-leading-seats.ts';
import type { RowKind, StoredRow } from './import-batch.ts';
import type { ImportRun, RowResult } from './import-run.ts';
import { sentenceAt } from './row-sentences.ts';
import { newUnit, unitEffectOf, type UnitEffect } from './unit-effect.ts';
import { couldRaiseOfUnit, planUnit, unitFactsOf, type UnitProposal } from './unit-plan.ts';
import type { UnitRow } from './unit-row.ts';
import { readUnitStates, type UnitState } from './unit-state.ts';
import type { ImportWork } from './import-work.ts';
import { writeUnits } from './write-units.ts';

type Stored = StoredRow<UnitRow>;

/** Rows of the unit file, in the order in which each comes after the unit above it. */
export function unitRows(run: ImportRun): RowKind<UnitRow> {
  const told = new Set([...run.fields, ...run.otherHeaders]);
  const isTold = (fieldOrHeader: string) => told.has(fieldOrHeader);
  // In a preview nothing is written: units that earlier batches would open are remembered here.
  const previewed = new Map<string, string>();
  const plan = (work: ImportWork, rows: readonly Stored[], opened: Map<string, string>, lock: boolean) =>
    planRows(work, run, rows, { isTold, opened, lock });
  return {
    preview: async (work, rows) => (await plan(work, rows, previewed, false)).map(({ result }) => result),
    apply: async (work, rows) => {
      const planned = await plan(work, rows, new Map(), true);
      await writeUnits(
        work,
        planned.flatMap(({ effect }) => effect ?? []),
      );
      await openLeadingSeats(
        work,
        planned.flatMap(({ row, state, effect }) => toldUnit(run, row, state, effect)),
      );
      await writeDifferences(
        work.sql,
        run.id,
        'unit_id',
        planned.flatMap(({ row, state, ask }) =>
          state === null
            ? []
            : [
                {
                  subjectId: state.unitId,
                  rowNumber: row.rowNumber,
                  told: (field) => couldRaiseOfUnit(field, isTold),
                  earlier: state.differences,
                  asked: ask,
                },
              ],
        ),
      );
      return planned.map(({ result }) => result);
    },
  };
}

/** What of a row that was accepted its leading seat goes by. */
function toldUnit(
  run: ImportRun,
  row: Stored,
  state: UnitState | null,
  effect: UnitEffect | null,
): ToldUnit[] {
  const known = effect ?? state;
  const basis = { import: { importId: run.id, row: row.rowNumber } };
  return known === null ? [] : [{ unitId: known.unitId, siasnId: known.siasnId, facts: known.facts, basis }];
}

interface Planned {
  row: Stored;
  state: UnitState | null;
  effect: UnitEffect | null;
  ask: Difference<UnitProposal>[];
  result: RowResult;
}

interface Circumstances {
  isTold: (fieldOrHeader: string) => boolean;
  /** Our ids of units that rows before these would open, by theirs; added to. */
  opened: Map<string, string>;
  lock: boolean;
}

async function planRows(
  work: ImportWork,
  run: ImportRun,
  rows: readonly Stored[],
  { isTold, opened, lock }: Circumstances,
): Promise<Planned[]> {
  const ids = rows.map(({ value }) => value.siasnId);
  const states = new Map((await readUnitStates(work.sql, ids, lock)).map((state) => [state.siasnId, state]));
  const onRecord = await unitIds(work.sql, rows);
  const root = await hasRoot(work.sql);
  return rows.map((row): Planned => {
    const { value } = row;
    const facts = unitFactsOf(value);
    const state = states.get(value.siasnId) ?? null;
    const above = value.parentSiasnId;
    const parentId = above === null ? null : (onRecord.get(above) ?? opened.get(above));
    const rejections: Rejection[] = 'message' in facts ? [facts] : [];
    if (parentId === undefined) rejections.push(PARENT_UNKNOWN);
    if (state === null && parentId === null && (root || opened.has(ROOT))) rejections.push(SECOND_ROOT);
    if ('message' in facts || parentId === undefined || rejections.length > 0) {
      return planned(row, null, null, [], [], rejections);
    }
    const basis = { import: { importId: run.id, row: row.rowNumber } };
    if (state === null) {
      const effect = newUnit(value, facts, parentId, basis, work.now);
      opened.set(value.siasnId, effect.unitId);
      if (parentId === null) opened.set(ROOT, effect.unitId);
      return planned(row, null, effect, [], [], []);
    }
    const { take, ask } = planUnit(value, facts, parentId, state, isTold);
    const proposals = take.map(({ proposal }) => proposal);
    const effect =
      take.length === 0 ? null : unitEffectOf(state, proposals, basis, work.now, run.effectiveOn);
    return planned(row, state, effect, take, ask, []);
  });
}

/** No id of a unit is like this. */
const ROOT = '/';

const planned = (
  row: Stored,
  state: UnitState | null,
  effect: UnitEffect | null,
  take: Difference<UnitProposal>[],
  ask: Difference<UnitProposal>[],
  rejections: Rejection[],
): Planned => {
  const accepted = state === null ? 'CREATED' : effect === null ? 'UNCHANGED' : 'CHANGED';
  return {
    row,
    state,
    effect,
    ask,
    result: {
      rowNumber: row.rowNumber,
      outcome: rejections.length > 0 ? 'REFUSED' : accepted,
      changed: take.map(({ title }) => title),
      toDecide: ask.length,
      rejections,
      warnings: row.warnings,
    },
  };
};

async function unitIds(sql: Sql, rows: readonly Stored[]): Promise<Map<string, string>> {
  const { rows: units } = await sql.query<{ id: string; siasn_id: string }>(
    `select id, siasn_id from org_unit where siasn_id = any ($1::text[])`,
    [rows.map(({ value }) => value.parentSiasnId)],
  );
  return new Map(units.map(({ id, siasn_id }) => [siasn_id, id]));
}

async function hasRoot(sql: Sql): Promise<boolean> {
  const { rowCount } = await sql.query(
    `select from org_unit_period where parent_id is null and upper_inf(known) and upper_inf(valid)`,
  );
  return rowCount > 0;
}

const PARENT_UNKNOWN = sentenceAt('DiatasanId', 'PARENT_UNKNOWN', {
  id: 'unit di atasnya tidak ada dalam data maupun dalam berkas ini, atau barisnya ditolak.',
  en: 'the unit above it is neither on record nor in this file, or its row is refused.',
});

const SECOND_ROOT = sentenceAt('DiatasanId', 'SECOND_ROOT', {
  id: 'kosong, padahal sudah ada unit organisasi puncak.',
  en: 'is blank, but there is already a unit at the top.',
});
