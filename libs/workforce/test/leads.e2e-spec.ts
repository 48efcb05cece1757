import type { LocalDate } from '@asn/civil-date';
import { createDatabase, type TestDatabase } from '@asn/testkit';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kysely, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { headsOn, loadActor, projectedRelations, superiorsOn, workforceTablesSql } from '../src/index.ts';
import {
  DAYS,
  headsIn,
  random,
  randomRegency,
  superiorsIn,
  type RandomRegency,
} from './random-regency.fixture.ts';

const SEEDS = Array.from({ length: 25 }, (_, index) => index + 1);

let database: TestDatabase;
let pool: pg.Pool;
let db: Kysely<unknown>;

beforeAll(async () => {
  database = await createDatabase('workforce_leads', async (ownerUrl) => {
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query(workforceTablesSql);
    await owner.end();
  });
  pool = new pg.Pool({ connectionString: database.superuserUrl });
  pool.on('error', () => undefined);
  db = new Kysely({ dialect: new PostgresDialect({ pool }) });
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

/** Puts a regency into the projection, in place of the last one. */
async function settle({ units, placements, heads, exceptions }: RandomRegency): Promise<void> {
  const columns = {
    unit: 'unit_id uuid, parent_id uuid, echelon text',
    placement: 'person_id uuid, unit_id uuid, kind text, leads boolean',
    head: 'unit_id uuid, person_id uuid',
    exception: 'person_id uuid, superior_id uuid',
  };
  const more = {
    unit: { name: `'x'` },
    placement: { appointment_id: 'gen_random_uuid()', position_id: 'gen_random_uuid()' },
  };
  const rows = { unit: units, placement: placements, head: heads, exception: exceptions };
  for (const [table, list] of Object.entries(rows)) {
    const described = columns[table as keyof typeof columns];
    const names = described.split(', ').map((column) => column.split(' ')[0]);
    const extra = Object.entries(more[table as keyof typeof more] ?? {});
    await pool.query(`truncate workforce_${table}`);
    await pool.query(
      `insert into workforce_${table} (${[...names, 'valid', ...extra.map(([name]) => name)].join(', ')})
       select ${[...names, `daterange((valid->>'from')::date, (valid->>'to')::date)`, ...extra.map(([, value]) => value)].join(', ')}
       from jsonb_to_recordset($1) as row (${described}, valid jsonb)`,
      [JSON.stringify(list)],
    );
  }
}

const superiors = async (day: LocalDate, people: string[] | null) => {
  const asked = people === null ? null : sql<string[]>`${people}::uuid[]`;
  const { rows } = await superiorsOn(projectedRelations, day, asked).execute(db);
  return rows.map(({ person_id, superior_id }) => [person_id, superior_id] as const);
};
const sorted = (pairs: Iterable<readonly [string, string]>) =>
  [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('who leads whom, by the SQL of every service', () => {
  it.each(SEEDS)('is what the rule says, whatever the regency: seed %i', async (seed) => {
    const regency = randomRegency(random(seed));
    await settle(regency);
    for (const day of DAYS) {
      const expected = superiorsIn(regency, day);
      expect(sorted(await superiors(day, null))).toEqual(sorted(expected));
      const some = regency.people.slice(0, 7);
      expect(sorted(await superiors(day, some))).toEqual(
        sorted(expected).filter(([person]) => some.includes(person)),
      );
      const { rows } = await sql<{ unit_id: string; person_id: string }>`
        with recursive ${headsOn(projectedRelations, day)} select unit_id, person_id from head`.execute(db);
      expect(sorted(rows.map(({ unit_id, person_id }) => [unit_id, person_id]))).toEqual(
        sorted(headsIn(regency, day)),
      );
    }
  });

  it('gives an actor the unit of everyone whom they lead by the structure, and whom they lead by exception', async () => {
    const regency = randomRegency(random(7));
    await settle(regency);
    const day = DAYS[3] as LocalDate;
    const excepted = new Set(regency.exceptions.map(({ person_id }) => person_id));
    let checked = 0;
    for (const [personId, superiorId] of superiorsIn(regency, day)) {
      await pool.query('truncate workforce_account');
      await pool.query(`insert into workforce_account values (gen_random_uuid(), 'i', 's', $1)`, [
        superiorId,
      ]);
      const actor = await loadActor(db, projectedRelations, { issuer: 'i', subject: 's', token: '' }, day);
      const placed = regency.placements.find(
        ({ person_id, kind }) => person_id === personId && kind === 'DEFINITIVE',
      );
      expect(actor.roles).toContain('SUPERIOR');
      if (excepted.has(personId) && actor.ledPeople.includes(personId)) continue;
      expect(actor.ledUnits).toContain(placed?.unit_id);
      checked += 1;
    }
    expect(checked).toBeGreaterThan(20);
  });
});
