import { consume, joinReactions, pgDatabase, type Database } from '@asn/event-log';
import { eventually } from '@asn/office';
import { migrate } from '@asn/subgraph';
import { createDatabase, type TestDatabase } from '@asn/testkit';
import { workforceReactions } from '@asn/workforce';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { migrations } from '../src/migrations.ts';
import { onAttendance, onCompetency, onPerformance } from '../src/talent/talent-reactions.ts';
import { TalentOffice } from './talent-office.fixture.ts';

let office: TalentOffice;
let own: TestDatabase;
let pool: pg.Pool;
let database: Database;
beforeAll(async () => {
  office = await TalentOffice.start();
  own = await createDatabase('recruitment', (ownerUrl) => migrate(ownerUrl, migrations));
  pool = new pg.Pool({ connectionString: own.url, max: 4 });
  pool.on('error', () => {});
  database = pgDatabase(pool);
});
afterAll(async () => {
  await pool.end();
  await own.drop();
  await office.stop();
});

const TABLES: readonly [table: string, columns: string][] = [
  ['known_appraisal', 'id, person_id, year, predikat, sealed_on::text'],
  ['known_discipline', 'person_id, sanctions'],
  ['known_profile', 'person_id, assessments'],
  ['known_requirement', 'position_id, levels'],
];

async function known(query: Database['query']): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  for (const [table, columns] of TABLES)
    found[table] = (await query(`select ${columns} from ${table} order by 1`)).rows;
  return found;
}

/** Loads the snapshots, and follows what was told since. */
async function follow(): Promise<void> {
  const reactions = joinReactions(
    workforceReactions('again'),
    onPerformance('again'),
    onAttendance('again'),
    onCompetency('again'),
  );
  const consumer = consume({ ...reactions, database, log: office.recruitment.log });
  await eventually(
    async () => consumer.status().state,
    (state) => state === 'FOLLOWING',
  );
  await consumer.close();
}

it('the snapshots tell the same as the events did, and the same again when they are loaded anew', async () => {
  const { id, positionId } = await office.employ('Fitri', office.units.school);
  await office.shine(id, positionId);
  await office.assess(id, { INTEGRITAS: 2, KERJA_SAMA: 3 });
  await office.sanction(id, [{ level: 'RINGAN', from: '2026-01-01', to: '2026-07-01' }]);
  const told = await known((text, params) => office.database.query(text, params as unknown[]) as never);
  expect(told['known_appraisal']).toHaveLength(2);

  const seen = async () => JSON.stringify(await known((text, params) => database.query(text, params)));
  await follow();
  expect(await eventually(seen, (one) => one === JSON.stringify(told))).toBe(JSON.stringify(told));
  await database.query('delete from inbox');
  await database.query('delete from inbox_topic');
  await follow();
  expect(await eventually(seen, (one) => one === JSON.stringify(told))).toBe(JSON.stringify(told));
});
