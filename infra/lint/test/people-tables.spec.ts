import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { peopleTables, peopleTablesIn } from '../src/people-tables.ts';

describe('a table about people', () => {
  it('has a column that says about whom each row is', () => {
    const sql = `
      create table appraisal (id uuid primary key, employee_id uuid not null, note text check (note <> ''));
      create table if not exists applicant (applicant_id uuid primary key, name text);`;
    expect(peopleTablesIn(sql)).toEqual(['appraisal', 'applicant']);
  });

  it('is not one whose rows may be about nobody', () => {
    expect(peopleTablesIn('create table unit_head (unit_id uuid not null, person_id uuid);')).toEqual([]);
  });

  it('is found in the migrations of the services', () => {
    const root = fileURLToPath(new URL('../../..', import.meta.url));
    expect(peopleTables(root)).toEqual(expect.arrayContaining(['employment', 'appointment', 'check_in']));
  });
});
