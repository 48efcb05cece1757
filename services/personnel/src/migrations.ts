import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, sqlFile, type SqlMigration } from '@asn/subgraph';

/** The history of personnel's database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '001-personnel', sql: sqlFile(new URL('../migrations/001-personnel.sql', import.meta.url)) },
  { name: '002-import', sql: sqlFile(new URL('../migrations/002-import.sql', import.meta.url)) },
  { name: '003-retirement', sql: sqlFile(new URL('../migrations/003-retirement.sql', import.meta.url)) },
  {
    name: '010-position-level',
    sql: sqlFile(new URL('../migrations/010-position-level.sql', import.meta.url)),
  },
  { name: '011-lifecycle', sql: sqlFile(new URL('../migrations/011-lifecycle.sql', import.meta.url)) },
  { name: '012-candidate', sql: sqlFile(new URL('../migrations/012-candidate.sql', import.meta.url)) },
  { name: '020-advancement', sql: sqlFile(new URL('../migrations/020-advancement.sql', import.meta.url)) },
  { name: '021-salary', sql: sqlFile(new URL('../migrations/021-salary.sql', import.meta.url)) },
  { name: '022-formation', sql: sqlFile(new URL('../migrations/022-formation.sql', import.meta.url)) },
  { name: '023-education', sql: sqlFile(new URL('../migrations/023-education.sql', import.meta.url)) },
  { name: '030-search', sql: sqlFile(new URL('../migrations/030-search.sql', import.meta.url)) },
];
