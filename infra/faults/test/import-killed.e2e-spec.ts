import { generateSample, type Sample } from '@asn/sample';
import { eventLogs } from '@asn/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chance } from './chance.fixture.ts';
import { holdRow } from './hold-row.fixture.ts';
import { startLogServer } from './log-server.fixture.ts';
import { sharedDatabases } from './postgres.fixture.ts';
import { broken, settled } from './promise.fixture.ts';
import { Services } from './services.fixture.ts';

const PEOPLE = 1000;

/** Where in the work on a row it is killed: what the row first writes, what it writes later, and what became of it. */
interface Moment {
  table: string;
  on: string;
  when: (row: Row) => string;
}
interface Row {
  row_number: number;
  key: string;
}
const outcome: Moment = {
  table: 'import_row',
  on: 'update of applied',
  when: ({ row_number: number, key }) => `new.row_number = ${number} and new.key = '${key}'`,
};
const moments: Record<'units' | 'employees', Moment[]> = {
  units: [
    { table: 'org_unit', on: 'insert', when: ({ key }) => `new.siasn_id = '${key}'` },
    {
      table: 'org_unit_period',
      on: 'insert',
      when: ({ row_number: number }) => `new.import_row = ${number}`,
    },
    outcome,
  ],
  employees: [
    { table: 'person', on: 'insert', when: ({ key }) => `new.siasn_id = '${key}'` },
    { table: 'rank_record', on: 'insert', when: ({ row_number: number }) => `new.import_row = ${number}` },
    { table: 'appointment', on: 'insert', when: ({ row_number: number }) => `new.import_row = ${number}` },
    outcome,
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'asn-graph-faults-'));
let sample: Sample;
let services: Services;

beforeAll(async () => {
  sample = await generateSample({ directory: folder, people: PEOPLE });
  services = await Services.start(await startLogServer(eventLogs()[0]!), sharedDatabases);
}, 300_000);
afterAll(async () => {
  await services.stop();
  rmSync(folder, { recursive: true });
}, 120_000);

const rowsOf = async (query: string) => (await services.sql.personnel.query<Row>(query)).rows;
const count = async (from: string) => Number((await rowsOf(`select count(*) as key ${from}`))[0]!.key);
const firstCells = (file: string) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('|')[0]!.replace(/^'/, ''))
    .sort();

/** Imports the file and kills personnel at so many of its rows, each time giving the same command again. */
async function importKilled(file: 'units' | 'employees', times: number): Promise<string> {
  const path = sample.files[file];
  const choices = chance(`import of ${file}`);
  await services.asn('personnel', 'import', path, '--preview');
  const [{ key: run } = { key: '' }] = await rowsOf(
    'select id as key from import_run order by received_at desc limit 1',
  );
  const rows = await rowsOf(
    `select row_number, key from import_row where applied is null and import_id = '${run}' order by apply_order`,
  );
  let kills = 0;
  for (const row of choices.some(times, rows)) {
    const moment = choices.oneOf(moments[file]);
    const held = await holdRow(services.databases.personnel, { ...moment, when: moment.when(row) });
    const command = services.asn('personnel', 'import', path);
    await held.reached();
    await services.kill('personnel');
    await (choices.below(2) === 0 ? held.letGo() : held.cut());
    const { code, output } = await command;
    // Interrupted, not done and begun anew: the last run is the one that the preview made.
    const [last] = await rowsOf('select id as key, state from import_run order by received_at desc limit 1');
    expect({ row, moment, code, output, ...last }).toMatchObject({ code: 1, key: run, state: 'APPLYING' });
    await services.start('personnel');
    kills += 1;
  }
  expect(kills).toBe(times);
  return (await services.asn('personnel', 'import', path)).lastLine;
}

describe('an import whose service is killed at twenty of its rows', () => {
  it('opens every unit once', async () => {
    const { units } = sample.manifest.counts;
    expect(await importKilled('units', 5)).toBe(
      `${units} created, 0 changed, 0 unchanged, 0 refused, 0 to decide, 0 absent`,
    );
    const opened = await rowsOf('select siasn_id as key from org_unit');
    expect(opened.map(({ key }) => key).sort()).toEqual(firstCells(sample.files.units));
  }, 300_000);

  it('brings every person once, with one employment, rank and appointment', async () => {
    expect(await importKilled('employees', 15)).toBe(
      `${PEOPLE} created, 0 changed, 0 unchanged, 0 refused, 0 to decide, 0 absent`,
    );
    const people = await rowsOf('select siasn_id as key from person');
    expect(people.map(({ key }) => key).sort()).toEqual(firstCells(sample.files.employees));
    for (const table of ['employment', 'rank_record', 'appointment']) {
      const each = `from ${table} group by person_id having count(*) = 1`;
      expect([table, await count(`from (select ${each}) as once`)]).toEqual([table, PEOPLE]);
      expect([table, await count(`from ${table}`)]).toEqual([table, PEOPLE]);
    }
  }, 600_000);

  it('tells all of it, in versions without a gap, and attendance adds up to the same', async () => {
    await settled(services);
    expect(await broken(services)).toEqual([]);
  }, 120_000);

  it('finds everything unchanged afterwards, and tells nothing', async () => {
    const told = await count('from outbox');
    for (const file of ['units', 'employees'] as const) {
      const { code, lastLine } = await services.asn('personnel', 'import', sample.files[file]);
      const rows = file === 'units' ? sample.manifest.counts.units : PEOPLE;
      expect([code, lastLine]).toEqual([
        0,
        `0 created, 0 changed, ${rows} unchanged, 0 refused, 0 to decide, 0 absent`,
      ]);
    }
    expect(await count('from outbox')).toBe(told);
  }, 120_000);
});
