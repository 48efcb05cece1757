import { eventually } from '@asn/office';
import type { Checksum } from '@asn/subgraph';
import { createDatabase, graphql, startService, testIssuer } from '@asn/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { workforceChecksums } from '@asn/people';

/** What personnel sums up by, and nothing else of it: services meet in the log, and here in what they add up to. */
const { checksums: sourceChecksums } = (await import(
  new URL('../../personnel/src/operations/read-checksums.ts', import.meta.url).href
)) as { checksums: Checksum[] };

const closing: (() => Promise<unknown>)[] = [];
let done: (mutation: string, type: string, thing: string, input: object) => Promise<string | null>;
let source: pg.Client;
let projection: pg.Client;

beforeAll(async () => {
  const issuer = await testIssuer();
  const [personnelDatabase, attendanceDatabase, log] = await Promise.all(
    ['personnel_beside', 'attendance_beside', 'event_log'].map((key) =>
      createDatabase(key, () => Promise.resolve()),
    ),
  );
  const env = (database: typeof personnelDatabase) => ({
    LOG_LEVEL: 'error',
    DATABASE_URL: database!.url,
    MIGRATION_DATABASE_URL: database!.ownerUrl,
    ISSUER_URL: issuer.url,
    EVENT_LOG: 'embedded',
    EVENT_LOG_DATABASE_URL: log!.ownerUrl,
  });
  const personnel = await startService({
    entry: new URL('../../personnel/src/main.ts', import.meta.url),
    env: { ...env(personnelDatabase), BOOTSTRAP_ADMIN: `${issuer.url}|admin` },
  });
  const attendance = await startService({
    entry: new URL('../src/main.ts', import.meta.url),
    env: env(attendanceDatabase),
  });
  [source, projection] = (await Promise.all(
    [personnelDatabase, attendanceDatabase].map(async (database) => {
      const client = new pg.Client({ connectionString: database!.superuserUrl });
      await client.connect();
      return client;
    }),
  )) as [pg.Client, pg.Client];
  closing.push(
    () => Promise.all([source.end(), projection.end()]),
    () => Promise.all([personnel.stop(), attendance.stop(), issuer.close()]),
    () => Promise.all([personnelDatabase, attendanceDatabase, log].map((database) => database!.drop())),
  );
  const ask = graphql(`${personnel.url}/graphql`, await issuer.token({ sub: 'admin' }));
  done = async (mutation, type, thing, input) => {
    const { data, errors } = await ask({
      query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${thing} { id } rejections { code } } }`,
      variables: { input },
    });
    if (errors.length > 0) throw new Error(JSON.stringify(errors));
    const payload = (data as Record<string, Record<string, { id: string } | null>>)[mutation];
    return payload?.[thing]?.id ?? null;
  };
}, 90_000);
afterAll(async () => {
  for (const close of closing) await close();
});

const sums = async (database: pg.Client, each: Checksum[], day: string) => {
  const found: Record<string, unknown> = {};
  for (const { name, sql } of each) found[name] = (await database.query<object>(sql, [day])).rows[0];
  return found;
};

describe('what attendance knows of the people of personnel', () => {
  it('adds up to what personnel knows, after people were hired, moved, and put to act', async () => {
    const decree = (effectiveOn: string) => ({
      number: '800/7/BKPSDMD/2026',
      date: '2026-01-02',
      effectiveOn,
    });
    const unit = (name: string, parent: string | null, echelon: string | null) =>
      done('openOrgUnit', 'OpenOrgUnitInput', 'orgUnit', {
        decree: decree('2020-01-01'),
        parent,
        name,
        echelon,
      });
    const seat = (where: string | null, title: string) =>
      done('createPosition', 'CreatePositionInput', 'position', {
        unit: where,
        title,
        kind: 'ADMINISTRATOR',
        echelon: 'III.a',
        leads: true,
      });
    const post = (where: string | null) =>
      done('createPosition', 'CreatePositionInput', 'position', {
        unit: where,
        title: 'Guru',
        kind: 'FUNGSIONAL',
        need: 40,
      });
    let hired = 0;
    const hire = (position: string | null) => {
      hired += 1;
      const serial = String(hired).padStart(3, '0');
      return done('hireEmployee', 'HireEmployeeInput', 'employee', {
        decree: decree('2021-03-01'),
        kind: 'CPNS',
        nip: `199005172021031${serial}`,
        nik: `1508011705900${serial}`,
        name: `Guru ${serial}`,
        birthDate: '1990-05-17',
        sex: 'M',
        grade: 'III/a',
        position,
      });
    };
    const regency = await unit('Kabupaten Bungo', null, null);
    const office = await unit('Dinas Pendidikan', regency, 'II.b');
    const schools = await Promise.all(['SDN 1', 'SDN 2'].map((name) => unit(name, office, null)));
    const [headOfOffice, headOfSchool, ...posts] = await Promise.all([
      seat(office, 'Kepala Dinas'),
      seat(schools[0]!, 'Kepala Sekolah'),
      ...schools.map(post),
    ]);
    await hire(headOfOffice ?? null);
    const people = await Promise.all(
      Array.from({ length: 12 }, (_, index) => hire(posts[index % 2] ?? null)),
    );
    const moved = await done('transferEmployee', 'TransferEmployeeInput', 'employee', {
      decree: decree('2026-05-01'),
      employee: people[0],
      position: posts[1],
    });
    const acting = await done('appointActing', 'AppointActingInput', 'employee', {
      decree: decree('2026-06-01'),
      employee: people[2],
      position: headOfSchool,
      kind: 'PLT',
    });
    const lower = await done('moveOrgUnit', 'MoveOrgUnitInput', 'orgUnit', {
      decree: decree('2026-07-01'),
      unit: schools[1],
      parent: schools[0],
    });
    for (const id of [regency, office, ...people, moved, acting, lower]) expect(id).not.toBeNull();

    for (const day of ['2026-04-01', '2026-06-15', '2026-11-25']) {
      const expected = await sums(source, sourceChecksums, day);
      const found = await eventually(
        () => sums(projection, workforceChecksums, day),
        (seen) => JSON.stringify(seen) === JSON.stringify(expected),
      );
      expect(found).toMatchObject({ people: { count: 15 }, units: { count: 5 } });
      expect((found['leads'] as { count: number }).count).toBeGreaterThan(0);
    }
  });
});
