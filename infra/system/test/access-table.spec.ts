import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import {
  callers,
  classes,
  openRoutes,
  otherTypes,
  personFields,
  routes,
  waysToPeople,
} from '../src/access.table.ts';
import { ACCESS_PAGE, accessPage } from '../src/access-page.ts';
import { readRoutes } from '../src/routes.ts';
import { readGraph } from '../src/supergraph.ts';
import { waysIn } from './ways-in.fixture.ts';

const graph = readGraph();
const ROOTS = ['Query', 'Mutation'];
const fieldsOf = (types: string[]) =>
  types.flatMap((type) => graph.get(type)!.map((field) => ({ ...field, at: `${type}.${field.name}` })));
const typesOf = (names: Iterable<string>) => [...names].sort();

const ADMIN = ['personnel-admin'];

/** The root fields from which a type can be reached. */
const rootsOf = (wanted: string) =>
  fieldsOf(ROOTS)
    .filter(({ type }) => reaches(type, wanted))
    .map(({ at }) => at);

function reaches(type: string, wanted: string, seen = new Set<string>()): boolean {
  if (type === wanted) return true;
  if (seen.has(type)) return false;
  seen.add(type);
  return (graph.get(type) ?? []).some((field) => reaches(field.type, wanted, seen));
}

describe('the access table', () => {
  it('says of every root field who may call it', () => {
    expect(Object.keys(callers).sort()).toEqual(
      fieldsOf(ROOTS)
        .map(({ at }) => at)
        .sort(),
    );
  });

  it('has every object type', () => {
    const types = [...graph.keys()].filter((type) => !ROOTS.includes(type));
    expect(typesOf([...Object.keys(personFields), ...Object.keys(otherTypes)])).toEqual(typesOf(types));
  });

  it.each(Object.entries(personFields))('has a class for every field of %s', (type, fields) => {
    expect(Object.keys(fields).sort()).toEqual(
      graph
        .get(type)!
        .map(({ name }) => name)
        .sort(),
    );
  });

  it.each(Object.entries(otherTypes))('has every field of %s', (type, { fields }) => {
    expect(fields.split(' ')).toEqual(
      graph
        .get(type)!
        .map(({ name }) => name)
        .sort(),
    );
  });

  it('lets nobody reach a part of what a class tells but through fields of that class', () => {
    const classOf = (type: string, field: string) => personFields[type]?.[field] ?? otherTypes[type]?.is;
    const astray = [...graph.keys()].flatMap((type) =>
      graph.get(type)!.flatMap((field) => {
        const part = otherTypes[field.type]?.is;
        if (part === undefined || !(part in classes)) return [];
        const through = classOf(type, field.name);
        // What a list or a mutation gives, row by row; an index, each of whose parts refuses by itself.
        if (through === 'ROWS' || type === 'IpAsn' || ROOTS.includes(type)) return [];
        // A caller's own check-in, as it was just recorded for whoever may record it.
        if (through === part || `${type}.${field.name}` === 'CheckInPayload.checkIn') return [];
        return [`${type}.${field.name} (${String(through)}) tells ${part}`];
      }),
    );
    expect(astray).toEqual([]);
  });

  it('has every field that leads to people', () => {
    const people = ['Employee', 'EmployeePage', 'TeamAttendanceRow', 'TeamAttendancePage'];
    const leading = fieldsOf([...graph.keys()]).filter(({ type }) => people.includes(type));
    expect(Object.keys(waysToPeople).sort()).toEqual(leading.map(({ at }) => at).sort());
  });

  it('names ways in that are asked, or that are for admins alone', () => {
    const asked = [...Object.keys(waysIn), 'team'];
    for (const [field, way] of Object.entries(waysToPeople)) {
      if (way === 'rows of its service') continue;
      if (way !== 'admins alone') expect(asked).toContain(way);
      else
        for (const root of rootsOf(field.split('.')[0]!))
          expect([root, callers[root]]).toEqual([root, ADMIN]);
    }
  });

  it('says of every route of a service who may use it', () => {
    expect([...Object.keys(routes), ...openRoutes].sort()).toEqual(readRoutes().sort());
  });

  it('is the table of the page for readers', async () => {
    expect(readFileSync(ACCESS_PAGE, 'utf8')).toBe(await accessPage());
  });
});
