import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { migrate } from '@asn/subgraph';
import {
  createDatabase,
  startService,
  testIssuer,
  type RunningService,
  type TestDatabase,
  type TestIssuer,
} from '@asn/testkit';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { csvOf } from '../src/import/employee-file.fixture.ts';
import { migrations } from '../src/migrations.ts';
import { anEmployee, importing, sampleFiles, UNITS } from './import.fixture.ts';

let issuer: TestIssuer;
let database: TestDatabase;
let log: TestDatabase;
let service: RunningService;
let sample: Awaited<ReturnType<typeof sampleFiles>>;
let sql: pg.Pool;
let output = '';

const start = async () => {
  service = await startService({
    entry: new URL('../src/main.ts', import.meta.url),
    env: {
      LOG_LEVEL: 'trace',
      DATABASE_URL: database.url,
      MIGRATION_DATABASE_URL: database.ownerUrl,
      ISSUER_URL: issuer.url,
      EVENT_LOG: 'embedded',
      EVENT_LOG_DATABASE_URL: log.ownerUrl,
      BOOTSTRAP_ADMIN: `${issuer.url}|admin`,
    },
    seconds: 60,
  });
};
const count = async (query: string) => Number((await sql.query(`select count(*) as n ${query}`)).rows[0].n);

/** The command line as an office uses it. */
const asn = async (...args: string[]): Promise<{ code: number; lines: string[] }> => {
  const main = fileURLToPath(new URL('../../../infra/admin/src/asn.ts', import.meta.url));
  const env = {
    PATH: process.env['PATH'],
    PERSONNEL_URL: service.url,
    ISSUER_URL: issuer.url,
    ASN_TOKEN: await issuer.token({ sub: 'admin' }),
  };
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=@asn/source', main, ...args],
      { env },
      (error, stdout, stderr) => {
        const lines = `${stderr}${stdout}`.trimEnd().split('\n');
        resolve({ code: error === null ? 0 : Number(error.code), lines });
      },
    );
  });
};

beforeAll(async () => {
  issuer = await testIssuer();
  database = await createDatabase('personnel', (ownerUrl) => migrate(ownerUrl, migrations));
  log = await createDatabase('event_log', () => Promise.resolve());
  sql = new pg.Pool({ connectionString: database.superuserUrl });
  sql.on('error', () => undefined);
  [sample] = await Promise.all([sampleFiles(), start()]);
}, 90_000);

afterAll(async () => {
  await service.stop();
  await sql.end();
  await issuer.close();
  await Promise.all([database.drop(), log.drop(), rm(sample.folder, { recursive: true })]);
});

describe('an import by the command line', () => {
  it('ends with the sum of its rows', async () => {
    const { code, lines } = await asn('personnel', 'import', join(sample.folder, 'unor.csv'));
    expect([code, lines.at(-1)]).toEqual([
      0,
      '689 created, 0 changed, 0 unchanged, 0 refused, 0 to decide, 0 absent',
    ]);
  }, 60_000);

  it('with --preview changes nothing', async () => {
    const { code, lines } = await asn(
      'personnel',
      'import',
      join(sample.folder, 'employees.csv'),
      '--preview',
    );
    expect([code, lines.at(-1)]).toEqual([
      0,
      '1000 created, 0 changed, 0 unchanged, 0 refused, 0 to decide, 0 absent',
    ]);
    expect(await count('from person')).toBe(0);
  }, 60_000);

  it('goes on after kill -9 by the same command: every person once, versions gapless', async () => {
    const admin = await importing({ url: service.url, issuer });
    const { id } = await admin.upload(await sample.file('employees.csv'));
    await admin.call(`/${id}/apply`, { method: 'POST' });
    while ((await count(`from import_row where import_id = '${id}' and applied is not null`)) === 0) {
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    output += service.output();
    await service.kill();
    const done = await count('from person');
    expect(done).toBeLessThan(1000);
    expect(await count(`from import_row where import_id = '${id}' and applied = 'CREATED'`)).toBe(done);

    await start();
    const { code, lines } = await asn('personnel', 'import', join(sample.folder, 'employees.csv'));
    expect([code, lines.at(-1)]).toEqual([
      0,
      '1000 created, 0 changed, 0 unchanged, 0 refused, 0 to decide, 0 absent',
    ]);
    expect(await count('from person')).toBe(1000);
    expect(await count(`from outbox where type = 'asn.personnel.employee-registered.v1'`)).toBe(1000);
    expect(
      await count(`from (select count(*) as n, max(version) as last from outbox where topic = 'asn.personnel'
                         group by key) v where n <> last`),
    ).toBe(0);
  }, 120_000);

  it('with refused rows is done all the same, and gives them back', async () => {
    const { code, lines } = await asn('personnel', 'import', join(sample.folder, 'employees-faulty.csv'));
    expect([code, lines.at(-1)]).toEqual([
      0,
      '12 created, 0 changed, 0 unchanged, 26 refused, 0 to decide, 1000 absent',
    ]);
    const id = /import (\S+)/.exec(lines.join('\n'))?.[1] ?? '';
    const refused = await asn('personnel', 'refused', id);
    expect([refused.code, refused.lines.length]).toEqual([0, 27]);
  }, 60_000);

  it('ties the accounts of a manifest to their people, as often as it is told', async () => {
    const manifest = join(sample.folder, 'manifest.json');
    for (const _ of [1, 2]) {
      const { code, lines } = await asn('personnel', 'accounts', manifest);
      expect([code, lines.at(-1)]).toEqual([0, '7 accounts']);
    }
    const { rows } = await sql.query(
      `select a.subject, g.role, g.unit_id is not null as unit from account a left join account_grant g on g.account_id = a.id
       where a.subject in ('unit-admin', 'employee', 'operator') order by 1`,
    );
    expect(rows).toEqual([
      { subject: 'employee', role: null, unit: false },
      { subject: 'operator', role: 'OPERATOR', unit: false },
      { subject: 'unit-admin', role: 'UNIT_ADMIN', unit: true },
    ]);
  }, 60_000);

  it('lists differences and decides them', async () => {
    await asn('personnel', 'import', join(sample.folder, 'employees-next.csv'));
    const { lines } = await asn('personnel', 'differences');
    expect(lines).toHaveLength(6);
    const id = lines[1]?.split(' ')[0] ?? '';
    expect(await asn('personnel', 'decide', id, 'take')).toEqual({ code: 0, lines: ['taken'] });
    expect((await asn('personnel', 'decide', id, 'take')).code).toBe(1);
    expect((await asn('personnel', 'decide', id, 'maybe')).code).toBe(2);
  }, 90_000);

  it('of what is no such file fails with a sentence', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asn-graph-import-'));
    await writeFile(join(folder, 'notes.txt'), 'NAMA;UMUR\nSiti;30\n');
    const wrong = await asn('personnel', 'import', join(folder, 'notes.txt'));
    expect([wrong.code, wrong.lines.at(-1)]).toEqual([
      1,
      expect.stringContaining('Baris pertama bukan kepala kolom'),
    ]);
    expect((await asn('personnel', 'import', join(folder, 'missing.csv'))).code).toBe(1);
    expect((await asn('personnel', 'import')).code).toBe(2);
    await rm(folder, { recursive: true });
  });
});

describe('the log of the service', () => {
  it('holds no personal data, at its most talkative, whatever was imported or went wrong', async () => {
    const admin = await importing({ url: service.url, issuer });
    await admin.whole(csvOf(UNITS.map((unit) => ({ ...unit, DiatasanId: unit['DiatasanId'] || 'nowhere' }))));
    await admin.whole(csvOf([anEmployee(1)]));
    output += service.output();
    const { rows } = await sql.query(
      `select p.name, p.siasn_id, e.nip, i.nik from person p join employment e on e.person_id = p.id
       join person_identity i on i.person_id = p.id limit 300`,
    );
    expect(output.length).toBeGreaterThan(1000);
    const leaked = rows
      .flatMap((row) => Object.values<string>(row))
      .filter((text) => text.length > 8 && output.includes(text));
    expect(leaked).toEqual([]);
  }, 60_000);
});
