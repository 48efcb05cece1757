import type { LocalDate } from '@asn/civil-date';
import type { UnitOfWork } from '@asn/subgraph';
import { superiorsOn } from '@asn/workforce';
import { sql, type Kysely } from 'kysely';
import { currentRelations } from '../relations.ts';

/** Who leads a person on a day, as this transaction sees it; null for the Sekda, and for who is placed nowhere. */
export async function loadSuperior(
  unit: UnitOfWork,
  personId: string,
  day: LocalDate,
): Promise<string | null> {
  const db = unit.em.getKysely<object>() as unknown as Kysely<unknown>;
  const { rows } = await superiorsOn(currentRelations, day, sql`${[personId]}::uuid[]`).execute(db);
  return rows[0]?.superior_id ?? null;
}
