import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { updateSupergraph } from '../src/composition/update-supergraph.ts';
import { ATTENDANCE_SCHEMA, PERSONNEL_SCHEMA } from './schemas.fixture.ts';

let folder: string;
let supergraphFile: string;

const write = (service: string, schema: string) => {
  mkdirSync(join(folder, service), { recursive: true });
  writeFileSync(join(folder, service, 'schema.graphql'), schema);
};
const compose = () => updateSupergraph(folder, supergraphFile, { check: false });
const check = () => updateSupergraph(folder, supergraphFile, { check: true });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'services-'));
  supergraphFile = join(folder, 'supergraph.graphql');
  write('personnel', PERSONNEL_SCHEMA);
  write('attendance', ATTENDANCE_SCHEMA);
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('the committed supergraph', () => {
  it('is what the schemas of the services give', () => {
    expect(compose().ok).toBe(true);
    expect(check()).toEqual({
      ok: true,
      message: 'supergraph.graphql is the graph of attendance and personnel.',
    });
  });

  it('fails the check when a schema has changed since, and is right again once composed', () => {
    compose();
    write('personnel', PERSONNEL_SCHEMA.replace('secret: String', 'rank: String'));
    expect(check()).toEqual({ ok: false, message: expect.stringContaining('npm run compose') });
    compose();
    expect(check().ok).toBe(true);
  });

  it('fails the check when it was edited by hand, or is not there', () => {
    expect(check().ok).toBe(false);
    compose();
    writeFileSync(supergraphFile, `${readFileSync(supergraphFile, 'utf8')}# mine\n`);
    expect(check().ok).toBe(false);
  });

  it('stays as it is when the services do not make one graph', () => {
    compose();
    const before = readFileSync(supergraphFile, 'utf8');
    write(
      'attendance',
      ATTENDANCE_SCHEMA.replace('attendanceToday: AttendanceDay', 'attendanceToday: AttendanceDay!'),
    );
    const { ok, message } = compose();
    expect(ok).toBe(false);
    expect(message).toContain('- Employee.attendanceToday');
    expect(readFileSync(supergraphFile, 'utf8')).toBe(before);
  });
});
