import { withClient } from '@asn/local/servers';
import type { ServiceName } from '../services.ts';
import { accountsSql, projectedAccountsSql } from './accounts.sql.ts';
import { personnelRowsSql, projectionRowsSql } from './personnel-rows.sql.ts';
import { attendanceRowsSql, competencyRowsSql, performanceRowsSql } from './service-rows.sql.ts';
import { CIVIL_TIME_ZONE, shapeSql } from './shape.sql.ts';

const rows: Record<ServiceName, string> = {
  personnel: personnelRowsSql,
  competency: projectionRowsSql + competencyRowsSql,
  recruitment: projectionRowsSql,
  performance: projectionRowsSql + performanceRowsSql,
  attendance: projectionRowsSql + attendanceRowsSql,
};

/**
 * Fills a service's empty database with a regency, as if it had been told of it long ago: it finds nothing left to do.
 * The service must not run meanwhile.
 *
 * @param url of the superuser
 */
export async function fill(service: ServiceName, url: string, issuer: string, people: number): Promise<void> {
  const accounts = service === 'personnel' ? accountsSql : projectedAccountsSql;
  await withClient(url, async (sql) => {
    // Triggers and references stay as they are, and are not asked.
    await sql.query(
      `set session_replication_role = replica; set maintenance_work_mem = '512MB'; set synchronous_commit = off;
       set timezone = '${CIVIL_TIME_ZONE}'`,
    );
    await sql.query(shapeSql(people));
    await sql.query(withoutIndexes(rows[service] + accounts(issuer, people)));
    await sql.query('vacuum (analyze)');
  });
}

/** Indexes slow the filling of everything down: they are made again over what it left, and exclusions with them. */
const withoutIndexes = (fill: string): string => `
  do $do$
  declare
    made record;
    again text[] := '{}';
    one text;
  begin
    for made in
      select format('alter table %s drop constraint %I', conrelid::regclass, conname) as away,
        format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as back
      from pg_constraint where contype in ('x', 'u') and connamespace = 'public'::regnamespace
      union all
      select format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
      from pg_index join pg_class on pg_class.oid = indexrelid
      where relnamespace = 'public'::regnamespace
        and not exists (select from pg_constraint where conindid = indexrelid)
    loop
      again := again || made.back;
      execute made.away;
    end loop;
    ${fill}
    foreach one in array again loop execute one; end loop;
  end $do$;`;
