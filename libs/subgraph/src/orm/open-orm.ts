import { MikroORM, PostgreSqlDriver, type EntitySchema, type Options } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { readFileSync } from 'node:fs';

/** A step of a database's history: its name is recorded once it has run and never changes. */
export interface SqlMigration {
  name: string;
  sql: string;
}

/** The text of a migration's file, found from the module that lists it. */
export const sqlFile = (url: URL): string => readFileSync(url, 'utf8');

export type Entities = NonNullable<Options['entities']>;

/** Opens the service's database as its serving role. */
export function openOrm(options: { url: string; entities: Entities; poolSize?: number }): Promise<MikroORM> {
  return MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: options.url,
    entities: options.entities as EntitySchema[],
    pool: { min: 0, max: options.poolSize ?? 10 },
    discovery: { warnWhenNoEntities: false },
    forceUtcTimezone: true,
    allowGlobalContext: false,
    // A row rule stands on the table it is written for; who loads an appointment does not load its person.
    autoJoinRefsForFilters: false,
  });
}

/** Runs the migrations that the database has not seen, as the role that owns its tables. */
export async function migrate(ownerUrl: string, migrations: SqlMigration[]): Promise<void> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    migrations: { migrationsList: migrations.map(migrationClass), snapshot: false, silent: true },
  });
  try {
    await orm.migrator.up();
  } finally {
    await orm.close();
  }
}

const migrationClass = ({ name, sql }: SqlMigration) =>
  class extends Migration {
    override name = name;

    override up(): void {
      this.addSql(sql);
    }
  };
