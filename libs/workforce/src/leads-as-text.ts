import type { LocalDate } from '@asn/civil-date';
import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import { superiorsOn } from './leads.ts';
import type { Relations } from './relations.ts';

/** Writes queries down and runs none. */
const writer = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const anyDay = '0001-01-01' as LocalDate;

/** Who leads whom (person_id, superior_id), everyone, as text for the day `$1`: what a checksum is made over. */
export function superiorsAsText(relations: Relations): string {
  const { sql, parameters } = superiorsOn(relations, anyDay, null).compile(writer);
  if (parameters.some((parameter) => parameter !== anyDay))
    throw new Error('the relations have parameters of their own');
  return sql.replaceAll(/\$\d+/g, '$1');
}
