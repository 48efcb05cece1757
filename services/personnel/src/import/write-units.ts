import type { OrgUnitSnapshot } from '@asn/events';
import type { Sql } from '@asn/event-log';
import { orgUnitAggregate } from '../org-unit/org-unit-aggregate.ts';
import { recordChanges, type Event } from '@asn/subgraph';
import type { UnitEffect } from './unit-effect.ts';
import type { ImportWork } from './import-work.ts';

/** Writes what happens to units, and their events: a fixed number of statements, whatever the number of units. */
export async function writeUnits(work: ImportWork, effects: readonly UnitEffect[]): Promise<void> {
  if (effects.length === 0) return;
  const { sql } = work;
  const opened = effects.filter(({ before }) => before === null);
  if (opened.length > 0) {
    await sql.query(`insert into org_unit (id, siasn_id) select * from unnest($1::uuid[], $2::text[])`, [
      opened.map(({ unitId }) => unitId),
      opened.map(({ siasnId }) => siasnId),
    ]);
  }
  await writePeriods(sql, effects);
  await writeHeads(sql, effects);
  await sql.query(
    `insert into org_unit_detail (unit_id, details)
     select * from jsonb_to_recordset($1::jsonb) as x ("unitId" uuid, details jsonb)
     on conflict (unit_id) do update set details = excluded.details`,
    [JSON.stringify(effects.map(({ unitId, facts: { details } }) => ({ unitId, details })))],
  );
  await recordChanges(
    work,
    orgUnitAggregate,
    effects.map((effect) => ({ id: effect.unitId, events: unitEvents(effect) })),
  );
}

const PERIOD_FACTS = ['name', 'echelon', 'headTitle', 'code', 'kind'];

async function writePeriods(sql: Sql, effects: readonly UnitEffect[]): Promise<void> {
  const changed = effects.filter(
    ({ before, movedOn, corrected }) =>
      before === null || movedOn !== null || corrected.some((field) => PERIOD_FACTS.includes(field)),
  );
  const replaced = changed.flatMap(({ before, since }) =>
    before === null ? [] : [{ id: before.periodId, since }],
  );
  if (replaced.length > 0) {
    await sql.query(
      `update org_unit_period p set known = tstzrange(lower(p.known), x.since)
       from unnest($1::uuid[], $2::timestamptz[]) as x (id, since) where p.id = x.id`,
      [replaced.map(({ id }) => id), replaced.map(({ since }) => since.toISOString())],
    );
  }
  const rows = changed.flatMap(periodsOf);
  if (rows.length === 0) return;
  await sql.query(
    `insert into org_unit_period (id, unit_id, parent_id, name, echelon, head_title, code, kind, valid, known,
       decree_number, decree_date, import_id, import_row)
     select gen_random_uuid(), "unitId", "parentId", name, echelon, "headTitle", code, kind, valid,
       tstzrange(since, null), basis #>> '{decree,number}', (basis #>> '{decree,date}')::date,
       (basis #>> '{import,importId}')::uuid, (basis #>> '{import,row}')::int
     from jsonb_to_recordset($1::jsonb) as x ("unitId" uuid, "parentId" uuid, name text, echelon text,
       "headTitle" text, code text, kind text, valid daterange, since timestamptz, basis jsonb)`,
    [JSON.stringify(rows)],
  );
}

function periodsOf({ unitId, before, facts, parentId, movedOn, since, basis }: UnitEffect) {
  const { details: _, ...columns } = facts;
  const common = { ...columns, unitId, since, basis };
  const [from, to] = [before?.from ?? '', before?.to ?? ''];
  if (before === null || movedOn === null) return [{ ...common, parentId, valid: `[${from},${to})` }];
  return [
    { ...common, parentId: before.parentId, valid: `[${from},${movedOn})` },
    { ...common, parentId, valid: `[${movedOn},${to})` },
  ];
}

async function writeHeads(sql: Sql, effects: readonly UnitEffect[]): Promise<void> {
  const ended = effects.flatMap(({ head, before, since }) =>
    head === null || !before?.head ? [] : [{ id: before.head.id, on: head.from, since: since.toISOString() }],
  );
  if (ended.length > 0) {
    await sql.query(
      `with ended as (
         update unit_head h set known = tstzrange(lower(h.known), x.since)
         from jsonb_to_recordset($1::jsonb) as x (id uuid, "on" date, since timestamptz) where h.id = x.id
         returning h.*, x."on", x.since)
       insert into unit_head (id, unit_id, person_id, person_siasn_id, valid, known, import_id, import_row)
       select gen_random_uuid(), unit_id, person_id, person_siasn_id, daterange(lower(valid), "on"),
         tstzrange(since, null), import_id, import_row from ended`,
      [JSON.stringify(ended)],
    );
  }
  const begun = effects.flatMap(({ unitId, head, since, basis }) =>
    head === null || head.siasnId === null
      ? []
      : [{ unitId, siasnId: head.siasnId, from: head.from, since, basis }],
  );
  if (begun.length === 0) return;
  await sql.query(
    `insert into unit_head (id, unit_id, person_id, person_siasn_id, valid, known, import_id, import_row)
     select gen_random_uuid(), "unitId", person.id, x."siasnId", daterange("from", null), tstzrange(since, null),
       (basis #>> '{import,importId}')::uuid, (basis #>> '{import,row}')::int
     from jsonb_to_recordset($1::jsonb) as x ("unitId" uuid, "siasnId" text, "from" date, since timestamptz, basis jsonb)
     left join person on person.siasn_id = x."siasnId"`,
    [JSON.stringify(begun)],
  );
}

function unitEvents(effect: UnitEffect): ((facts: OrgUnitSnapshot) => Event)[] {
  const { basis, before, parentId, movedOn, head } = effect;
  if (before === null) {
    return [
      ({ periods, heads }) => ({ type: 'asn.personnel.org-unit-opened.v1', data: { basis, periods, heads } }),
    ];
  }
  const events: ((facts: OrgUnitSnapshot) => Event)[] = [];
  const [first, ...others] = effect.corrected;
  if (first !== undefined) {
    events.push(({ periods }) => ({
      type: 'asn.personnel.org-unit-corrected.v1',
      data: { basis, corrected: [first, ...others], periods },
    }));
  }
  if (movedOn !== null && parentId !== null) {
    events.push(({ periods }) => ({
      type: 'asn.personnel.org-unit-moved.v1',
      effectiveAt: movedOn,
      data: { basis, fromParentId: before.parentId, toParentId: parentId, periods },
    }));
  }
  if (head !== null) {
    events.push(({ heads }) => ({
      type: 'asn.personnel.org-unit-head-changed.v1',
      ...(head.from === null ? {} : { effectiveAt: head.from }),
      data: { basis, heads },
    }));
  }
  return events;
}
