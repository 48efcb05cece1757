import pg from 'pg';

export interface ServiceDatabase {
  /** For the role that serves: it reads and writes rows and can change no table. */
  url: string;
  /** For the role that owns the tables and migrates them. */
  ownerUrl: string;
}

/**
 * Makes a database with its two login roles, `<role>` and `<role>_owner`, when they are not there yet.
 * What the owner creates later can be read and written by the serving role. Row level security holds for the
 * serving role, since it owns nothing.
 *
 * @param role defaults to the database's name; copies of one database share their roles.
 */
export async function ensureDatabase(
  superuserUrl: string,
  {
    name,
    role = name,
    password,
    ownerPassword,
  }: { name: string; role?: string; password: string; ownerPassword: string },
): Promise<ServiceDatabase> {
  const owner = `${role}_owner`;
  await withClient(superuserUrl, async (client) => {
    // Two starts at once would both see that the role is missing.
    await client.query('select pg_advisory_lock(hashtext($1))', [role]);
    for (const [login, secret] of [
      [role, password],
      [owner, ownerPassword],
    ] as const) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [login]);
      const verb = rowCount ? 'alter' : 'create';
      await client.query(`${verb} role ${identifier(login)} login password ${pg.escapeLiteral(secret)}`);
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (!rowCount) await client.query(`create database ${identifier(name)} owner ${identifier(owner)}`);
  });
  await withClient(databaseUrl(superuserUrl, { database: name }), (client) =>
    client.query(grants(name, role, owner)),
  );
  return {
    url: databaseUrl(superuserUrl, { database: name, user: role, password }),
    ownerUrl: databaseUrl(superuserUrl, { database: name, user: owner, password: ownerPassword }),
  };
}

function grants(name: string, role: string, owner: string): string {
  const [database, serving, owning] = [identifier(name), identifier(role), identifier(owner)];
  return `
    create extension if not exists btree_gist;
    revoke all on database ${database} from public;
    grant connect on database ${database} to ${serving}, ${owning};
    alter schema public owner to ${owning};
    revoke create on schema public from public;
    grant usage on schema public to ${serving};
    alter default privileges for role ${owning} grant usage on schemas to ${serving};
    alter default privileges for role ${owning} grant select, insert, update, delete, maintain on tables to ${serving};
    alter default privileges for role ${owning} grant usage, select on sequences to ${serving};`;
}

/** The same server's address with another database, user or password. */
export function databaseUrl(
  url: string,
  change: { database?: string; user?: string; password?: string },
): string {
  const changed = new URL(url);
  if (change.database !== undefined) changed.pathname = `/${change.database}`;
  if (change.user !== undefined) changed.username = change.user;
  if (change.password !== undefined) changed.password = change.password;
  return changed.href;
}

/** Connects, runs, and always disconnects. */
export async function withClient<T>(url: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

export const identifier = (name: string): string => pg.escapeIdentifier(name);
