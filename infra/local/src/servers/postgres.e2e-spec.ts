import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LOCAL } from '../settings.ts';
import { ensureDatabase, withClient } from './databases.ts';
import { freePort } from './ports.ts';
import { lendFolder, postgresHome } from './postgres-home.ts';
import { startPostgres, type PostgresServer } from './postgres.ts';

describe('a durable PostgreSQL of our own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'asn-graph-postgres-'));
  chmodSync(folder, 0o755);
  const roles = { name: 'personnel', password: 'serves', ownerPassword: 'owns' };
  let server: PostgresServer;

  const start = async (password = 'secret') => {
    const home = postgresHome(LOCAL, () => undefined);
    const data = lendFolder(join(folder, 'data'), home.user);
    return startPostgres({
      home: { ...home, data },
      port: await freePort(),
      durable: true,
      password,
      log: join(folder, 'postgres.log'),
    });
  };

  beforeAll(async () => {
    server = await start();
  });
  afterAll(async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lets a role in by its password only', async () => {
    const { url } = await ensureDatabase(server.superuserUrl, roles);
    await withClient(url, (client) => client.query('select 1'));
    const wrong = url.replace(':serves@', ':guesses@');
    await expect(withClient(wrong, (client) => client.query('select 1'))).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('keeps what was committed when a second start ends the server that a killed launcher left', async () => {
    const { url, ownerUrl } = await ensureDatabase(server.superuserUrl, roles);
    await withClient(ownerUrl, (client) => client.query('create table seats (title text)'));
    await withClient(url, (client) => client.query(`insert into seats values ('Sekretaris Daerah')`));

    const first = server;
    server = await start();

    await expect(first.exited).resolves.toBeDefined();
    const again = await ensureDatabase(server.superuserUrl, roles);
    const { rows } = await withClient(again.url, (client) => client.query('select title from seats'));
    expect(rows).toEqual([{ title: 'Sekretaris Daerah' }]);
  });

  it('says what to do when its data have another password', async () => {
    await server.stop();
    await expect(start('forgotten')).rejects.toThrow(/npm run reset/);
    server = await start();
  });
});
