import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { AppraisalRevisionType, AppraisalType } from './appraisal.type.ts';

interface Row extends Omit<AppraisalRevisionType, 'decree'> {
  id: string;
  personId: string;
  year: number;
  term: string;
  assessorId: string | null;
  decreeNumber: string | null;
  decreeDate: AppraisalRevisionType['sealedOn'] | null;
}

/** A person's sealed appraisals, the latest year first, with those of all people asked for in the same breath. */
export async function loadAppraisals(context: RequestContext, personId: string): Promise<AppraisalType[]> {
  const found = await batched(context, 'appraisals', personId, async (people) => {
    const rows = await readRevisions(context, sql`a.person_id = any (${[...people]}::uuid[])`);
    return groupBy(rows, ({ personId }) => personId);
  });
  return [...groupBy(found ?? [], ({ id }) => id).values()].map(appraisalOf);
}

/** One appraisal by its id; who may see it has been asked before. */
export async function loadAppraisal(context: RequestContext, id: string): Promise<AppraisalType | null> {
  const rows = await readRevisions(context, sql`a.id = ${id}::uuid`);
  return rows.length === 0 ? null : appraisalOf(rows);
}

async function readRevisions(context: RequestContext, which: ReturnType<typeof sql>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select a.id, a.person_id as "personId", a.year, a.term, s.revision, s.result, s.behaviour, s.predikat, s.basis,
      s.note, s.reason, s.assessor_id as "assessorId", s.decree_number as "decreeNumber",
      s.decree_date::text as "decreeDate", s.sealed_on::text as "sealedOn"
    from appraisal a join sealed_appraisal s on s.appraisal_id = a.id
    where ${which}
    order by a.year desc, a.term desc, a.id, s.revision`.execute(context.db);
  return rows;
}

function appraisalOf(rows: readonly Row[]): AppraisalType {
  const last = rows.at(-1)!;
  const { id, year, term, result, behaviour, predikat, sealedOn } = last;
  const assessorId = rows[0]!.assessorId;
  const revisions = rows.map(({ decreeNumber, decreeDate, ...revision }) => ({
    ...revision,
    decree: decreeNumber === null || decreeDate === null ? null : { number: decreeNumber, date: decreeDate },
  }));
  return { id, year, term, result, behaviour, predikat, sealedOn, assessorId, revisions };
}

function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group === undefined) groups.set(keyOf(row), [row]);
    else group.push(row);
  }
  return groups;
}
