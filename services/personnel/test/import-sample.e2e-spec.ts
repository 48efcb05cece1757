import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import pg from 'pg';
import { importing, sampleFiles, type Importing } from './import.fixture.ts';
import { startPersonnel, type RunningPersonnel } from './start-personnel.ts';

let personnel: RunningPersonnel;
let admin: Importing;
let sample: Awaited<ReturnType<typeof sampleFiles>>;
let sql: pg.Pool;
let manifest: { counts: { units: number; heads: number }; knownPerson: Record<string, string> };

const json = async (name: string) => JSON.parse((await sample.file(name)).toString());
const count = async (query: string) =>
  Number((await sql.query<{ count: string }>(`select count(*) ${query}`)).rows[0]?.count);
const counted = { warned: 0, created: 0, changed: 0, unchanged: 0, refused: 0, toDecide: 0, absent: 0 };

beforeAll(async () => {
  [personnel, sample] = await Promise.all([startPersonnel(), sampleFiles()]);
  admin = await importing(personnel);
  sql = new pg.Pool({ connectionString: personnel.database.superuserUrl });
  sql.on('error', () => undefined);
  manifest = await json('manifest.json');
}, 60_000);

afterAll(async () => {
  await sql.end();
  await personnel.stop();
  await rm(sample.folder, { recursive: true });
});

describe('the files of a regency', () => {
  it('open every unit, whose heads wait for their people', async () => {
    const { preview, result } = await admin.whole(await sample.file('unor.csv'));
    expect(result.counts).toEqual({
      ...counted,
      created: manifest.counts.units,
      done: manifest.counts.units,
    });
    expect(preview.counts).toEqual(result.counts);
    expect(await count('from unit_head where person_id is null')).toBe(manifest.counts.heads);
  });

  it('bring every person, with employment, rank, appointment and NIK, as previewed', async () => {
    const { preview, result } = await admin.whole(await sample.file('employees.csv'));
    expect(result.counts).toEqual({ ...counted, created: 1000, done: 1000 });
    expect(preview.counts).toEqual(result.counts);
    for (const table of ['person', 'employment', 'rank_record', 'appointment', 'person_identity']) {
      expect(`${table} ${await count(`from ${table}`)}`).toBe(`${table} 1000`);
    }
    expect(await count('from unit_head where person_id is null')).toBe(0);
  });

  it('tell each head to the unit when the person has come', async () => {
    expect(await count(`from outbox where type = 'asn.personnel.org-unit-head-changed.v1'`)).toBe(
      manifest.counts.heads,
    );
  });

  it('say who leads whom', async () => {
    const ask = await personnel.as('admin');
    const { data } = await ask({
      query: 'query ($nip: String!) { employeeByNip(nip: $nip) { name orgUnit { name } superior { id } } }',
      variables: { nip: manifest.knownPerson['nip'] },
    });
    const { rows } = await sql.query('select id from person where siasn_id = $1', [
      manifest.knownPerson['superiorPnsId'],
    ]);
    expect(data.employeeByNip).toEqual({
      name: manifest.knownPerson['name'],
      orgUnit: { name: manifest.knownPerson['unitName'] },
      superior: { id: rows[0].id },
    });
  });

  it('change nothing and tell nothing when they come again', async () => {
    const before = await count('from outbox');
    for (const name of ['unor.csv', 'employees.csv']) {
      const { result } = await admin.whole(await sample.file(name));
      expect(result.counts).toEqual({ ...counted, unchanged: result.rows, done: result.rows });
    }
    expect(await count('from outbox')).toBe(before);
  });

  it('of next month are exactly what changed', async () => {
    const { expected, byChange } = await json('next-manifest.json');
    const before = await count('from outbox');
    const { preview, result } = await admin.whole(await sample.file('employees-next.csv'));
    expect(result.counts).toEqual({
      ...counted,
      created: expected.created,
      changed: expected.changed - byChange.renamed,
      toDecide: byChange.renamed,
      unchanged: expected.unchanged,
      absent: expected.absent,
      done: result.rows,
    });
    expect(preview.counts).toEqual(result.counts);
    expect(await count(`from outbox where type = 'asn.personnel.employee-transferred.v1'`)).toBe(
      byChange.moved + byChange.repositioned,
    );
    expect(await count(`from outbox where type = 'asn.personnel.rank-changed.v1'`)).toBe(byChange.promoted);
    // An event and a snapshot for each change, and for each position that was learnt.
    const positions = await count(
      `from outbox where type = 'asn.personnel.position-opened.v1' and sequence > ${before}`,
    );
    expect(await count('from outbox')).toBe(
      before + 2 * (result.counts['created']! + result.counts['changed']! + positions),
    );
    expect(await count('from absentee')).toBe(expected.absent);
  });

  it('do not double what waits for a decision', async () => {
    const open = await count(`from difference where state = 'OPEN'`);
    const { result } = await admin.whole(await sample.file('employees-next.csv'));
    expect(result.counts).toMatchObject({ created: 0, changed: 0, toDecide: open });
    expect(await count(`from difference where state = 'OPEN'`)).toBe(open);
  });

  it('with faults are refused row by row, each with a sentence that names the column', async () => {
    const expected = (await json('faulty-expected.json')) as {
      line: number;
      column: string | null;
      outcome: string;
    }[];
    const { result } = await admin.whole(await sample.file('employees-faulty.csv'));
    const { rows } = await sql.query<{
      row_number: number;
      applied: string;
      rejections: string;
      warned: boolean;
    }>(
      `select row_number, applied, rejections::text, warnings <> '[]' as warned from import_row
       where import_id = $1 order by row_number`,
      [result.id],
    );
    const found = rows.map(({ row_number, applied, rejections, warned }) => {
      const { column } = expected.find(({ line }) => line === row_number) ?? { column: null };
      const outcome = applied === 'REFUSED' ? 'refused' : warned ? 'warned' : applied.toLowerCase();
      return { line: row_number, outcome, named: outcome !== 'refused' || rejections.includes(column ?? '') };
    });
    expect(found).toEqual(expected.map(({ line, outcome }) => ({ line, outcome, named: true })));
  });

  it('leave nothing of an accepted row behind', async () => {
    const refused = await count(`from import_row where applied = 'REFUSED'`);
    expect(await count('from import_row_content')).toBe(refused);
    expect(await count('from import_row_content where content is not null')).toBe(0);
  });

  it('leave versions without a gap', async () => {
    expect(
      await count(`from (select key, topic, count(*) as n, max(version) as last from outbox
                         where topic = 'asn.personnel' group by 1, 2) v where n <> last`),
    ).toBe(0);
  });
});
