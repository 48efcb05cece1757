import { batched, type RequestContext } from '@asn/subgraph';
import { sql, type RawBuilder } from 'kysely';
import type { TrainingCompetencyType, TrainingType } from './training.type.ts';

/** A training whose competencies are loaded from the dictionary when they are asked for. */
export type TrainingRow = Omit<TrainingType, 'develops'> & {
  develops: Omit<TrainingCompetencyType, 'competency'>[];
};

/** The catalogue, of one kind or whole, by code. */
export const readTrainings = (context: RequestContext, kind: string | null): Promise<TrainingRow[]> =>
  read(context, kind === null ? sql`true` : sql`t.kind = ${kind}`);

/** One training; every id that a row has is there. */
export async function loadTraining(context: RequestContext, id: string): Promise<TrainingRow> {
  const found = await batched(context, 'training', id, async (ids) => {
    const rows = await read(context, sql`t.id = any (${[...ids]}::uuid[])`);
    return new Map(rows.map((row) => [row.id, row]));
  });
  if (found === null) throw new Error('the training is not in the catalogue');
  return found;
}

/** The trainings that develop a competency. */
export async function loadOffers(context: RequestContext, competency: string): Promise<TrainingRow[]> {
  const found = await batched(context, 'offers', competency, async (codes) => {
    const rows = await read(
      context,
      sql`t.id in (select training_id from training_competency where competency = any (${[...codes]}::text[]))`,
    );
    return new Map(
      codes.map((code) => [
        code,
        rows.filter(({ develops }) => develops.some((one) => one.competencyCode === code)),
      ]),
    );
  });
  return found ?? [];
}

async function read(context: RequestContext, which: RawBuilder<unknown>): Promise<TrainingRow[]> {
  const { rows } = await sql<TrainingRow>`
    select t.id, t.code, t.name, t.kind, t.hours, t.valid_months as "validMonths",
      (select coalesce(jsonb_agg(jsonb_build_object('competencyCode', c.competency, 'level', c.level)
         order by c.competency), '[]')
       from training_competency c where c.training_id = t.id) as develops
    from training t where ${which} order by t.code`.execute(context.db);
  return rows;
}
