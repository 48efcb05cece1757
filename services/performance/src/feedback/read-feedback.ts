import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { FeedbackType } from './feedback.type.ts';

interface Row {
  id: string;
  person_id: string;
  giver_id: string;
  seen: string;
  effect: string;
  next: string;
  by_when: LocalDate | null;
  given_at: string;
  answer: string | null;
  answered_at: string | null;
}

/** What was said to a person, the latest first, with that of all people asked for in the same breath. */
export async function loadFeedback(context: RequestContext, personId: string): Promise<FeedbackType[]> {
  const found = await batched(context, 'feedback', personId, async (people) =>
    Map.groupBy(
      await read(context, sql`f.person_id = any (${[...people]}::uuid[])`),
      ({ person_id }) => person_id,
    ),
  );
  return (found ?? []).map(feedbackOf);
}

/** One by its id; who may read it has been asked before. */
export async function loadOneFeedback(context: RequestContext, id: string): Promise<FeedbackType | null> {
  const [row] = await read(context, sql`f.id = ${id}::uuid`);
  return row === undefined ? null : feedbackOf(row);
}

async function read(context: RequestContext, which: RawBuilder<unknown>): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select f.id, f.person_id, f.giver_id, f.seen, f.effect, f.next, f.by_when::text, f.given_at::text,
      a.answer, a.answered_at::text
    from feedback f left join feedback_answer a on a.feedback_id = f.id
    where ${which} order by f.person_id, f.given_at desc, f.id`.execute(context.db);
  return rows;
}

const feedbackOf = (row: Row): FeedbackType => ({
  id: row.id,
  seen: row.seen,
  effect: row.effect,
  next: row.next,
  byWhen: row.by_when,
  givenAt: new Date(row.given_at),
  giverId: row.giver_id,
  answer: row.answer,
  answeredAt: row.answered_at === null ? null : new Date(row.answered_at),
});
