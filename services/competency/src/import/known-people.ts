import type { UnitOfWork } from '@asn/subgraph';
import type { ImportedRow } from './import.ts';

/** Of those whom rows are about, the people who are known. */
export async function knownPeople(
  { sql }: UnitOfWork,
  rows: readonly Pick<ImportedRow, 'employee'>[],
): Promise<Set<string>> {
  const { rows: known } = await sql.query<{ person_id: string }>(
    'select person_id from workforce_person where person_id = any ($1::uuid[])',
    [rows.flatMap(({ employee }) => employee ?? [])],
  );
  return new Set(known.map(({ person_id }) => person_id));
}
