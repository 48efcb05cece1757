import type { LocalDate } from '@asn/civil-date';
import { batched, type RequestContext } from '@asn/subgraph';
import { sql } from 'kysely';
import { loadCompetencies } from '../gap/load-competencies.ts';
import { loadOffers, type TrainingRow } from './read-trainings.ts';
import { recommend, type Missing } from './recommend.rule.ts';
import type { RecommendedTrainingRow } from './recommended-training.type.ts';

/** The trainings that close a person's gaps, in the order of the rule. */
export async function loadRecommended(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<RecommendedTrainingRow[]> {
  const competencies = await loadCompetencies(context, personId, day);
  const missing = competencies.flatMap(({ competencyCode, required, gap, state }): Missing[] =>
    state === 'BELOW' && required !== null && gap !== null
      ? [{ competency: competencyCode, required, gap }]
      : [],
  );
  const [offers, taken] = await Promise.all([
    Promise.all(missing.map(({ competency }) => loadOffers(context, competency))),
    loadTaken(context, personId, day),
  ]);
  const byId = new Map(offers.flat().map((training) => [training.id, asOffer(training)]));
  return recommend(missing, [...byId.values()], taken).map(({ competency, required, gap, training }) => ({
    competencyCode: competency,
    required,
    gap,
    training: training.row,
  }));
}

const asOffer = (row: TrainingRow) => ({
  id: row.id,
  code: row.code,
  hours: row.hours,
  develops: row.develops.map(({ competencyCode, level }) => ({ competency: competencyCode, level })),
  row,
});

/** The trainings of the catalogue that somebody took, and whose certificates are still good on the day. */
async function loadTaken(
  context: RequestContext,
  personId: string,
  day: LocalDate,
): Promise<ReadonlySet<string>> {
  const found = await batched(context, `taken ${day}`, personId, async (people) => {
    const { rows } = await sql<{ person_id: string; trainings: string[] }>`
      select person_id, array_agg(training_id) as trainings from learning_record
      where person_id = any (${[...people]}::uuid[]) and state = 'APPROVED' and training_id is not null
        and (expires_on is null or expires_on > ${day}::date)
      group by person_id`.execute(context.db);
    return new Map(rows.map(({ person_id, trainings }) => [person_id, new Set(trainings)]));
  });
  return found ?? new Set();
}
