import type { LocalDate } from '@asn/civil-date';
import type { RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import type { PointOfView } from '../graph/point-of-view.ts';
import { knownAt } from '../relations.ts';
import type { AppointmentKind } from './appointment.entity.ts';
import type { AppointmentType } from './appointment.type.ts';

interface Row {
  id: string;
  person_id: string;
  position_id: string;
  kind: AppointmentKind;
  from: LocalDate | null;
  to: LocalDate | null;
  known_since: Date;
  decree_number: string | null;
  decree_date: LocalDate | null;
}

/** All appointments of these people that were known at the instant, the latest first, by person. */
export async function readAppointments(
  context: RequestContext,
  view: PointOfView,
  personIds: readonly string[],
): Promise<Map<string, AppointmentType[]>> {
  const { rows } = await sql<Row>`
    select id, person_id, position_id, kind, lower(valid)::text as "from", upper(valid)::text as "to",
      lower(known) as known_since, decree_number, decree_date::text
    from appointment where person_id = any (${[...personIds]}::uuid[]) and ${knownAt(sql`known`, view.knownAt)}
    order by lower(valid) desc nulls last, id`.execute(context.db);
  const byPerson = new Map<string, AppointmentType[]>();
  for (const row of rows) {
    const list = byPerson.get(row.person_id) ?? [];
    byPerson.set(row.person_id, list);
    list.push({
      id: row.id,
      kind: row.kind,
      from: row.from,
      to: row.to,
      knownSince: new Date(row.known_since),
      decree:
        row.decree_number === null || row.decree_date === null
          ? null
          : { number: row.decree_number, date: row.decree_date },
      positionId: row.position_id,
    });
  }
  return byPerson;
}
