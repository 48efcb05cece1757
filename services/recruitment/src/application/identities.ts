import type { Sql } from '@asn/event-log';

/** Lets this transaction read and write every identity; a use case that needs them calls it, no query does. */
export const openIdentities = (sql: Sql) =>
  sql.query(`select set_config('asn.identity_readers', 'all', true)`);
