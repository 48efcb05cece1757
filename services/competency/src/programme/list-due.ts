import type { LocalDate } from '@asn/civil-date';
import { Authority } from '@asn/people';
import { batched, pageOf, type RequestContext } from '@asn/subgraph';
import { Injectable } from '@nestjs/common';
import { sql } from 'kysely';
import { DAY, readListed } from '../person/read-listed.ts';
import { dueOn } from './due.rule.ts';
import { isDue, programmesOf } from './due.sql.ts';
import type { DueForTrainingArgs, DueTrainingPage, DueTrainingType } from './programme.type.ts';
import { loadProgramme } from './read-programmes.ts';

/** Who is due for a recurring training. */
@Injectable()
export class ListDue {
  constructor(private readonly authority: Authority) {}

  async page(context: RequestContext, args: DueForTrainingArgs): Promise<DueTrainingPage> {
    await this.authority.require(context);
    const unitId = args.unit ?? null;
    const { nodes, pinned, pageInfo } = await pageOf(
      { first: args.first, after: args.after ?? null },
      {
        filter: JSON.stringify({ on: args.on ?? null, unitId }),
        first: args.on ?? context.actor.today,
        pin: DAY,
        read: async (day, after, limit) =>
          (await isAnyRunning(context, day))
            ? readListed(context, { day, unitId }, isDue(day), after, limit)
            : [],
      },
    );
    return {
      nodes: nodes.map(({ id, standings }) => ({ employee: { id, standings }, standings, day: pinned })),
      pageInfo,
    };
  }
}

/** Without a programme nobody is due, and nobody need be looked at. */
async function isAnyRunning(context: RequestContext, day: LocalDate): Promise<boolean> {
  const { rows } = await sql`select from programme where valid @> ${day}::date limit 1`.execute(context.db);
  return rows.length > 0;
}

interface Row {
  personId: string;
  programmeId: string;
  lastTaken: LocalDate | null;
}

/** What a person is due for on a day, the longest due first. */
export async function loadDue(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<DueTrainingType[]> {
  const found = await batched(context, `due ${day}`, personId, async (people) => {
    const { rows } = await sql<Row>`
      select asked.person_id as "personId", theirs.programme_id as "programmeId", theirs.last_taken::text as "lastTaken"
      from unnest(${[...people]}::uuid[]) as asked (person_id)
      cross join lateral (${programmesOf(sql`asked.person_id`, day)}) theirs`.execute(context.db);
    const byPerson = new Map<string, Row[]>();
    for (const row of rows) byPerson.set(row.personId, [...(byPerson.get(row.personId) ?? []), row]);
    return byPerson;
  });
  const due = await Promise.all(
    (found ?? []).map(async ({ programmeId, lastTaken }) => {
      const programme = await loadProgramme(context, programmeId);
      return {
        programme,
        lastTakenOn: lastTaken,
        dueOn: dueOn(lastTaken, programme.cycleMonths, programme.from),
      };
    }),
  );
  return due
    .filter((one) => one.dueOn <= day)
    .sort((a, b) => (a.dueOn + a.programme.id < b.dueOn + b.programme.id ? -1 : 1));
}
