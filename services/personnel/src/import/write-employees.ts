import type { ImportWork, NeedOf } from './import-work.ts';
import type { Sql } from '@asn/event-log';
import { employeeAggregate } from '../employee/employee-aggregate.ts';
import { readRetirementAges, refreshRetirement } from '../employment/retirement.sql.ts';
import { retirementOn } from '../employment/retirement.rule.ts';
import type { RetirementAge } from '../employment/retirement-age.table.ts';
import { levelOf } from '../position/level.rule.ts';
import { recordChanges } from '@asn/subgraph';
import type { EmployeeEffect } from './employee-effect.ts';
import { employeeEvents } from './employee-events.ts';
import { writeAppointments } from './write-appointments.ts';

/**
 * Writes what happens to people, and their events: a fixed number of statements, whatever the number of people.
 * `needOf` says how many a position needs that is not on record yet.
 */
export async function writeEmployees(
  work: ImportWork,
  effects: readonly EmployeeEffect[],
  needOf: NeedOf,
): Promise<void> {
  if (effects.length === 0) return;
  const { sql } = work;
  await writePeople(sql, effects, await readRetirementAges(sql));
  await writeEmployments(sql, effects, work.now);
  await writeNiks(sql, effects);
  await keepCorrections(sql, effects, work.now);
  await writeRanks(sql, effects, work.now);
  const appointmentIds = await writeAppointments(work, effects, needOf);
  await refreshRetirement(
    sql,
    effects.filter(retirementMayChange).map(({ personId }) => personId),
  );
  await recordChanges(
    work,
    employeeAggregate,
    effects.map((effect) => ({ id: effect.personId, events: employeeEvents(effect, appointmentIds) })),
  );
}

/**
 * Runs an insert for those who are new, and with its clause for a conflict for the others: looking for conflicts that
 * cannot be would cost a quarter of an insert.
 */
async function upsert(
  effects: readonly EmployeeEffect[],
  insert: string,
  onConflict: string,
  run: (text: string, some: readonly EmployeeEffect[]) => Promise<unknown>,
): Promise<void> {
  const newcomers = effects.filter(({ before }) => before === null);
  const known = effects.filter(({ before }) => before !== null);
  if (newcomers.length > 0) await run(insert, newcomers);
  if (known.length > 0) await run(`${insert} ${onConflict}`, known);
}

/** Newcomers bring their day of retirement along: it costs a batch no statement. */
const retirementMayChange = ({ before, parts, placement, ends }: EmployeeEffect): boolean =>
  before !== null && (parts.includes('birthDate') || placement !== null || ends);

function retiresOn({ facts, endedOn, placement }: EmployeeEffect, ages: readonly RetirementAge[]) {
  if (placement === null) return null;
  const { kind, title } = placement.position;
  const position = { kind, title, level: levelOf(kind, title) };
  return retirementOn({ birthDate: facts.birthDate, endedOn, position }, ages)?.on ?? null;
}

const writePeople = (
  sql: Sql,
  effects: readonly EmployeeEffect[],
  ages: readonly RetirementAge[],
): Promise<void> =>
  upsert(
    effects,
    `insert into person (id, siasn_id, name, title_before, title_after, birth_place, birth_date, sex, education_level,
                         education, education_year, details, retires_on)
     select id, "siasnId", name, "titleBefore", "titleAfter", "birthPlace", "birthDate", sex, "educationLevel",
       education, "educationYear", details, "retiresOn"
     from jsonb_to_recordset($1::jsonb) as x (id uuid, "siasnId" text, name text, "titleBefore" text, "titleAfter" text,
       "birthPlace" text, "birthDate" date, sex char(1), "educationLevel" text, education text, "educationYear" int,
       details jsonb, "retiresOn" date)`,
    `on conflict (id) do update set siasn_id = excluded.siasn_id, name = excluded.name,
       title_before = excluded.title_before, title_after = excluded.title_after, birth_place = excluded.birth_place,
       birth_date = excluded.birth_date, sex = excluded.sex, education_level = excluded.education_level,
       education = excluded.education, education_year = excluded.education_year, details = excluded.details`,
    (text, some) =>
      sql.query(text, [
        JSON.stringify(
          some.map((effect) => ({
            ...effect.facts,
            id: effect.personId,
            retiresOn: effect.before === null ? retiresOn(effect, ages) : null,
          })),
        ),
      ]),
  );

const writeEmployments = (sql: Sql, effects: readonly EmployeeEffect[], now: Date): Promise<void> =>
  upsert(
    effects,
    `insert into employment (id, person_id, kind, nip, old_nip, legal_standing, started_on, ended_on, permanent_on,
       start_decree_number, start_decree_date, permanent_decree_number, permanent_decree_date, recorded_at)
     select id, "personId", kind, nip, "oldNip", "legalStanding", "startedOn", "endedOn", "permanentOn",
       "startDecreeNumber", "startDecreeDate", "permanentDecreeNumber", "permanentDecreeDate", $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as x (id uuid, "personId" uuid, kind text, nip text, "oldNip" text,
       "legalStanding" text, "startedOn" date, "endedOn" date, "permanentOn" date, "startDecreeNumber" text,
       "startDecreeDate" date, "permanentDecreeNumber" text, "permanentDecreeDate" date)`,
    `on conflict (id) do update set kind = excluded.kind, nip = excluded.nip, old_nip = excluded.old_nip,
       legal_standing = excluded.legal_standing, started_on = excluded.started_on, ended_on = excluded.ended_on,
       permanent_on = excluded.permanent_on, start_decree_number = excluded.start_decree_number,
       start_decree_date = excluded.start_decree_date, permanent_decree_number = excluded.permanent_decree_number,
       permanent_decree_date = excluded.permanent_decree_date`,
    (text, some) => sql.query(text, [JSON.stringify(some.map(employmentOf)), now.toISOString()]),
  );

function employmentOf({ personId, employmentId, facts, endedOn }: EmployeeEffect) {
  const { details: _, ...columns } = facts;
  return { ...columns, id: employmentId, personId, endedOn };
}

async function writeNiks(sql: Sql, effects: readonly EmployeeEffect[]): Promise<void> {
  const changed = effects.filter(({ before, facts }) => facts.nik !== (before?.nik ?? null));
  const gone = changed.filter(({ facts }) => facts.nik === null);
  const there = changed.filter(({ facts }) => facts.nik !== null);
  if (gone.length > 0) {
    await sql.query(`delete from person_identity where person_id = any ($1::uuid[])`, [
      gone.map(({ personId }) => personId),
    ]);
  }
  if (there.length === 0) return;
  await sql.query(
    `insert into person_identity (person_id, nik) select * from unnest($1::uuid[], $2::char(16)[])
     on conflict (person_id) do update set nik = excluded.nik`,
    [there.map(({ personId }) => personId), there.map(({ facts }) => facts.nik)],
  );
}

/** What was on record of an identity stays, with the row or decree that corrected it. */
async function keepCorrections(sql: Sql, effects: readonly EmployeeEffect[], now: Date): Promise<void> {
  const corrections = effects
    .filter(({ parts, before }) => parts.length > 0 && before !== null)
    .map(({ personId, parts, before, basis }) => ({ personId, parts, before: identityOf(before), ...basis }));
  if (corrections.length === 0) return;
  await sql.query(
    `insert into identity_correction
       (id, person_id, corrected, before, decree_number, decree_date, import_id, import_row, recorded_at)
     select gen_random_uuid(), "personId", array(select jsonb_array_elements_text(parts)), before, decree->>'number',
       (decree->>'date')::date, (import->>'importId')::uuid, (import->>'row')::int, $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as x ("personId" uuid, parts jsonb, before jsonb, decree jsonb, import jsonb)`,
    [JSON.stringify(corrections), now.toISOString()],
  );
}

function identityOf(facts: EmployeeEffect['before']) {
  if (facts === null) return null;
  const { kind, nip, nik, name, titleBefore, titleAfter, birthDate, birthPlace, sex } = facts;
  return { kind, nip, nik, name, titleBefore, titleAfter, birthDate, birthPlace, sex };
}

async function writeRanks(sql: Sql, effects: readonly EmployeeEffect[], now: Date): Promise<void> {
  const ranks = effects.flatMap(({ personId, rank, basis }) =>
    rank === null
      ? []
      : [
          {
            ...rank,
            ...basis,
            personId,
            correctsId: rank.as === 'CORRECTION' ? (rank.before?.id ?? null) : null,
          },
        ],
  );
  if (ranks.length === 0) return;
  await sql.query(
    `insert into rank_record (id, person_id, grade, effective_on, service_years, service_months, decree_number,
       decree_date, import_id, import_row, corrects_id, recorded_at)
     select gen_random_uuid(), "personId", grade, "effectiveOn", "serviceYears", "serviceMonths", decree->>'number',
       (decree->>'date')::date, (import->>'importId')::uuid, (import->>'row')::int, "correctsId", $2::timestamptz
     from jsonb_to_recordset($1::jsonb) as x ("personId" uuid, grade text, "effectiveOn" date, "serviceYears" int,
       "serviceMonths" int, decree jsonb, import jsonb, "correctsId" uuid)`,
    [JSON.stringify(ranks), now.toISOString()],
  );
}
