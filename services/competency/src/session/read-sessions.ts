import { batched, type LastSeen, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { RegistrationRow, SessionRow } from './session.type.ts';

/** Sessions that begin on a day or later, by their first day: `name` is that day. */
export async function readSessions(
  context: RequestContext,
  from: string,
  after: LastSeen | null,
  limit: number,
): Promise<(SessionRow & LastSeen)[]> {
  const beyond =
    after === null ? sql`` : sql`and (lower(s.held), s.id) > (${after.name}::date, ${after.id}::uuid)`;
  const rows = await read(context, sql`lower(s.held) >= ${from}::date ${beyond}`, sql`limit ${limit}`);
  return rows.map((row) => ({ ...row, name: row.from }));
}

/** One session; every id that a row has is there. */
export async function loadSession(context: RequestContext, id: string): Promise<SessionRow> {
  const found = await batched(context, 'session', id, async (ids) => {
    const rows = await read(context, sql`s.id = any (${[...ids]}::uuid[])`, sql``);
    return new Map(rows.map((row) => [row.id, row]));
  });
  if (found === null) throw new Error('there is no such session');
  return found;
}

async function read(
  context: RequestContext,
  which: RawBuilder<unknown>,
  limit: RawBuilder<unknown>,
): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`
    select s.id, s.training_id as "trainingId", s.host, s.place, lower(s.held)::text as "from",
      (upper(s.held) - 1)::text as "to", s.quota, s.taken,
      (select count(*)::int from registration r where r.session_id = s.id and r.state = 'WAITING') as waiting
    from session s where ${which} order by lower(s.held), s.id ${limit}`.execute(context.db);
  return rows;
}

/** A person's registrations, the latest first. */
export async function loadRegistrations(
  context: RequestContext,
  personId: string,
): Promise<RegistrationRow[]> {
  const found = await batched(context, 'registrations', personId, async (people) => {
    const rows = await readRegistrations(context, sql`r.person_id = any (${[...people]}::uuid[])`);
    const byPerson = new Map<string, RegistrationRow[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  });
  return found ?? [];
}

/** One registration; who may see it is asked by whoever loads it. */
export async function loadRegistration(context: RequestContext, id: string): Promise<RegistrationRow | null> {
  const [row] = await readRegistrations(context, sql`r.id = ${id}::uuid`);
  return row ?? null;
}

/** Registrations, the latest first; who may see them is asked by whoever reads them. */
export async function readRegistrations(
  context: RequestContext,
  which: RawBuilder<unknown>,
): Promise<RegistrationRow[]> {
  type Row = Omit<RegistrationRow, 'registeredAt'> & { registeredAt: string };
  const { rows } = await sql<Row>`
    select r.id, r.session_id as "sessionId", r.person_id as "personId", r.state, r.registered_at::text as "registeredAt",
      case when r.state = 'WAITING' then (
        select count(*)::int from registration before
        where before.session_id = r.session_id and before.state = 'WAITING' and before.place_in_line <= r.place_in_line
      ) end as "placeInLine",
      array(
        select a.day::text from session_attendance a
        where a.session_id = r.session_id and a.person_id = r.person_id order by a.day
      ) as attended
    from registration r where ${which} order by r.place_in_line desc`.execute(context.db);
  return rows.map((row) => ({ ...row, registeredAt: new Date(row.registeredAt) }));
}
