import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, type SqlMigration } from '@asn/subgraph';
import { workforceTablesSql } from '@asn/workforce';

/** The history of competency's database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '000-workforce', sql: workforceTablesSql },
];
