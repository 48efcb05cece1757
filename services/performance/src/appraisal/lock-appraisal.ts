import type { UnitOfWork } from '@asn/subgraph';
import type { Predikat, Rating } from './predikat.table.ts';
import type { Term } from './term.rule.ts';

/** An appraisal under its lock, with what was sealed last, if anything. */
export interface LockedAppraisal {
  id: string;
  last: { revision: number; result: Rating; behaviour: Rating; predikat: Predikat } | null;
}

/** The row of this term, made when it is not there; the transaction has it for itself until it ends. */
export async function lockAppraisal(
  { sql }: Pick<UnitOfWork, 'sql'>,
  personId: string,
  year: number,
  term: Term,
): Promise<LockedAppraisal> {
  await sql.query(
    `insert into appraisal (id, person_id, year, term) values (gen_random_uuid(), $1, $2, $3)
     on conflict (person_id, year, term) do nothing`,
    [personId, year, term],
  );
  const { rows } = await sql.query<{ id: string }>(
    'select id from appraisal where person_id = $1 and year = $2 and term = $3 for update',
    [personId, year, term],
  );
  const id = rows[0]!.id;
  const sealed = await sql.query<NonNullable<LockedAppraisal['last']>>(
    `select revision, result, behaviour, predikat from sealed_appraisal
     where appraisal_id = $1 order by revision desc limit 1`,
    [id],
  );
  return { id, last: sealed.rows[0] ?? null };
}
