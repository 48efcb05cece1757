import { randomBytes } from 'node:crypto';
import { databaseUrl, ensureDatabase, identifier, withClient } from '@asn/local/servers';
import { postgresUrl } from './environment.ts';

export interface TestDatabase {
  /** For the role that serves, `<templateKey>`. */
  url: string;
  /** For the role that owns and migrates, `<templateKey>_owner`. */
  ownerUrl: string;
  /** For reading and breaking what neither role may touch. */
  superuserUrl: string;
  /** Drops the database, whoever is still connected to it. */
  drop(): Promise<void>;
}

/**
 * A database of the test's own, as migrated as production's and with the same two roles. The first call of a run
 * with a key migrates a template, the others wait for it and copy it, in about 10 ms.
 *
 * @param templateKey the service's name; tests with different migrations need different keys.
 * @param migrate brings an empty database, reached as its owner, up to date; it must close its connections.
 */
export async function createDatabase(
  templateKey: string,
  migrate: (ownerUrl: string) => Promise<void>,
): Promise<TestDatabase> {
  const superuser = postgresUrl();
  const template = `${templateKey}_template`;
  const name = `${templateKey}_${randomBytes(6).toString('hex')}`;
  await withClient(superuser, async (client) => {
    // Held until the connection ends: the other workers wait while the first one migrates.
    await client.query('select pg_advisory_lock(hashtext($1))', [template]);
    const { rowCount } = await client.query('select from pg_database where datname = $1 and datistemplate', [
      template,
    ]);
    if (rowCount) return;
    // One that is there without being a template is what a failed migration left.
    await client.query(`drop database if exists ${identifier(template)} with (force)`);
    const { ownerUrl } = await ensureDatabase(superuser, {
      name: template,
      role: templateKey,
      password: 'test',
      ownerPassword: 'test',
    });
    await migrate(ownerUrl);
    await client.query(
      `alter database ${identifier(template)} with is_template true allow_connections false`,
    );
  });
  const owner = `${templateKey}_owner`;
  await withClient(superuser, (client) =>
    client.query(
      `create database ${identifier(name)} template ${identifier(template)} owner ${identifier(owner)} strategy file_copy`,
    ),
  );
  return {
    url: databaseUrl(superuser, { database: name, user: templateKey, password: 'test' }),
    ownerUrl: databaseUrl(superuser, { database: name, user: owner, password: 'test' }),
    superuserUrl: databaseUrl(superuser, { database: name }),
    drop: () =>
      withClient(superuser, async (client) => {
        await client.query(`drop database if exists ${identifier(name)} with (force)`);
      }),
  };
}
