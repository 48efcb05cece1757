/** One sum over what a service holds: SQL that yields one row (`count`, `checksum`), for the day `$1`. */
export interface Checksum {
  /** The same name for the same facts in each service: `people`, `units`, `leads`. */
  name: string;
  sql: string;
}

/**
 * The sum over the lines that a query yields, in the order of their bytes.
 *
 * @param lines a query of one column `line`, which writes each fact the same way in every service that holds it; it
 * may be about the day `$1`. `format` writes null as nothing, where `concat_ws` would move the next part up.
 */
export const checksum = (name: string, lines: string): Checksum => ({
  name,
  // Sums that are about no day get one as well, and PostgreSQL refuses a value that is not used.
  sql: `select count(*)::int as count, md5(coalesce(string_agg(line, e'\\n' order by line collate "C"), '')) as checksum
    from (${lines}) as lines where $1::date is not null`,
});
