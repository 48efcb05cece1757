import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, sqlFile, type SqlMigration } from '@asn/subgraph';
import { workforceTablesSql } from '@asn/workforce';

/** The history of recruitment's database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '000-workforce', sql: workforceTablesSql },
  { name: '001-recruitment', sql: sqlFile(new URL('../migrations/001-recruitment.sql', import.meta.url)) },
  { name: '002-objections', sql: sqlFile(new URL('../migrations/002-objections.sql', import.meta.url)) },
  { name: '020-talent', sql: sqlFile(new URL('../migrations/020-talent.sql', import.meta.url)) },
];
