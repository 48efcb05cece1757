import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { ProgrammeRow } from './programme.type.ts';

/** The programmes of a day, the one that began first first. */
export const readProgrammes = (context: RequestContext, day: LocalDate): Promise<ProgrammeRow[]> =>
  read(context, sql`pr.valid @> ${day}::date`);

/** One programme; every id that a row has is there. */
export async function loadProgramme(context: RequestContext, id: string): Promise<ProgrammeRow> {
  const found = await batched(context, 'programme', id, async (ids) => {
    const rows = await read(context, sql`pr.id = any (${[...ids]}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  });
  if (found === null) throw new Error('there is no such programme');
  return found;
}

async function read(context: RequestContext, which: RawBuilder<unknown>): Promise<ProgrammeRow[]> {
  const { rows } = await sql<ProgrammeRow>`
    select pr.id, pr.training_id as "trainingId", pr.host, pr.cycle_months as "cycleMonths",
      pr.kind as "positionKind", pr.echelon, pr.unit_id as "unitId", lower(pr.valid)::text as "from",
      upper(pr.valid)::text as "to"
    from programme pr where ${which} order by lower(pr.valid), pr.id`.execute(context.db);
  return rows;
}
