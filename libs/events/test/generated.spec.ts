import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { driftedFiles } from '../src/contracts/generated-files.ts';

const root = join(import.meta.dirname, '..');
const files = {
  types: 'src/generated/types.ts',
  schemas: 'src/generated/schemas.ts',
  catalogue: 'src/generated/catalogue.ts',
};

describe('what is generated from the schemas', () => {
  let scratch: string;
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), 'asn-events-'));
    const contracts = globSync('*/{,facts/}*.schema.json', { cwd: root });
    for (const part of [...contracts, 'src/generated', 'README.md'])
      cpSync(join(root, part), join(scratch, part), { recursive: true });
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  const rewrite = (file: string, from: string, to: string): void => {
    const text = readFileSync(join(scratch, file), 'utf8');
    expect(text).toContain(from);
    writeFileSync(join(scratch, file), text.replace(from, to));
  };
  const drifted = async (): Promise<string[]> => [...(await driftedFiles(scratch)).keys()];

  it('is committed as the schemas are now', async () => {
    expect([...(await driftedFiles(root)).keys()]).toEqual([]);
  });

  it('drifts when an event tells something else', async () => {
    rewrite('personnel/employee-hired.v1.schema.json', 'A person was hired.', 'A person came.');
    expect(await drifted()).toEqual([files.types, files.schemas, files.catalogue, 'README.md']);
  });

  it('drifts when a shared fact changes', async () => {
    rewrite('personnel/facts/grant.v1.schema.json', '"OPERATOR"', '"OPERATOR", "GUEST"');
    expect(await drifted()).toEqual([files.types, files.schemas]);
  });

  it('drifts when someone edits it', async () => {
    rewrite(files.catalogue, "topic: 'asn.personnel'", "topic: 'asn.attendance'");
    expect(await drifted()).toEqual([files.catalogue]);
  });

  it('gives the second version a name of its own beside the first', async () => {
    cpSync(
      join(scratch, 'personnel/employee-hired.v1.schema.json'),
      join(scratch, 'personnel/employee-hired.v2.schema.json'),
    );
    const catalogue = (await driftedFiles(scratch)).get(files.catalogue);
    expect(catalogue).toContain('EmployeeHired: {');
    expect(catalogue).toContain("EmployeeHiredV2: {\n    type: 'asn.personnel.employee-hired.v2'");
  });

  it.each([
    ['is open', '"additionalProperties": false', '"additionalProperties": true', 'is open'],
    [
      'carries a NIP',
      '"grade": {',
      '"nip": { "description": "No.", "type": "string" }, "grade": {',
      'personal data',
    ],
    [
      'refers to a fact that is not there',
      'facts/basis.v1',
      'facts/basis.v9',
      'There is no personnel/facts/basis.v9',
    ],
    ['is no JSON', '{', '', 'is not JSON'],
  ])('is refused when a schema %s', async (_, from, to, sentence) => {
    rewrite('personnel/rank-changed.v1.schema.json', from, to);
    await expect(driftedFiles(scratch)).rejects.toThrow(sentence);
  });

  it('is refused when a file does not say its version', async () => {
    writeFileSync(join(scratch, 'personnel/employee-left.schema.json'), '{}');
    await expect(driftedFiles(scratch)).rejects.toThrow('should be named like employee-hired.v1.schema.json');
  });
});
