import { sql } from 'kysely';
import type { Relations } from './relations.ts';

/**
 * Tables of the projection, for the first migration of a service that follows personnel.
 *
 * No reference from one table to another, and no appointment or grant held to be unique: what is told of two
 * aggregates comes in any order, and only the one that owns the records can hold them to each other.
 */
export const workforceTablesSql = `
  create table workforce_person (
    person_id uuid primary key,
    name text,
    employment_kind text,
    legal_standing text,
    employed daterange,
    grade text,
    grade_since date,
    education_level text,
    retires_on date
  );
  create index workforce_person_name_index on workforce_person (name, person_id);

  create table workforce_placement (
    appointment_id uuid not null,
    person_id uuid not null,
    unit_id uuid not null,
    position_id uuid not null,
    kind text not null,
    leads boolean not null,
    valid daterange not null
  );
  create index workforce_placement_person_index on workforce_placement (person_id);
  create index workforce_placement_unit_index on workforce_placement (unit_id);
  create index workforce_placement_leads_index on workforce_placement (unit_id) where leads;

  create table workforce_position (
    position_id uuid primary key,
    unit_id uuid not null,
    title text not null,
    kind text not null,
    echelon text,
    seat boolean not null,
    need int not null
  );
  create index workforce_position_unit_index on workforce_position (unit_id);

  create table workforce_unit (
    unit_id uuid not null,
    valid daterange not null,
    parent_id uuid,
    name text not null,
    echelon text
  );
  create index workforce_unit_index on workforce_unit (unit_id);
  create index workforce_unit_parent_index on workforce_unit (parent_id);

  create table workforce_head (unit_id uuid not null, person_id uuid not null, valid daterange not null);
  create index workforce_head_unit_index on workforce_head (unit_id);
  create index workforce_head_person_index on workforce_head (person_id);

  create table workforce_exception (person_id uuid not null, superior_id uuid not null, valid daterange not null);
  create index workforce_exception_person_index on workforce_exception (person_id);
  create index workforce_exception_superior_index on workforce_exception (superior_id);

  create table workforce_account (account_id uuid primary key, issuer text not null, subject text not null, person_id uuid);
  create unique index workforce_account_subject_index on workforce_account (issuer, subject);

  create table workforce_grant (
    grant_id uuid not null,
    account_id uuid not null,
    role text not null,
    unit_id uuid,
    valid daterange not null
  );
  create index workforce_grant_account_index on workforce_grant (account_id);
`;

/** What `clear` empties: every table of the projection. */
export const workforceTables = [
  'workforce_person',
  'workforce_placement',
  'workforce_position',
  'workforce_unit',
  'workforce_head',
  'workforce_exception',
  'workforce_account',
  'workforce_grant',
] as const;

/** The relations of a service that follows personnel: its projection. */
export const projectedRelations: Relations = {
  unit: sql`workforce_unit`,
  placement: sql`workforce_placement`,
  head: sql`workforce_head`,
  exception: sql`workforce_exception`,
  account: sql`workforce_account`,
  grant: sql`workforce_grant`,
};
