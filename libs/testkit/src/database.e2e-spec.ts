import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { createDatabase, type TestDatabase } from './database.ts';

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('a database for a test', () => {
  let migrations = 0;
  const migrate = async (ownerUrl: string) => {
    migrations += 1;
    await query(ownerUrl, 'create table villages (name text primary key)');
  };
  let databases: TestDatabase[];

  beforeAll(async () => {
    databases = await Promise.all(Array.from({ length: 5 }, () => createDatabase('testkit', migrate)));
  });
  afterAll(() => Promise.all(databases.map((each) => each.drop())));

  it('is migrated once for all that ask at the same time', () => {
    expect(migrations).toBe(1);
  });

  it('keeps its rows to itself', async () => {
    await query(databases[0]!.url, `insert into villages values ('Rantau Pandan')`);
    expect(await query(databases[0]!.url, 'select * from villages')).toEqual([{ name: 'Rantau Pandan' }]);
    expect(await query(databases[1]!.url, 'select * from villages')).toEqual([]);
  });

  it('lets the serving role change rows but no table', async () => {
    const { url } = databases[2]!;
    await expect(query(url, 'alter table villages add column area integer')).rejects.toThrow(/must be owner/);
    await expect(query(url, 'create table districts (name text)')).rejects.toThrow(/permission denied/);
  });

  it('migrates again after a migration that failed', async () => {
    const failing = createDatabase('testkit_failing', () => Promise.reject(new Error('a slip')));
    await expect(failing).rejects.toThrow('a slip');
    const mended = await createDatabase('testkit_failing', migrate);
    expect(await query(mended.url, 'select * from villages')).toEqual([]);
    await mended.drop();
  });
});
