import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, sqlFile, type SqlMigration } from '@asn/subgraph';
import { workforceTablesSql } from '@asn/workforce';

/** The history of competency's database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '000-workforce', sql: workforceTablesSql },
  { name: '001-competency', sql: sqlFile(new URL('../migrations/001-competency.sql', import.meta.url)) },
  { name: '002-learning', sql: sqlFile(new URL('../migrations/002-learning.sql', import.meta.url)) },
  { name: '010-ip-asn', sql: sqlFile(new URL('../migrations/010-ip-asn.sql', import.meta.url)) },
  { name: '011-lists', sql: sqlFile(new URL('../migrations/011-lists.sql', import.meta.url)) },
  { name: '012-corrections', sql: sqlFile(new URL('../migrations/012-corrections.sql', import.meta.url)) },
];
