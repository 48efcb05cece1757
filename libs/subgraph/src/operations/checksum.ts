/** One sum over what a service holds: SQL that yields one row (`count`, `checksum`), for the day `$1`. */
export interface Checksum {
  /** The same name for the same facts in each service: `people`, `units`, `leads`. */
  name: string;
  sql: string;
}
