import { sql, type RawBuilder } from 'kysely';
import type { Actor } from './actor.ts';
import { readersOf, type DataClass, type Standing } from './data-class.table.ts';

/** The columns that say who a row is about: a person's id and the unit of their definitive appointment today. */
export interface Subject {
  personId: RawBuilder<string>;
  unitId: RawBuilder<string | null>;
}

export interface StandingRule {
  standing: Standing;
  /** SQL that is true for the rows to which the actor stands so; `null` when there can be none. */
  applies: (actor: Actor, subject: Subject) => RawBuilder<boolean> | null;
}

/**
 * The rows an actor may see are those to which one of these applies; every other row is not found.
 * An operator runs the system and stands to nobody.
 */
export const standingRules: readonly StandingRule[] = [
  {
    standing: 'SELF',
    applies: (actor, subject) =>
      actor.personId === null ? null : sql<boolean>`${subject.personId} = ${actor.personId}::uuid`,
  },
  {
    standing: 'SUPERIOR',
    applies: (actor, subject) =>
      actor.roles.has('SUPERIOR')
        ? sql<boolean>`(${among(subject.unitId, actor.ledUnits)} or ${among(subject.personId, actor.ledPeople)})
            and ${subject.personId} is distinct from ${actor.personId}::uuid`
        : null,
  },
  {
    standing: 'UNIT_ADMIN',
    applies: (actor, subject) =>
      regencyWide(actor, 'UNIT_ADMIN') ??
      (actor.roles.has('UNIT_ADMIN') ? among(subject.unitId, actor.administeredUnits) : null),
  },
  { standing: 'PERSONNEL_ADMIN', applies: (actor) => regencyWide(actor, 'PERSONNEL_ADMIN') },
  { standing: 'AUDITOR', applies: (actor) => regencyWide(actor, 'AUDITOR') },
  { standing: 'APPOINTING_OFFICER', applies: (actor) => regencyWide(actor, 'APPOINTING_OFFICER') },
  {
    standing: 'COLLEAGUE',
    applies: (actor, subject) => (actor.personId === null ? null : among(subject.unitId, actor.ownUnits)),
  },
  {
    standing: 'SUBORDINATE',
    applies: (actor, subject) => (actor.personId === null ? null : among(subject.personId, actor.superiors)),
  },
];

/** True for the rows that the actor may see. Put it into every `where` over people. */
export function visible(actor: Actor, subject: Subject): RawBuilder<boolean> {
  const conditions = applied(actor, subject).map(({ condition }) => sql`(${condition})`);
  return conditions.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(conditions, sql` or `)})`;
}

/** The ways in which the actor stands to a row, as a `text[]`; empty exactly where `visible` is false. */
export function standings(actor: Actor, subject: Subject): RawBuilder<Standing[]> {
  const cases = applied(actor, subject).map(
    ({ standing, condition }) => sql`case when ${condition} then ${standing}::text end`,
  );
  if (cases.length === 0) return sql<Standing[]>`array[]::text[]`;
  return sql<Standing[]>`array_remove(array[${sql.join(cases)}], null)`;
}

/**
 * True for the rows of which the actor may read a class of data. Put it beside every condition on a field of that
 * class: whether somebody is found by a NIP tells the NIP. Written as a case, which the planner takes to hold for every
 * other row, and not for next to none: it must not read all rows first to have a page of them.
 */
export function readable(actor: Actor, subject: Subject, dataClass: DataClass): RawBuilder<boolean> {
  return sql<boolean>`(case when ${standings(actor, subject)} && ${[...readersOf[dataClass]]}::text[] then true else false end)`;
}

function applied(actor: Actor, subject: Subject) {
  return standingRules.flatMap(({ standing, applies }) => {
    const condition = applies(actor, subject);
    return condition === null ? [] : [{ standing, condition }];
  });
}

const regencyWide = (
  actor: Actor,
  role: 'UNIT_ADMIN' | 'PERSONNEL_ADMIN' | 'AUDITOR' | 'APPOINTING_OFFICER',
) => (actor.regencyWide.has(role) ? sql<boolean>`true` : null);

const among = (column: RawBuilder<string | null>, ids: readonly string[]) =>
  sql<boolean>`coalesce(${column} = any (${[...ids]}::uuid[]), false)`;
