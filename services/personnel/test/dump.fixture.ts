import type pg from 'pg';

/**
 * Every row of every table as text, with what differs from one run to the next made equal: ids in the order in which
 * they are first met, instants, and the ports of the test's servers.
 */
export async function dumpOf(sql: pg.Pool): Promise<string> {
  const { rows: tables } = await sql.query<{ name: string }>(
    `select quote_ident(tablename) as name from pg_tables where schemaname = 'public' and tablename <> 'relay_lease' order by 1`,
  );
  const ids = new Map<string, string>();
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await sql.query<{ row: string }>(
      `select (to_jsonb(t) - 'published_at')::text as row from ${name} t`,
    );
    const shapes = rows.map(({ row }) =>
      row.replaceAll(INSTANT, '<instant>').replaceAll(PORT, '<port>').replace(SEQUENCE, '<sequence>'),
    );
    // Sorted by what they say without their ids, so that the order of their ids does not show.
    shapes.sort((a, b) => withoutIds(a).localeCompare(withoutIds(b)));
    lines.push(`# ${name}`, ...shapes);
  }
  return lines.join('\n').replaceAll(UUID, (id) => {
    const known = ids.get(id) ?? `<id ${ids.size + 1}>`;
    ids.set(id, known);
    return known;
  });
}

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;
const INSTANT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}(:\d{2})?)?/g;
const PORT = /(?<=127\.0\.0\.1:)\d+/g;

// A transaction that is rolled back keeps the numbers that it drew.
const SEQUENCE = /(?<="sequence": )\d+/;

const withoutIds = (row: string): string => row.replaceAll(UUID, '');
