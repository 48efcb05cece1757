import { eventTablesSql } from '@asn/event-log';
import { operationLogSql, sqlFile, type SqlMigration } from '@asn/subgraph';
import { workforceTablesSql } from '@asn/workforce';

/** The history of attendance's database. A migration that has run anywhere never changes. */
export const migrations: SqlMigration[] = [
  { name: '000-events', sql: eventTablesSql },
  { name: '000-operation-log', sql: operationLogSql },
  { name: '000-workforce', sql: workforceTablesSql },
  { name: '001-attendance', sql: sqlFile(new URL('../migrations/001-attendance.sql', import.meta.url)) },
  { name: '002-working-time', sql: sqlFile(new URL('../migrations/002-working-time.sql', import.meta.url)) },
  { name: '003-discipline', sql: sqlFile(new URL('../migrations/003-discipline.sql', import.meta.url)) },
  { name: '004-devices', sql: sqlFile(new URL('../migrations/004-devices.sql', import.meta.url)) },
  {
    name: '005-discipline-counts',
    sql: sqlFile(new URL('../migrations/005-discipline-counts.sql', import.meta.url)),
  },
];
