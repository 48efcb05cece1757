import { batched, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import { balanceOf, type LearningDuty } from './duty.rule.ts';
import type { LearningBalanceRow, LearningEntryType, LearningRecordRow } from './learning.type.ts';

interface OfYear {
  personId: string;
  year: number;
}
const textOf = ({ personId, year }: OfYear): string => `${year} ${personId}`;

/** A person's hours of a year and what is left of the duty; by the sum that the ledger keeps. */
export async function loadBalance(
  context: RequestContext,
  personId: string,
  year: number,
): Promise<LearningBalanceRow> {
  const found = await batched(
    context,
    'learning balance',
    { personId, year },
    async (keys) => {
      const { rows } = await sql<OfYear & LearningDuty & { hours: number }>`
        select asked.person_id as "personId", asked.year, coalesce(sum.hours, 0) as hours, duty.least, duty.most
        from unnest(${keys.map((key) => key.personId)}::uuid[], ${keys.map((key) => key.year)}::int[])
          as asked (person_id, year)
        left join learning_year sum on sum.person_id = asked.person_id and sum.year = asked.year
        left join workforce_person p on p.person_id = asked.person_id
        left join lateral (
          select d.least, d.most from learning_duty d
          where d.employment_kind = p.employment_kind and d.from_year <= asked.year
          order by d.from_year desc limit 1
        ) duty on true`.execute(context.db);
      return new Map(rows.map((row) => [textOf(row), balanceOf(row.hours, row)]));
    },
    textOf,
  );
  return { personId, year, ...(found ?? balanceOf(0, null)) };
}

const RECORD = sql`r.id, r.person_id as "personId", r.kind, r.name, r.host, lower(r.held)::text as "from",
  (upper(r.held) - 1)::text as "to", r.year, r.hours as "claimedHours", r.certificate,
  r.expires_on::text as "expiresOn", r.state, r.refusal,
  (select coalesce(sum(e.hours), 0)::int from learning_entry e where e.record_id = r.id) as hours`;

/** The ledger of a person and year, the earliest entry first. */
export async function loadEntries(
  context: RequestContext,
  personId: string,
  year: number,
): Promise<LearningEntryType[]> {
  const found = await batched(
    context,
    'learning entries',
    { personId, year },
    async (keys) => {
      type Row = LearningRecordRow & {
        entry: Omit<LearningEntryType, 'record' | 'recordedAt'> & { recordedAt: string };
      };
      const { rows } = await sql<Row>`
        select ${RECORD}, jsonb_build_object('kind', entry.kind, 'hours', entry.hours, 'reason', entry.reason,
          'recordedAt', entry.recorded_at) as entry
        from learning_entry entry join learning_record r on r.id = entry.record_id
        where (entry.person_id, entry.year) in (
          select * from unnest(${keys.map((key) => key.personId)}::uuid[], ${keys.map((key) => key.year)}::int[]))
        order by entry.number`.execute(context.db);
      const byKey = new Map<string, LearningEntryType[]>();
      for (const { entry, ...record } of rows) {
        const row = {
          ...entry,
          recordedAt: new Date(entry.recordedAt),
          record: record,
        };
        byKey.set(textOf(record), [...(byKey.get(textOf(record)) ?? []), row]);
      }
      return byKey;
    },
    textOf,
  );
  return found ?? [];
}

/** All that a person took or claims, the latest first. */
export async function loadRecords(context: RequestContext, personId: string): Promise<LearningRecordRow[]> {
  const found = await batched(context, 'learning records', personId, async (people) => {
    const rows = await readRecords(
      context,
      sql`r.person_id = any (${[...people]}::uuid[]) order by upper(r.held) desc, r.id`,
    );
    const byPerson = new Map<string, LearningRecordRow[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  });
  return found ?? [];
}

/** One record by its id; who may see it is asked by whoever loads it. */
export async function loadRecord(context: RequestContext, id: string): Promise<LearningRecordRow | null> {
  return batched(context, 'learning record', id, async (ids) => {
    const rows = await readRecords(context, sql`r.id = any (${[...ids]}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  });
}

async function readRecords(
  context: RequestContext,
  which: RawBuilder<unknown>,
): Promise<LearningRecordRow[]> {
  const { rows } = await sql<LearningRecordRow>`
    select ${RECORD} from learning_record r where ${which}`.execute(context.db);
  return rows;
}
