import type { LocalDate } from '@asn/civil-date';
import type { Sql } from '@asn/event-log';
import { randomUUID } from 'node:crypto';

/** Where a row differs from the records. `Proposal` is what taking the row's value over would do. */
export interface Difference<Proposal> {
  /** Tells one question about a person or unit from another. */
  field: string;
  /** The column's header. */
  title: string;
  ours: string | null;
  theirs: string | null;
  /** From when theirs would hold, where the file tells. */
  effectiveOn: LocalDate | null;
  proposal: Proposal;
}

/** One that an earlier file raised. KEPT: decided, the record stays. */
export interface EarlierDifference {
  id: string;
  field: string;
  ours: string | null;
  theirs: string | null;
  state: 'OPEN' | 'KEPT';
}

/** The questions of one row about one person or unit. */
export interface Asked<Proposal> {
  subjectId: string;
  rowNumber: number;
  /** The questions that the file could raise: an open one among them that it does not raise is settled. */
  told: (field: string) => boolean;
  earlier: readonly EarlierDifference[];
  asked: readonly Difference<Proposal>[];
}

/** Leaves out what was asked with the same two values before, and decided. */
export const notYetDecided = <Proposal>(
  asked: readonly Difference<Proposal>[],
  earlier: readonly EarlierDifference[],
): Difference<Proposal>[] =>
  asked.filter(
    (one) =>
      !earlier.some(
        ({ state, field, ours, theirs }) =>
          state === 'KEPT' && field === one.field && ours === one.ours && theirs === one.theirs,
      ),
  );

/** Opens what is newly asked, brings up to date what is open with another value, settles what differs no more. */
export async function writeDifferences<Proposal>(
  sql: Sql,
  importId: string,
  subject: 'person_id' | 'unit_id',
  all: readonly Asked<Proposal>[],
): Promise<void> {
  const settled: string[] = [];
  const open = all.flatMap(({ subjectId, rowNumber, told, earlier, asked }) => {
    const before = new Map(earlier.filter(({ state }) => state === 'OPEN').map((one) => [one.field, one]));
    for (const { id, field } of before.values()) {
      if (told(field) && !asked.some((one) => one.field === field)) settled.push(id);
    }
    return asked
      .filter(({ field, ours, theirs }) => {
        const same = before.get(field);
        return same === undefined || same.ours !== ours || same.theirs !== theirs;
      })
      .map((one) => ({ ...one, id: randomUUID(), subjectId, rowNumber }));
  });
  if (settled.length > 0) {
    await sql.query(`update difference set state = 'SETTLED' where id = any ($1::uuid[])`, [settled]);
  }
  if (open.length === 0) return;
  await sql.query(
    `insert into difference (id, ${subject}, field, title, ours, theirs, proposal, effective_on, import_id, import_row)
     select id, "subjectId", field, title, ours, theirs, proposal, "effectiveOn", $1, "rowNumber"
     from jsonb_to_recordset($2::jsonb) as x (id uuid, "subjectId" uuid, field text, title text, ours text, theirs text,
       proposal jsonb, "effectiveOn" date, "rowNumber" int)
     on conflict (coalesce(person_id, unit_id), field) where state = 'OPEN' do update
     set ours = excluded.ours, theirs = excluded.theirs, proposal = excluded.proposal,
       effective_on = excluded.effective_on, import_id = excluded.import_id, import_row = excluded.import_row`,
    [importId, JSON.stringify(open)],
  );
}
